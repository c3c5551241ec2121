using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// An ApplicationSet with its generators keyed by env, their elements by cluster, and its sources by position, so each
/// difference has its own path: `spec.generators.dev.elements.alpha.revision`. Other objects stay unchanged.
/// </summary>
internal static class ComparableSet
{
    public static YamlMap Create(YamlMap tree) => tree.TextAt("kind") is "ApplicationSet"
        ? With(With(tree, Generators, "spec", "generators"), Sources, "spec", "template", "spec", "sources")
        : tree;

    public static string PathOfGenerator(string env) => $"spec.generators.{env}";

    // A generator without merge has no merge keys.
    public static string PathOfMerge(string env) => $"spec.generators.{env}.merge.mergeKeys";

    public static string PathOfRevision(string env) => $"spec.generators.{env}.revision";

    public static string PathOfPlugin(string env) => $"spec.generators.{env}.plugin";

    public static string PathOfElement(string env, string cluster) => $"spec.generators.{env}.elements.{cluster}";

    private static YamlMap With(YamlMap map, Func<YamlList, YamlMap> change, params ReadOnlySpan<string> path)
    {
        var (key, rest) = (path[0], path[1..].ToArray());
        YamlNode? changed = map.Find(key) switch
        {
            YamlList list when rest is [] => change(list),
            YamlMap inner when rest is not [] => With(inner, change, rest),
            _ => null,
        };
        return changed is null
            ? map
            : Map(map.Entries.Select(entry => entry.Key == key ? (key, changed) : (entry.Key, entry.Value)));
    }

    private static YamlMap Generators(YamlList generators) =>
        Map(Distinct(generators.Items.OfType<YamlMap>().Select(Generator)));

    private static (string Key, YamlNode Value) Generator(YamlMap generator)
    {
        var merge = generator.MapAt("merge");
        var parts = merge
            .MapsAt("generators")
            .Append(generator)
            .SelectMany(part => part.Entries)
            .Where(part => part.Key != "merge")
            .ToList();
        var clusters = parts.Find(part => part.Key == "clusters")?.Value as YamlMap;
        var values = clusters.MapAt("values");
        var lists = parts.Where(part => part.Key == "list").Select(part => part.Value).OfType<YamlMap>().ToList();
        return (EnvOf(clusters), Map(
        [
            ("selector", Leaf(clusters?.Find("selector"))),
            ("revision", values?.Find("revision") ?? Leaf()),
            (
                "elements",
                Map(Distinct(lists
                    .SelectMany(list => list.MapsAt("elements"))
                    .Select(element => (element.TextAt("name") ?? "", (YamlNode)element))))),
            ("plugin", Leaf([.. parts.Where(part => part.Key == "plugin").Select(part => part.Value)])),
            ("clusters", Without(clusters, "selector", "values")),
            ("values", Without(values, "revision")),
            ("merge", Without(merge, "generators")),
            ("lists", Leaf([.. lists.Select(list => Without(list, "elements")).Where(list => list.Entries is not [])])),
            (
                "others",
                Map(Distinct(parts
                    .Where(part => part.Key is not ("clusters" or "list" or "plugin"))
                    .Select(part => (part.Key, part.Value))))),
        ]));
    }

    private static YamlMap Sources(YamlList sources) =>
        Map(sources.Items.Index().Select(source => ($"{source.Index}", source.Item)));

    private static string EnvOf(YamlMap? clusters) => clusters.TextAt("selector", "matchLabels", LabelKeys.Env) ?? "";

    private static YamlMap Without(YamlMap? map, params IReadOnlyCollection<string> keys) =>
        Map((map?.Entries ?? []).Where(entry => !keys.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value)));

    // A list counts as one value.
    private static YamlList Leaf(params IReadOnlyList<YamlNode?> nodes) => new([.. nodes.OfType<YamlNode>()], default);

    private static IEnumerable<(string Key, YamlNode Value)> Distinct(
        IEnumerable<(string Key, YamlNode Value)> entries) =>
        entries
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(same =>
                same.Select((entry, place) => (place == 0 ? entry.Key : $"{entry.Key}#{place + 1}", entry.Value)));

    private static YamlMap Map(IEnumerable<(string Key, YamlNode Value)> entries) =>
        new([.. entries.Select(entry => new YamlEntry(entry.Key, default, entry.Value))], default);
}
