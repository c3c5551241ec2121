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
}

public sealed class ApplicationSpecArgs : ResourceArgs
{
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }

    [Input("revisionHistoryLimit", required: true)]
    public required Input<int> RevisionHistoryLimit { get; init; }

    [Input("source", required: true)]
    public required Input<ApplicationSourceArgs> Source { get; init; }

    [Input("destination", required: true)]
    public required Input<ApplicationDestinationArgs> Destination { get; init; }

    [Input("syncPolicy", required: true)]
    public required Input<ApplicationSyncPolicyArgs> SyncPolicy { get; init; }
}

public sealed class ApplicationSourceArgs : ResourceArgs
{
    [Input("repoURL", required: true)]
    public required Input<string> RepoUrl { get; init; }

    [Input("targetRevision", required: true)]
    public required Input<string> TargetRevision { get; init; }

    [Input("path", required: true)]
    public required Input<string> Path { get; init; }

    [Input("helm", required: true)]
    public required Input<HelmSourceArgs> Helm { get; init; }
}

public sealed class HelmSourceArgs : ResourceArgs
{
    [Input("releaseName", required: true)]
    public required Input<string> ReleaseName { get; init; }

    [Input("valueFiles")]
    public required InputList<string> ValueFiles { get; init; }

    [Input("values", required: true)]
    public required Input<string> Values { get; init; }
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
    [Input("automated", required: true)]
    public required Input<AutomatedSyncArgs> Automated { get; init; }

    [Input("syncOptions")]
    public required InputList<string> SyncOptions { get; init; }

    [Input("retry", required: true)]
    public required Input<RetryArgs> Retry { get; init; }
}

public sealed class AutomatedSyncArgs : ResourceArgs
{
    [Input("prune", required: true)]
    public required Input<bool> Prune { get; init; }

    [Input("selfHeal", required: true)]
    public required Input<bool> SelfHeal { get; init; }
}

public sealed class RetryArgs : ResourceArgs
{
    [Input("limit", required: true)]
    public required Input<int> Limit { get; init; }
}
