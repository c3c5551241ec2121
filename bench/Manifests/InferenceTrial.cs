using System.Collections.Immutable;
using Infra.Bench.Results;

namespace Infra.Bench.Manifests;

/// <summary>Inferred objects, compared with the rendered objects of clusters that were drawn at random.</summary>
internal static class InferenceTrial
{
    private const int Seed = 7;
    private const string Checksum = ": '[checksum]'";
    private const string Separator = "---\n";

    /// <summary>Renders the fleet by representatives, and the drawn clusters one by one.</summary>
    public static Trial Take(InfraCommand infra, int clusters, int drawn)
    {
        var inferred = infra.Fleet.PathOf("inferred");
        // One cache, because digests stand for secrets and its key is a part of them. It has only rendered objects.
        var cache = infra.Fleet.PathOf("inference-cache");
        infra.WriteManifests(inferred, cache);
        var numbers = Enumerable.Range(0, clusters).ToArray();
        new Random(Seed).Shuffle(numbers);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in numbers.Take(drawn).Select(ChartFleet.ClusterName))
        {
            var rendered = infra.Fleet.PathOf($"rendered-{name}");
            infra.WriteManifests(rendered, cache, all: true, cluster: name);
            var files = Files(rendered);
            if (!files.SequenceEqual(Files(inferred).Where(file => file.Contains(name, StringComparison.Ordinal))))
                Count("another set of files");
            foreach (var file in files) Compare(Path.Combine(inferred, file), Path.Combine(rendered, file));
        }

        return new(
            $"objects of {drawn} clusters out of {clusters}, inferred and rendered",
            outcomes.Values.Sum(),
            outcomes.ToImmutableSortedDictionary(StringComparer.Ordinal),
            outcomes.Where(one => !one.Key.StartsWith("equal", StringComparison.Ordinal)).Sum(one => one.Value));

        void Compare(string ours, string theirs)
        {
            var (first, second) = (Objects(ours), Objects(theirs));
            if (first.Length != second.Length) Count("another number of objects");
            else foreach (var (one, other) in first.Zip(second)) Count(Outcome(one, other));
        }

        void Count(string outcome) => outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
    }

    /// <summary>How an inferred object differs from the rendered one.</summary>
    private static string Outcome(string inferred, string rendered)
    {
        if (inferred == rendered) return "equal";
        var (ours, theirs) = (inferred.Split('\n'), rendered.Split('\n'));
        return ours.Length == theirs.Length && ours.Zip(theirs).All(line => Same(line.First, line.Second))
            ? "equal except checksums"
            : "different";
    }

    private static bool Same(string ours, string theirs) =>
        ours == theirs
        || (ours.EndsWith(Checksum, StringComparison.Ordinal)
            && theirs.StartsWith(ours[..^(Checksum.Length - 1)], StringComparison.Ordinal));

    private static ImmutableArray<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "component-*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Objects(string file) =>
        ("\n" + File.ReadAllText(file)).Split("\n" + Separator, StringSplitOptions.RemoveEmptyEntries);
}
