using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Declarations;

// The part of the AppProject CRD that is declared, in the CRD's own names.

public sealed class AppProjectArgs() : CustomResourceArgs(ArgoCD.ApiVersion, "AppProject")
{
    [Input("spec", required: true)]
    public required Input<AppProjectSpecArgs> Spec { get; init; }
}

public sealed class AppProjectSpecArgs : ResourceArgs
{
    [Input("description")]
    public Input<string>? Description { get; init; }

    [Input("sourceRepos")]
    public required InputList<string> SourceRepos { get; init; }

    [Input("sourceNamespaces")]
    public InputList<string>? SourceNamespaces { get; init; }

    [Input("destinations")]
    public required InputList<ProjectDestinationArgs> Destinations { get; init; }

    [Input("clusterResourceWhitelist")]
    public required InputList<GroupKindArgs> ClusterResourceWhitelist { get; init; }

    [Input("clusterResourceBlacklist")]
    public InputList<GroupKindArgs>? ClusterResourceBlacklist { get; init; }

    [Input("namespaceResourceWhitelist")]
    public InputList<GroupKindArgs>? NamespaceResourceWhitelist { get; init; }

    [Input("namespaceResourceBlacklist")]
    public InputList<GroupKindArgs>? NamespaceResourceBlacklist { get; init; }

    [Input("roles")]
    public InputList<ProjectRoleArgs>? Roles { get; init; }

    [Input("syncWindows")]
    public InputList<SyncWindowArgs>? SyncWindows { get; init; }

    [Input("orphanedResources")]
    public Input<OrphanedResourcesArgs>? OrphanedResources { get; init; }
}

/// <summary>
/// Clusters by name and namespaces in them; `*` matches all, and `!` before a pattern denies what it matches.
/// </summary>
public sealed class ProjectDestinationArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}

public sealed class GroupKindArgs : ResourceArgs
{
    [Input("group", required: true)]
    public required Input<string> Group { get; init; }

    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }
}

public sealed class ProjectRoleArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    [Input("description")]
    public Input<string>? Description { get; init; }

    [Input("policies")]
    public InputList<string>? Policies { get; init; }

    [Input("groups")]
    public InputList<string>? Groups { get; init; }
}

public sealed class SyncWindowArgs : ResourceArgs
{
    /// <summary>`allow` or `deny`.</summary>
    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }

    [Input("schedule", required: true)]
    public required Input<string> Schedule { get; init; }

    [Input("duration", required: true)]
    public required Input<string> Duration { get; init; }

    [Input("applications")]
    public InputList<string>? Applications { get; init; }

    [Input("namespaces")]
    public InputList<string>? Namespaces { get; init; }

    [Input("clusters")]
    public InputList<string>? Clusters { get; init; }

    [Input("manualSync", required: true)]
    public required Input<bool> ManualSync { get; init; }

    [Input("timeZone", required: true)]
    public required Input<string> TimeZone { get; init; }
}

public sealed class OrphanedResourcesArgs : ResourceArgs
{
    [Input("warn", required: true)]
    public required Input<bool> Warn { get; init; }

    [Input("ignore")]
    public InputList<OrphanedResourceArgs>? Ignore { get; init; }
}

public sealed class OrphanedResourceArgs : ResourceArgs
{
    [Input("group")]
    public Input<string>? Group { get; init; }

    [Input("kind")]
    public Input<string>? Kind { get; init; }

    [Input("name")]
    public Input<string>? Name { get; init; }
}
