using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Declarations;

// The part of the ApplicationSet CRD that is declared, in the CRD's own names.

public sealed class ApplicationSetArgs() : CustomResourceArgs(ArgoCD.ApiVersion, "ApplicationSet")
{
    [Input("spec", required: true)]
    public required Input<ApplicationSetSpecArgs> Spec { get; init; }
}

public sealed class ApplicationSetSpecArgs : ResourceArgs
{
    [Input("goTemplate", required: true)]
    public required Input<bool> GoTemplate { get; init; }

    [Input("goTemplateOptions")]
    public required InputList<string> GoTemplateOptions { get; init; }

    [Input("generators")]
    public required InputList<GeneratorArgs> Generators { get; init; }

    [Input("syncPolicy")]
    public Input<ApplicationSetSyncPolicyArgs>? SyncPolicy { get; init; }

    /// <summary>Absent: every Application is synced as soon as it differs.</summary>
    [Input("strategy")]
    public Input<RolloutStrategyArgs>? Strategy { get; init; }

    [Input("template", required: true)]
    public required Input<ApplicationTemplateArgs> Template { get; init; }
}

public sealed class ApplicationSetSyncPolicyArgs : ResourceArgs
{
    /// <summary>`create-only`, `create-update`, `create-delete` or `sync`.</summary>
    [Input("applicationsSync", required: true)]
    public required Input<string> ApplicationsSync { get; init; }

    [Input("preserveResourcesOnDeletion", required: true)]
    public required Input<bool> PreserveResourcesOnDeletion { get; init; }
}
