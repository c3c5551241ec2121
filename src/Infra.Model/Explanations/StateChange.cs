using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>Two states of a stack, with what goes and comes between them.</summary>
internal sealed class StateChange
{
    public StateChange(StackState before, StackState after)
    {
        (Before, After) = (before, after);
        Footprint = FootprintChange.Between(before.Footprint, after.Footprint);
        StayingClusters = [.. before.Clusters.Keys.Where(after.Clusters.ContainsKey)];
        StayingComponents = [.. before.Components.Keys.Where(after.Components.ContainsKey)];
        Gone = [.. Footprint.RemovedApplications];
        New =
        [
            .. after.Footprint.Applications.Except(before.Footprint.Applications).Where(application =>
                before.Clusters.ContainsKey(application.Cluster) && before.Components.ContainsKey(application.Component)),
        ];
    }

    public StackState Before { get; }

    public StackState After { get; }

    public FootprintChange Footprint { get; }

    public ImmutableArray<string> StayingClusters { get; }

    public ImmutableArray<string> StayingComponents { get; }

    /// <summary>Applications that go although their cluster and component stay.</summary>
    public ImmutableArray<FootprintApplication> Gone { get; }

    /// <summary>Applications that come to a cluster and a component that were there.</summary>
    public ImmutableArray<FootprintApplication> New { get; }

    public ImmutableSortedSet<ManifestKey> Secrets(IEnumerable<string> clusters) =>
        [.. clusters.SelectMany(cluster => Before.SecretOf(cluster).Concat(After.SecretOf(cluster)))];

    public ImmutableSortedSet<ManifestKey> Sets(IEnumerable<string> components) =>
        [.. components.SelectMany(component => Before.SetOf(component).Concat(After.SetOf(component)))];

    /// <summary>The policy that holds for an Application of a component that stays when Argo CD sees the change.</summary>
    public Removal RemovalOf(string component) => new(Before.Components[component].Removal, After.Components[component].Removal);
}
