using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>
/// What is drawn of a stack: supervisors ordered by name, their clusters ordered by env and name, and the bundles that
/// any of them requests. Every text in it is valid in XML.
/// </summary>
internal sealed record FleetGraph(
    string Stack, ImmutableArray<GraphBundle> Bundles, ImmutableArray<GraphSupervisor> Supervisors)
{
    public IEnumerable<GraphCluster> Clusters => Supervisors.SelectMany(supervisor => supervisor.Clusters);

    /// <summary>The sizes in words, for headings and descriptions.</summary>
    public string Summary =>
        $"{Wording.Count(Clusters.Count(), "cluster")} on {Wording.Count(Supervisors.Length, "supervisor")}, "
            + $"{Wording.Count(Bundles.Length, "bundle")}";

    public static FleetGraph Create(Composition composition) => Create(
        composition.Rules.Stack.ToString(),
        composition.Fleet.Clusters
            .Select(cluster => (
                cluster.Supervisor, cluster.Name, cluster.Env, cluster.State, cluster.Bundles,
                cluster.KubernetesVersion))
            .Concat(
                composition.Fleet.Creating.Select(
                    cluster => (
                        cluster.Supervisor, cluster.Name, cluster.Env, ClusterState.Creating, cluster.Bundles,
                        cluster.KubernetesVersion))));

    public static FleetGraph Create(
        string stack,
        IEnumerable<(
            string Supervisor,
            ClusterName Name,
            EnvName Env,
            ClusterState State,
            ImmutableSortedSet<BundleName> Bundles,
            string? Version)> clusters)
    {
        var all = clusters.ToList();
        var counts = all
            .SelectMany(cluster => cluster.Bundles)
            .CountBy(bundle => bundle)
            .OrderBy(count => count.Key)
            .ToList();
        var letters = BundleLetters.Assign([.. counts.Select(count => count.Key.ToString())]);
        var bundles = counts
            .Select((count, i) => new GraphBundle(count.Key.ToString(), i, letters[i], count.Value))
            .ToImmutableArray();
        var byName = bundles.ToDictionary(bundle => bundle.Name);
        var supervisors = all
            .GroupBy(cluster => Readable(cluster.Supervisor), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GraphSupervisor(
                group.Key,
                [
                    .. group
                        .OrderBy(cluster => cluster.Env).ThenBy(cluster => cluster.Name)
                        .Select(cluster => new GraphCluster(
                            cluster.Name.ToString(),
                            cluster.Env.ToString(),
                            group.Key,
                            cluster.State,
                            [.. cluster.Bundles.Select(bundle => byName[bundle.ToString()])],
                            cluster.Version is { } version ? Readable(version) : null)),
                ]));
        return new(Readable(stack), bundles, [.. supervisors]);
    }

    // Names of supervisors and versions come from a file, and XML cannot represent most control characters.
    private static string Readable(string text) => string.Concat(text.EnumerateRunes().Select(ReadableText));

    private static string ReadableText(Rune rune) =>
        !Rune.IsControl(rune) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) ? rune.ToString() : "\uFFFD";
}

/// <param name="Name">The key of its label on a cluster.</param>
/// <param name="Index">Its index among the bundles, and its place in every mark.</param>
/// <param name="Letter">One character, unique among the bundles of the drawing.</param>
/// <param name="Clusters">How many clusters request it.</param>
internal sealed record GraphBundle(string Name, int Index, string Letter, int Clusters);

internal sealed record GraphSupervisor(string Name, ImmutableArray<GraphCluster> Clusters);

internal sealed record GraphCluster(
    string Name,
    string Env,
    string Supervisor,
    ClusterState State,
    ImmutableArray<GraphBundle> Bundles,
    string? KubernetesVersion)
{
    public string StateText => State.ToString().ToLowerInvariant();

    public string BundleText => string.Join(", ", Bundles.Select(bundle => bundle.Name));

    /// <summary>All of it in one line, for a tooltip.</summary>
    public string Facts =>
        $"{Name}: {Env}, {StateText}, {Supervisor}, Kubernetes {KubernetesVersion ?? "unknown"}; "
            + (Bundles is [] ? "no bundle" : BundleText);
}
