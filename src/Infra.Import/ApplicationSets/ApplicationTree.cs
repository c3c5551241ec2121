using Infra.Foundation;

namespace Infra.Import;

/// <summary>An Application in comparable form: sources by their position, and empty values like absent ones.</summary>
internal static class ApplicationTree
{
    /// <summary>The tree with the items of `sources` as keys, so each difference has its own path.</summary>
    public static YamlMap Comparable(YamlMap application) => (YamlMap)Comparable(application, "")!;

    private static YamlNode? Comparable(YamlNode node, string key) => node switch
    {
        YamlMap map => Filled(map),
        YamlList { Items.Count: 0 } => null,
        YamlList list when key == "sources" => new YamlMap(
            [
                .. list.Items.Select((item, i) =>
                    new YamlEntry($"{i + 1}", item.Position, Comparable(item, "") ?? item)),
            ],
            list.Position),
        YamlList list => new YamlList([.. list.Items.Select(item => Comparable(item, "") ?? item)], list.Position),
        YamlScalar { IsNull: true } or YamlScalar { Type: ScalarType.Text, Text: "" } => null,
        _ => node,
    };

    private static YamlMap? Filled(YamlMap map)
    {
        var entries =
            from entry in map.Entries
            let value = Comparable(entry.Value, entry.Key)
            where value is not null
            select entry with { Value = value };
        var filled = entries.ToList();
        return filled.Count == 0 ? null : new(filled, map.Position);
    }
}
