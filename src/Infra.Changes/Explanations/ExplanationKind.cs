namespace Infra.Changes;

/// <summary>The kind of a change. The order breaks ties between explanations of equal rank.</summary>
public enum ExplanationKind
{
    /// <summary>A cluster leaves the stack, and its Secret is deleted.</summary>
    ClusterLeaves,

    /// <summary>A cluster gets another name and stays the same cluster.</summary>
    ClusterRenamed,

    /// <summary>A cluster was recreated: the object that describes it has another UID.</summary>
    ClusterRecreated,

    /// <summary>A cluster gets another server address.</summary>
    ClusterMoves,

    /// <summary>A cluster Secret of the stack lost its labels, and the update writes them again.</summary>
    LabelsLost,

    /// <summary>The stack adopts a cluster Secret that someone else wrote.</summary>
    ClusterTakenOver,

    /// <summary>A new cluster joins the stack.</summary>
    ClusterJoins,

    /// <summary>A cluster moves to another env.</summary>
    EnvChanges,

    /// <summary>A cluster no longer has a bundle.</summary>
    BundleOff,

    /// <summary>A cluster gets a bundle.</summary>
    BundleOn,

    /// <summary>A component leaves, and its ApplicationSet is deleted.</summary>
    ComponentLeaves,

    /// <summary>A component is new, or its existing ApplicationSet is adopted.</summary>
    ComponentAppears,

    /// <summary>A component gives its Applications another name suffix.</summary>
    SuffixChanges,

    /// <summary>A component moves to another bundle.</summary>
    BundleOfComponentChanges,

    /// <summary>A component selects other clusters for any other reason.</summary>
    SelectionChanges,

    /// <summary>A component installs into another namespace.</summary>
    NamespaceChanges,

    /// <summary>A component gets another Helm release name.</summary>
    ReleaseChanges,

    /// <summary>A component's Applications move to another AppProject.</summary>
    ProjectChanges,

    /// <summary>The policy for removed Applications changes.</summary>
    RemovalPolicyChanges,

    /// <summary>The way that values reach Argo CD changes: inline or from the values service.</summary>
    DeliveryChanges,

    /// <summary>The stack has no registered objects yet.</summary>
    StackAppears,

    /// <summary>An env, a component or a cluster follows another revision.</summary>
    RevisionChanges,

    /// <summary>A component gets another repository, chart, path, version or sync option.</summary>
    SourceChanges,

    /// <summary>Values of existing Applications change.</summary>
    ValuesChange,

    /// <summary>Fields change that no other kind covers.</summary>
    OtherFields,
}

/// <summary>What an explanation is about.</summary>
public enum ExplanationSubject
{
    /// <summary>The whole stack.</summary>
    Stack,

    /// <summary>One or more clusters.</summary>
    Cluster,

    /// <summary>One or more components.</summary>
    Component,

    /// <summary>One env.</summary>
    Env,
}
