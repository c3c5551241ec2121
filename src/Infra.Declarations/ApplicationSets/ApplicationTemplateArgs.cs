using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// The template from which an ApplicationSet generates Applications. Every text can be a Go template.
/// </summary>
public sealed class ApplicationTemplateArgs : ResourceArgs
{
    /// <summary>The metadata of the Applications.</summary>
    [Input("metadata", required: true)]
    public required Input<ApplicationMetadataArgs> Metadata { get; init; }

    /// <summary>The spec of the Applications.</summary>
    [Input("spec", required: true)]
    public required Input<ApplicationSpecArgs> Spec { get; init; }
}

/// <summary>The metadata of a generated Application. Argo CD sets its namespace.</summary>
public sealed class ApplicationMetadataArgs : ResourceArgs
{
    /// <summary>The name, which must be unique per cluster.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The labels.</summary>
    [Input("labels")]
    public required InputMap<string> Labels { get; init; }

    /// <summary>
    /// The annotations; absent if there are none. The controller drops empty maps, so the set would always differ.
    /// </summary>
    [Input("annotations")]
    public InputMap<string>? Annotations { get; init; }

    /// <summary>The finalizers; absent if deleting an Application must not delete its workloads.</summary>
    [Input("finalizers")]
    public InputList<string>? Finalizers { get; init; }
}

/// <summary>The spec of a generated Application.</summary>
public sealed class ApplicationSpecArgs : ResourceArgs
{
    /// <summary>The AppProject that the Application belongs to.</summary>
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }

    /// <summary>How many earlier syncs Argo CD keeps.</summary>
    [Input("revisionHistoryLimit", required: true)]
    public required Input<int> RevisionHistoryLimit { get; init; }

    /// <summary>The only source; absent if <see cref="Sources"/> is set.</summary>
    [Input("source")]
    public Input<ApplicationSourceArgs>? Source { get; init; }

    /// <summary>Several sources; absent if <see cref="Source"/> is set.</summary>
    [Input("sources")]
    public InputList<ApplicationSourceArgs>? Sources { get; init; }

    /// <summary>The cluster and namespace to install into.</summary>
    [Input("destination", required: true)]
    public required Input<ApplicationDestinationArgs> Destination { get; init; }

    /// <summary>When and how Argo CD syncs.</summary>
    [Input("syncPolicy", required: true)]
    public required Input<ApplicationSyncPolicyArgs> SyncPolicy { get; init; }

    /// <summary>Differences that Argo CD ignores; absent if there are none.</summary>
    [Input("ignoreDifferences")]
    public InputList<IgnoredDifferenceArgs>? IgnoreDifferences { get; init; }
}

/// <summary>
/// A path in a git repository, a chart from a Helm repository, or a git repository that other sources refer to.
/// </summary>
public sealed class ApplicationSourceArgs : ResourceArgs
{
    /// <summary>The URL of the git or Helm repository.</summary>
    [Input("repoURL", required: true)]
    public required Input<string> RepoUrl { get; init; }

    /// <summary>A git branch, tag or commit, or the version of a chart.</summary>
    [Input("targetRevision", required: true)]
    public required Input<string> TargetRevision { get; init; }

    /// <summary>
    /// The folder in the git repository; absent for charts from a Helm repository and for referenced repositories.
    /// </summary>
    [Input("path")]
    public Input<string>? Path { get; init; }

    /// <summary>The name of the chart in the Helm repository; absent for git repositories.</summary>
    [Input("chart")]
    public Input<string>? Chart { get; init; }

    /// <summary>The name that other sources use to refer to this repository's files; absent if they do not.</summary>
    [Input("ref")]
    public Input<string>? Ref { get; init; }

    /// <summary>How Helm renders the source; absent if it is not a chart.</summary>
    [Input("helm")]
    public Input<HelmSourceArgs>? Helm { get; init; }

    /// <summary>How a folder of manifests is read; absent for Argo CD's defaults.</summary>
    [Input("directory")]
    public Input<DirectorySourceArgs>? Directory { get; init; }
}

/// <summary>How Argo CD reads a folder of plain manifests.</summary>
public sealed class DirectorySourceArgs : ResourceArgs
{
    /// <summary>True if manifests in subfolders count too.</summary>
    [Input("recurse", required: true)]
    public required Input<bool> Recurse { get; init; }
}

/// <summary>How Helm renders a chart.</summary>
public sealed class HelmSourceArgs : ResourceArgs
{
    /// <summary>The Helm release name.</summary>
    [Input("releaseName", required: true)]
    public required Input<string> ReleaseName { get; init; }

    /// <summary>
    /// Values files, later ones override earlier ones. A path starting with `$` refers to another source.
    /// </summary>
    [Input("valueFiles")]
    public required InputList<string> ValueFiles { get; init; }

