using System.Collections.Immutable;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Tests.Cli;

/// <summary>Fleets of any size, in which all envs, states and versions occur; nothing is left to chance.</summary>
internal static class SyntheticFleet
{
    public static readonly string[] Bundles = [
        "core-basic", "finops-basic", "monitoring-basic", "monitoring-medium", "security-basic", "storage-basic",
    ];

    public static FleetGraph Graph(int clusters, int supervisors, int bundles = 6) =>
        FleetGraph.Create("dev", Clusters(clusters, supervisors, bundles));

    public static IEnumerable<(
        string, ClusterName, EnvName, ClusterState, ImmutableSortedSet<BundleName>, string?)> Clusters(
            int clusters, int supervisors, int bundles = 6)
    {
        var names = bundles <= Bundles.Length ? Bundles[..bundles] : [.. Enumerable.Range(0, bundles).Select(NameOf)];
        return Enumerable.Range(0, clusters).Select(i => (
            $"supervisor-of-hall-{(int)((long)i * i % supervisors):00}",
            ClusterName.Parse($"cluster-{i:00000}-with-quite-a-long-name"),
            EnvName.Parse(i % 3 == 0 ? "staging" : "dev"),
            (ClusterState)(i % 11 < 4 ? i % 11 : 1),
            BundleName.Set(names.Where((_, bundle) => (i + bundle) % 3 != 0)),
            i % 5 == 0 ? null : $"v1.{28 + (i % 3)}.{i % 12}+vendor.1"));
    }

    private static string NameOf(int bundle) => $"bundle-number-{bundle:00}";
}
