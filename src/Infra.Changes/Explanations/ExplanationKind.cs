namespace Infra.Changes;

/// <summary>What happens. The order is that of explanations which weigh the same.</summary>
public enum ExplanationKind
{
    ClusterLeaves,
    ClusterRenamed,
    ClusterRecreated,
    ClusterMoves,
    LabelsLost,
    ClusterTakenOver,
    ClusterJoins,
    EnvChanges,
    BundleOff,
    BundleOn,
    ComponentLeaves,
    ComponentAppears,
    SuffixChanges,
    BundleOfComponentChanges,
    SelectionChanges,
    NamespaceChanges,
    ReleaseChanges,
    ProjectChanges,
    RemovalPolicyChanges,
    DeliveryChanges,
    StackAppears,
    RevisionChanges,
    SourceChanges,
    ValuesChange,
    OtherFields,
}

/// <summary>What an explanation speaks of.</summary>
public enum ExplanationSubject
{
    Stack,
    Cluster,
    Component,
    Env,
}