    /// <summary>True if values files may be missing; absent if a missing file is an error.</summary>
    [Input("ignoreMissingValueFiles")]
    public Input<bool>? IgnoreMissingValueFiles { get; init; }

    /// <summary>Values as YAML text, which override the files; absent if there are none.</summary>
    [Input("values")]
    public Input<string>? Values { get; init; }
}

/// <summary>
/// The destination, by the cluster's name in Argo CD. Argo CD rejects a destination with both a name and a server.
/// </summary>
public sealed class ApplicationDestinationArgs : ResourceArgs
{
    /// <summary>The cluster's name in Argo CD.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The namespace on the cluster.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}

/// <summary>When and how Argo CD syncs an Application.</summary>
public sealed class ApplicationSyncPolicyArgs : ResourceArgs
{
    /// <summary>Automatic sync; absent if someone must start each sync.</summary>
    [Input("automated")]
    public Input<AutomatedSyncArgs>? Automated { get; init; }

    /// <summary>Sync options such as `CreateNamespace=true`.</summary>
    [Input("syncOptions")]
    public required InputList<string> SyncOptions { get; init; }

    /// <summary>What happens after a failed sync.</summary>
    [Input("retry", required: true)]
    public required Input<RetryArgs> Retry { get; init; }

    /// <summary>Labels and annotations of the namespace that Argo CD creates; absent if there are none.</summary>
    [Input("managedNamespaceMetadata")]
    public Input<ManagedNamespaceMetadataArgs>? ManagedNamespaceMetadata { get; init; }
}

/// <summary>How Argo CD syncs by itself.</summary>
public sealed class AutomatedSyncArgs : ResourceArgs
{
    /// <summary>True if Argo CD deletes objects that the source no longer contains.</summary>
    [Input("prune", required: true)]
    public required Input<bool> Prune { get; init; }

    /// <summary>True if Argo CD reverts changes that someone makes on the cluster.</summary>
    [Input("selfHeal", required: true)]
    public required Input<bool> SelfHeal { get; init; }

    /// <summary>True if a sync may delete every object of the Application; absent means false.</summary>
    [Input("allowEmpty")]
    public Input<bool>? AllowEmpty { get; init; }
}

/// <summary>How often and how fast Argo CD retries a failed sync.</summary>
public sealed class RetryArgs : ResourceArgs
{
    /// <summary>The number of retries; negative for no limit.</summary>
    [Input("limit", required: true)]
    public required Input<int> Limit { get; init; }

    /// <summary>The pauses between retries; absent for Argo CD's defaults.</summary>
    [Input("backoff")]
    public Input<BackoffArgs>? Backoff { get; init; }
}

/// <summary>Growing pauses between retries.</summary>
public sealed class BackoffArgs : ResourceArgs
{
    /// <summary>The first pause, such as `5s`; absent for Argo CD's default.</summary>
    [Input("duration")]
    public Input<string>? Duration { get; init; }

    /// <summary>The factor by which each pause grows; absent for Argo CD's default.</summary>
    [Input("factor")]
    public Input<int>? Factor { get; init; }

    /// <summary>The longest pause, such as `3m`; absent for Argo CD's default.</summary>
    [Input("maxDuration")]
    public Input<string>? MaxDuration { get; init; }
}

/// <summary>The metadata of a namespace that Argo CD creates.</summary>
public sealed class ManagedNamespaceMetadataArgs : ResourceArgs
{
    /// <summary>The labels; absent if there are none.</summary>
    [Input("labels")]
    public InputMap<string>? Labels { get; init; }

    /// <summary>The annotations; absent if there are none.</summary>
    [Input("annotations")]
    public InputMap<string>? Annotations { get; init; }
}

/// <summary>Fields of some objects that Argo CD ignores when it compares.</summary>
public sealed class IgnoredDifferenceArgs : ResourceArgs
{
    /// <summary>The API group of the objects; absent for the core group.</summary>
    [Input("group")]
    public Input<string>? Group { get; init; }

    /// <summary>The kind of the objects.</summary>
    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }

    /// <summary>The object name; absent for any name.</summary>
    [Input("name")]
    public Input<string>? Name { get; init; }

    /// <summary>The namespace; absent for any namespace.</summary>
    [Input("namespace")]
    public Input<string>? Namespace { get; init; }

    /// <summary>The ignored fields as JSON pointers (RFC 6901); absent if there are none.</summary>
    [Input("jsonPointers")]
    public InputList<string>? JsonPointers { get; init; }

    /// <summary>The ignored fields as jq paths; absent if there are none.</summary>
    [Input("jqPathExpressions")]
    public InputList<string>? JqPathExpressions { get; init; }

    /// <summary>Field managers whose fields are ignored; absent if there are none.</summary>
    [Input("managedFieldsManagers")]
    public InputList<string>? ManagedFieldsManagers { get; init; }
}
