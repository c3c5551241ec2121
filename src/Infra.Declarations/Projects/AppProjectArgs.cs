using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Infra.Declarations;

// The declared part of the AppProject CRD, with the CRD's own names.

/// <summary>An AppProject of Argo CD, limited to the declared fields.</summary>
public sealed class AppProjectArgs() : CustomResourceArgs(ArgoCD.ApiVersion, "AppProject")
{
    /// <summary>The desired state.</summary>
    [Input("spec", required: true)]
    public required Input<AppProjectSpecArgs> Spec { get; init; }
}

/// <summary>The spec of an AppProject.</summary>
public sealed class AppProjectSpecArgs : ResourceArgs
{
    /// <summary>What the project is for.</summary>
    [Input("description")]
    public Input<string>? Description { get; init; }

    /// <summary>The repositories that Applications may use.</summary>
    [Input("sourceRepos")]
    public required InputList<string> SourceRepos { get; init; }

    /// <summary>
    /// The namespaces that may contain Applications of the project; absent for Argo CD's own namespace only.
    /// </summary>
    [Input("sourceNamespaces")]
    public InputList<string>? SourceNamespaces { get; init; }

    /// <summary>The clusters and namespaces that Applications may install into.</summary>
    [Input("destinations")]
    public required InputList<ProjectDestinationArgs> Destinations { get; init; }

    /// <summary>The cluster-wide kinds that Applications may contain.</summary>
    [Input("clusterResourceWhitelist")]
    public required InputList<GroupKindArgs> ClusterResourceWhitelist { get; init; }

    /// <summary>The cluster-wide kinds that Applications must not contain; absent if there are none.</summary>
    [Input("clusterResourceBlacklist")]
    public InputList<GroupKindArgs>? ClusterResourceBlacklist { get; init; }

    /// <summary>The namespaced kinds that Applications may contain; absent for all.</summary>
    [Input("namespaceResourceWhitelist")]
    public InputList<GroupKindArgs>? NamespaceResourceWhitelist { get; init; }

    /// <summary>The namespaced kinds that Applications must not contain; absent if there are none.</summary>
    [Input("namespaceResourceBlacklist")]
    public InputList<GroupKindArgs>? NamespaceResourceBlacklist { get; init; }

    /// <summary>The project's roles; absent if there are none.</summary>
    [Input("roles")]
    public InputList<ProjectRoleArgs>? Roles { get; init; }

    /// <summary>Times when syncs are allowed or denied; absent if syncs are always allowed.</summary>
    [Input("syncWindows")]
    public InputList<SyncWindowArgs>? SyncWindows { get; init; }

    /// <summary>How Argo CD reports objects that no Application manages; absent if it does not look for them.</summary>
    [Input("orphanedResources")]
    public Input<OrphanedResourcesArgs>? OrphanedResources { get; init; }
}

/// <summary>
/// Clusters by name, and namespaces on them. `*` matches all; `!` before a pattern denies what it matches.
/// </summary>
public sealed class ProjectDestinationArgs : ResourceArgs
{
    /// <summary>The cluster's name in Argo CD, or a pattern.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The namespace, or a pattern.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}

/// <summary>A kind of objects.</summary>
public sealed class GroupKindArgs : ResourceArgs
{
    /// <summary>The API group; empty for the core group, `*` for all.</summary>
    [Input("group", required: true)]
    public required Input<string> Group { get; init; }

    /// <summary>The kind; `*` for all.</summary>
    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }
}

/// <summary>A role for people or pipelines that work with the project.</summary>
public sealed class ProjectRoleArgs : ResourceArgs
{
    /// <summary>The role's name.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>What the role is for; absent if there is no description.</summary>
    [Input("description")]
    public Input<string>? Description { get; init; }

    /// <summary>Argo CD's RBAC policies (Casbin lines); absent if there are none.</summary>
    [Input("policies")]
    public InputList<string>? Policies { get; init; }

    /// <summary>The groups of the identity provider that have the role; absent if there are none.</summary>
    [Input("groups")]
    public InputList<string>? Groups { get; init; }
}

/// <summary>A time span when syncs are allowed or denied.</summary>
public sealed class SyncWindowArgs : ResourceArgs
{
    /// <summary>`allow` or `deny`.</summary>
    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }

    /// <summary>The start, as a cron expression.</summary>
    [Input("schedule", required: true)]
    public required Input<string> Schedule { get; init; }

    /// <summary>How long it lasts, such as `90m`.</summary>
    [Input("duration", required: true)]
    public required Input<string> Duration { get; init; }

    /// <summary>Names or patterns of Applications; absent if the window does not select by Application.</summary>
    [Input("applications")]
    public InputList<string>? Applications { get; init; }

    /// <summary>Names or patterns of namespaces; absent if the window does not select by namespace.</summary>
    [Input("namespaces")]
    public InputList<string>? Namespaces { get; init; }

    /// <summary>Names or patterns of clusters; absent if the window does not select by cluster.</summary>
    [Input("clusters")]
    public InputList<string>? Clusters { get; init; }

    /// <summary>True if syncs by hand are allowed while the window denies automatic ones.</summary>
    [Input("manualSync", required: true)]
    public required Input<bool> ManualSync { get; init; }

    /// <summary>The time zone of the schedule, such as `UTC` or `Europe/Berlin`.</summary>
    [Input("timeZone", required: true)]
    public required Input<string> TimeZone { get; init; }
}

/// <summary>How Argo CD reports orphaned objects: those that no Application manages.</summary>
public sealed class OrphanedResourcesArgs : ResourceArgs
{
    /// <summary>True if Argo CD shows a warning at the Applications of the namespace.</summary>
    [Input("warn", required: true)]
    public required Input<bool> Warn { get; init; }

    /// <summary>Objects that do not count as orphaned; absent if there are none.</summary>
    [Input("ignore")]
    public InputList<OrphanedResourceArgs>? Ignore { get; init; }
}

/// <summary>Objects that do not count as orphaned. Absent properties match everything.</summary>
public sealed class OrphanedResourceArgs : ResourceArgs
{
    /// <summary>The API group; absent for any.</summary>
    [Input("group")]
    public Input<string>? Group { get; init; }

    /// <summary>The kind; absent for any.</summary>
    [Input("kind")]
    public Input<string>? Kind { get; init; }

    /// <summary>The object name or a pattern; absent for any.</summary>
    [Input("name")]
    public Input<string>? Name { get; init; }
}
