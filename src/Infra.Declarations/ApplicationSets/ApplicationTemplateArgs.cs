using Pulumi;

namespace Infra.Declarations;

public sealed class ApplicationTemplateArgs : ResourceArgs
{
    [Input("metadata", required: true)]
    public required Input<ApplicationMetadataArgs> Metadata { get; init; }

    [Input("spec", required: true)]
    public required Input<ApplicationSpecArgs> Spec { get; init; }
}

public sealed class ApplicationMetadataArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    [Input("labels")]
    public required InputMap<string> Labels { get; init; }

    /// <summary>Not an empty one: the controller keeps no empty maps, so the set would always differ.</summary>
    [Input("annotations")]
    public InputMap<string>? Annotations { get; init; }

    [Input("finalizers")]
    public InputList<string>? Finalizers { get; init; }
}

public sealed class ApplicationSpecArgs : ResourceArgs
{
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }

    [Input("revisionHistoryLimit", required: true)]
    public required Input<int> RevisionHistoryLimit { get; init; }

    /// <summary>Either this or <see cref="Sources"/>.</summary>
    [Input("source")]
    public Input<ApplicationSourceArgs>? Source { get; init; }

    [Input("sources")]
    public InputList<ApplicationSourceArgs>? Sources { get; init; }

    [Input("destination", required: true)]
    public required Input<ApplicationDestinationArgs> Destination { get; init; }

    [Input("syncPolicy", required: true)]
    public required Input<ApplicationSyncPolicyArgs> SyncPolicy { get; init; }

    [Input("ignoreDifferences")]
    public InputList<IgnoredDifferenceArgs>? IgnoreDifferences { get; init; }
}

/// <summary>
/// A path in a git repository, a chart of a Helm repository, or a git repository that other sources refer to.
/// </summary>
public sealed class ApplicationSourceArgs : ResourceArgs
{
    [Input("repoURL", required: true)]
    public required Input<string> RepoUrl { get; init; }

    [Input("targetRevision", required: true)]
    public required Input<string> TargetRevision { get; init; }

    [Input("path")]
    public Input<string>? Path { get; init; }

    [Input("chart")]
    public Input<string>? Chart { get; init; }

    /// <summary>The name by which other sources refer to this repository's files.</summary>
    [Input("ref")]
    public Input<string>? Ref { get; init; }

    [Input("helm")]
    public Input<HelmSourceArgs>? Helm { get; init; }

    [Input("directory")]
    public Input<DirectorySourceArgs>? Directory { get; init; }
}

public sealed class DirectorySourceArgs : ResourceArgs
{
    [Input("recurse", required: true)]
    public required Input<bool> Recurse { get; init; }
}

public sealed class HelmSourceArgs : ResourceArgs
{
    [Input("releaseName", required: true)]
    public required Input<string> ReleaseName { get; init; }

    [Input("valueFiles")]
    public required InputList<string> ValueFiles { get; init; }

    [Input("ignoreMissingValueFiles")]
    public Input<bool>? IgnoreMissingValueFiles { get; init; }

    [Input("values")]
    public Input<string>? Values { get; init; }
}

/// <summary>The cluster by its name in Argo CD; a server beside it would be an error.</summary>
public sealed class ApplicationDestinationArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}

public sealed class ApplicationSyncPolicyArgs : ResourceArgs
{
    [Input("automated")]
    public Input<AutomatedSyncArgs>? Automated { get; init; }

    [Input("syncOptions")]
    public required InputList<string> SyncOptions { get; init; }

    [Input("retry", required: true)]
    public required Input<RetryArgs> Retry { get; init; }

    [Input("managedNamespaceMetadata")]
    public Input<ManagedNamespaceMetadataArgs>? ManagedNamespaceMetadata { get; init; }
}

public sealed class AutomatedSyncArgs : ResourceArgs
{
    [Input("prune", required: true)]
    public required Input<bool> Prune { get; init; }

    [Input("selfHeal", required: true)]
    public required Input<bool> SelfHeal { get; init; }

    [Input("allowEmpty")]
    public Input<bool>? AllowEmpty { get; init; }
}

public sealed class RetryArgs : ResourceArgs
{
    [Input("limit", required: true)]
    public required Input<int> Limit { get; init; }

    [Input("backoff")]
    public Input<BackoffArgs>? Backoff { get; init; }
}

public sealed class BackoffArgs : ResourceArgs
{
    [Input("duration")]
    public Input<string>? Duration { get; init; }

    [Input("factor")]
    public Input<int>? Factor { get; init; }

    [Input("maxDuration")]
    public Input<string>? MaxDuration { get; init; }
}

public sealed class ManagedNamespaceMetadataArgs : ResourceArgs
{
    [Input("labels")]
    public InputMap<string>? Labels { get; init; }

    [Input("annotations")]
    public InputMap<string>? Annotations { get; init; }
}

public sealed class IgnoredDifferenceArgs : ResourceArgs
{
    [Input("group")]
    public Input<string>? Group { get; init; }

    [Input("kind", required: true)]
    public required Input<string> Kind { get; init; }

    [Input("name")]
    public Input<string>? Name { get; init; }

    [Input("namespace")]
    public Input<string>? Namespace { get; init; }

    [Input("jsonPointers")]
    public InputList<string>? JsonPointers { get; init; }

    [Input("jqPathExpressions")]
    public InputList<string>? JqPathExpressions { get; init; }

    [Input("managedFieldsManagers")]
    public InputList<string>? ManagedFieldsManagers { get; init; }
}
