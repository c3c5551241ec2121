using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>
/// Parses the output of `kubectl get tanzukubernetesclusters,clusters --all-namespaces` with `-o yaml` or `-o json`: a
/// List, one object, or a sequence of both.
/// </summary>
public static class ClusterDump
{
    /// <summary>The command whose output is parsed.</summary>
    public const string Command = "kubectl get tanzukubernetesclusters,clusters --all-namespaces -o yaml";

    /// <summary>
    /// The cluster objects of a supervisor, each with its apiVersion and kind. Returns null and adds the problems if
    /// the text has no clusters or is incomplete, because missing clusters would look like deleted ones.
    /// </summary>
    public static SupervisorReading? Parse(string text, string file, string supervisor, ProblemList problems)
    {
        problems = problems.Scope();
        if (YamlFile.ParseStream(text, file, problems) is not { } documents) return null;
        var clusters = new List<YamlMap>();
        var others = new List<YamlMap>();
        foreach (var manifest in documents.SelectMany(document => ReadObjects(document, file, problems)))
            (ClusterObject.IsCluster(manifest) ? clusters : others).Add(manifest);
        if (problems.HasErrors) return null;
        if (clusters is [])
        {
            problems.Add(InventoryProblems.NoCluster(file, KindsOf(others)));
            return null;
        }

        if (others is not []) problems.Add(InventoryProblems.OtherObjects(others[0].Position, file, KindsOf(others)));
        return new(supervisor, [.. clusters]);
    }

    /// <summary>True if the document is a list as an API server returns it.</summary>
    internal static bool IsList(YamlNode node) =>
        node is YamlMap map && TextOf(map, "kind")?.EndsWith("List", StringComparison.Ordinal) is true;

    private static IEnumerable<YamlMap> ReadObjects(YamlNode document, string file, ProblemList problems)
    {
        if (document is not YamlMap map)
        {
            problems.Add(InventoryProblems.NoObject(document.Position, file));
            return [];
        }

        if (!IsList(map)) return [map];
        if (map.Find("metadata") is YamlMap metadata && IsPart(metadata))
            problems.Add(InventoryProblems.PartOfAList(metadata.Position, file));
        var items = ReadItems(map, file, problems);
        // A list of one kind does not repeat the kind in its items.
        var (apiVersion, kind) = (TextOf(map, "apiVersion") ?? "", TextOf(map, "kind")![..^"List".Length]);
        return kind.Length == 0 ? items : items.Select(item => RecordedObject.Create(item, apiVersion, kind));
    }

    // If a list is incomplete, the API server sets `continue` and the number of remaining items.
    private static bool IsPart(YamlMap metadata) =>
        TextOf(metadata, "continue") is { Length: > 0 }
        || TextOf(metadata, "remainingItemCount") is { Length: > 0 } and not "0";

    // An empty list can be null. Anything else that is not an object would silently lose a cluster.
    private static List<YamlMap> ReadItems(YamlMap list, string file, ProblemList problems)
    {
        var items = list.Find("items");
        if (items is null or YamlScalar { IsNull: true }) return [];
        foreach (var other in items is YamlList all ? all.Items.Where(item => item is not YamlMap) : [items])
            problems.Add(InventoryProblems.NoObject(other.Position, file));
        return [.. (items as YamlList)?.Items.OfType<YamlMap>() ?? []];
    }

    private static ImmutableSortedDictionary<string, int> KindsOf(IEnumerable<YamlMap> objects) =>
        objects
            .CountBy(manifest => TextOf(manifest, "kind") ?? "no kind")
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string? TextOf(YamlMap map, string key) => (map.Find(key) as YamlScalar)?.Text;
}
