using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What one stack requires, allows and protects.</summary>
public sealed record StackRules
{
    /// <summary>The project that Argo CD creates itself. It allows everything.</summary>
    public const string DefaultProject = "default";

    /// <summary>The stack's name.</summary>
    public required StackName Stack { get; init; }

    /// <summary>
    /// Set if the stack is a part of another stack's environment. Null for a main stack, which owns all clusters of its
    /// envs that no part owns.
    /// </summary>
    public EnvironmentPart? Part { get; init; }

    /// <summary>The envs that the stack owns, each with the revision of the service catalog that it follows.</summary>
    public required ImmutableSortedDictionary<EnvName, string> Revisions { get; init; }

    /// <summary>Components with their own revision, the same in every env of the stack.</summary>
    public ImmutableSortedDictionary<ComponentName, string> ComponentRevisions { get; init; } =
        ImmutableSortedDictionary<ComponentName, string>.Empty;

    /// <summary>
    /// Branches with work in progress. No env, source, component or cluster of the stack may follow one.
    /// </summary>
    public ImmutableSortedSet<string> DevelopmentRevisions { get; init; } = [];

    /// <summary>Bundles that every cluster must ask for.</summary>
    public required ImmutableSortedSet<BundleName> RequiredBundles { get; init; }

    /// <summary>Components of the catalog that the stack does not deploy.</summary>
    public required ImmutableSortedSet<ComponentName> WithheldComponents { get; init; }

    /// <summary>Keys of labels that are copied to the cluster Secret, besides `env` and the bundles.</summary>
    public required ImmutableSortedSet<string> OwnLabels { get; init; }

    /// <summary>Environment variables that templates may read with the filter getenv.</summary>
    public required ImmutableSortedSet<string> TemplateVariables { get; init; }

    /// <summary>The Argo CD project of every Application whose component does not name one; never `default`.</summary>
    public required string Project { get; init; }

    /// <summary>Rules for Argo CD projects, by the project's name.</summary>
    public ImmutableSortedDictionary<string, ProjectRules> Projects { get; init; } = ProjectRules.Of();

    /// <summary>How Argo CD syncs the Applications.</summary>
    public required SyncPolicy SyncPolicy { get; init; }

    /// <summary>How inline values reach Argo CD.</summary>
    public StackDelivery Delivery { get; init; } = StackDelivery.Inline;

    /// <summary>How much one run may remove. Anything beyond must be allowed for that run.</summary>
    public required RemovalLimits Removals { get; init; }

    /// <summary>
    /// How many of the stack's clusters may be in creation at once. Many at once more likely mean a faulty supervisor
    /// than new clusters.
    /// </summary>
    public required Limit Creating { get; init; }

    /// <summary>The names that clusters of an env may have. An env without a rule allows any name.</summary>
    public ImmutableSortedDictionary<EnvName, NameRule> ClusterNames { get; init; } =
        ImmutableSortedDictionary<EnvName, NameRule>.Empty;

    /// <summary>
    /// The order in which clusters get a change; null for all at once. It requires progressive syncs in Argo CD, and it
    /// turns off Argo CD's automated sync and selfHeal.
    /// </summary>
    public Rollout? Rollout { get; init; }

    /// <summary>
    /// The minimum remaining lifetime of a credential; with less, the run fails. An expired credential always fails.
    /// </summary>
    public TimeSpan LeastCredentialLife { get; init; } = TimeSpan.Zero;

    /// <summary>
    /// The object name of the component's ApplicationSet: the component's name, and in a part also a dot and the
    /// stack's name. Component names contain no dot, so two stacks never use the same name.
    /// </summary>
    public string SetNameOf(ComponentName component) => Part is null ? component.ToString() : $"{component}.{Stack}";

    /// <summary>The revision of the component in every cluster of the env that does not override it.</summary>
    public string RevisionOf(EnvName env, ComponentName component) =>
        ComponentRevisions.GetValueOrDefault(component) ?? Revisions[env];
}

/// <summary>Who provides a cluster's values to its Applications. The Applications are the same either way.</summary>
public enum StackDelivery
{
    /// <summary>
    /// The ApplicationSets contain the values. This needs no extra service, but a set is limited to about 900 KiB.
    /// </summary>
    Inline,

    /// <summary>
    /// The values service provides the values from ConfigMaps. The sets stay small, even for thousands of clusters.
    /// </summary>
    ConfigMap,
}

/// <summary>How Argo CD syncs the Applications of an environment.</summary>
public sealed record SyncPolicy
{
    /// <summary>True if Argo CD reverts changes that someone made in the cluster.</summary>
    public required bool SelfHeal { get; init; }

    /// <summary>True if Argo CD deletes objects that the sources no longer contain.</summary>
    public required bool Prune { get; init; }

    /// <summary>What happens to Applications that no cluster asks for anymore.</summary>
    public required RemovedApplications RemovedApplications { get; init; }
}

/// <summary>What happens to an Application that no cluster asks for anymore.</summary>
public enum RemovedApplications
{
    /// <summary>Argo CD deletes it with its workloads.</summary>
    Delete,

    /// <summary>It stays, with its workloads, until someone deletes it manually.</summary>
    Keep,
}
