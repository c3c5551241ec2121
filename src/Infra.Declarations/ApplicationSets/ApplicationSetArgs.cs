using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Declarations;

// The declared part of the ApplicationSet CRD, with the CRD's own names.

/// <summary>An ApplicationSet of Argo CD, limited to the declared fields.</summary>
public sealed class ApplicationSetArgs() : CustomResourceArgs(ArgoCD.ApiVersion, "ApplicationSet")
{
    /// <summary>The desired state.</summary>
    [Input("spec", required: true)]
    public required Input<ApplicationSetSpecArgs> Spec { get; init; }
}

/// <summary>The spec of an ApplicationSet.</summary>
public sealed class ApplicationSetSpecArgs : ResourceArgs
{
    /// <summary>True for Go templates; false for the older `{{name}}` form.</summary>
    [Input("goTemplate", required: true)]
    public required Input<bool> GoTemplate { get; init; }

    /// <summary>Options of Go's text/template, such as `missingkey=error`.</summary>
    [Input("goTemplateOptions")]
    public required InputList<string> GoTemplateOptions { get; init; }

    /// <summary>The generators, one per env.</summary>
    [Input("generators")]
    public required InputList<GeneratorArgs> Generators { get; init; }

    /// <summary>
    /// What happens to Applications that the set no longer generates; absent for Argo CD's default, `sync`.
    /// </summary>
    [Input("syncPolicy")]
    public Input<ApplicationSetSyncPolicyArgs>? SyncPolicy { get; init; }

    /// <summary>The rollout in steps; absent if Argo CD syncs every Application as soon as it differs.</summary>
    [Input("strategy")]
    public Input<RolloutStrategyArgs>? Strategy { get; init; }

    /// <summary>The template of every Application.</summary>
    [Input("template", required: true)]
    public required Input<ApplicationTemplateArgs> Template { get; init; }
}

/// <summary>Which changes the controller may make to Applications.</summary>
public sealed class ApplicationSetSyncPolicyArgs : ResourceArgs
{
    /// <summary>`create-only`, `create-update`, `create-delete` or `sync`.</summary>
    [Input("applicationsSync", required: true)]
    public required Input<string> ApplicationsSync { get; init; }

    /// <summary>True if the workloads survive when Argo CD deletes an Application.</summary>
    [Input("preserveResourcesOnDeletion", required: true)]
    public required Input<bool> PreserveResourcesOnDeletion { get; init; }
}
