using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What one environment requires, allows and protects. There is one for each stack.</summary>
public sealed record StackRules
{
    /// <summary>The project that Argo CD makes itself: it forbids nothing.</summary>
    public const string DefaultProject = "default";

    public required StackName Stack { get; init; }

    /// <summary>
    /// Which part of another stack's environment this one is; absent: its envs are its own, but for what parts of it
    /// take.
    /// </summary>
    public EnvironmentPart? Part { get; init; }

    /// <summary>
    /// The `env` labels that the stack owns, each with the revision of the service catalog that it follows.
    /// </summary>
    public required ImmutableSortedDictionary<EnvName, string> Revisions { get; init; }

    /// <summary>Components that follow a revision of their own in every env of the stack.</summary>
    public ImmutableSortedDictionary<ComponentName, string> ComponentRevisions { get; init; } =
        ImmutableSortedDictionary<ComponentName, string>.Empty;

    /// <summary>
    /// Branches of work in progress, which nothing of the stack may follow: no env, source, component or cluster.
    /// </summary>
    public ImmutableSortedSet<string> DevelopmentRevisions { get; init; } = [];

    /// <summary>Bundles that every cluster must ask for.</summary>
    public required ImmutableSortedSet<BundleName> RequiredBundles { get; init; }

    /// <summary>Components that the catalog has and this environment does not get.</summary>
    public required ImmutableSortedSet<ComponentName> WithheldComponents { get; init; }

    /// <summary>Keys of labels that are carried to the cluster Secret, beside `env` and the bundles.</summary>
    public required ImmutableSortedSet<string> OwnLabels { get; init; }

    /// <summary>Names of environment variables that templates may read, by the filter getenv.</summary>
    public required ImmutableSortedSet<string> TemplateVariables { get; init; }

    /// <summary>The Argo CD project of every Application; never `default`.</summary>
    public required string Project { get; init; }

    /// <summary>What projects have beside what follows from their components, by name.</summary>
    public ImmutableSortedDictionary<string, ProjectRules> Projects { get; init; } = ProjectRules.Of();

    public required SyncPolicy SyncPolicy { get; init; }

    /// <summary>How inline values get from the stack to Argo CD.</summary>
    public StackDelivery Delivery { get; init; } = StackDelivery.Inline;

    /// <summary>How much may disappear in one run; what goes beyond has to be allowed for that run.</summary>
    public required RemovalLimits Removals { get; init; }

    /// <summary>
    /// How many of the stack's clusters may be in creation at once. Many at a time rather say that a supervisor answers
    /// wrongly than that they are new.
    /// </summary>
    public required Limit Creating { get; init; }

    /// <summary>The names that clusters of an env may have; an env without a rule takes any.</summary>
    public ImmutableSortedDictionary<EnvName, NameRule> ClusterNames { get; init; } =
        ImmutableSortedDictionary<EnvName, NameRule>.Empty;

    /// <summary>
    /// In which order clusters get a change; absent: all at once. It needs progressive syncs in Argo CD, and with it
    /// Argo CD's automated sync and selfHeal are off.
    /// </summary>
    public Rollout? Rollout { get; init; }

    /// <summary>A credential with less life left is refused; one that has ended always is.</summary>
    public TimeSpan LeastCredentialLife { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// The object name of the component's ApplicationSet: the component's, in a part with the stack's behind a dot. No
    /// component has a dot in its name, so no two stacks make one name.
    /// </summary>
    public string SetNameOf(ComponentName component) => Part is null ? component.ToString() : $"{component}.{Stack}";

    /// <summary>What the component follows in every cluster of the env that does not say otherwise.</summary>
    public string RevisionOf(EnvName env, ComponentName component) =>
        ComponentRevisions.GetValueOrDefault(component) ?? Revisions[env];
}

/// <summary>Who hands a cluster's values to its Applications. The Applications are the same either way.</summary>
public enum StackDelivery
{
    /// <summary>The ApplicationSets hold them: no moving part, and up to about 900 KiB for each set.</summary>
    Inline,

    /// <summary>
    /// The values service, from the values ConfigMaps: sets that stay small, for thousands of clusters.
    /// </summary>
    ConfigMap,
}

/// <summary>How Argo CD keeps the Applications of an environment.</summary>
public sealed record SyncPolicy
{
    /// <summary>Undo changes that somebody made in the cluster.</summary>
    public required bool SelfHeal { get; init; }

    /// <summary>Delete objects that the chart does not have any more.</summary>
    public required bool Prune { get; init; }

    public required RemovedApplications RemovedApplications { get; init; }
}

/// <summary>What becomes of an Application that no cluster asks for any more.</summary>
public enum RemovedApplications
{
    /// <summary>Argo CD deletes it with its workloads.</summary>
    Delete,

    /// <summary>It stays, with its workloads, until somebody deletes it by hand.</summary>
    Keep,
}
