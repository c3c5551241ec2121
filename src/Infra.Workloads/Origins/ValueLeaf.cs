using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>A leaf of a chart's values: a scalar, or an empty map or list.</summary>
/// <param name="Path">The keys (text) and indexes (int) that lead to it.</param>
/// <param name="Node">The value, with the position of the layer that supplies it.</param>
internal sealed record ValueLeaf(IReadOnlyList<object> Path, YamlNode Node)
{
    /// <summary>The text that changed leaves end with.</summary>
    private const string Mark = "zq";

    /// <summary>The path as `infra values --trace` prints it, such as `a.b[0]`.</summary>
    public string Name
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Path)
            {
                if (part is int index) text.Append(CultureInfo.InvariantCulture, $"[{index}]");
                else text.Append(text.Length == 0 ? "" : ".").Append(part);
            }

            return text.ToString();
        }
    }

    /// <summary>All leaves in the order of the tree, without nulls.</summary>
    public static IEnumerable<ValueLeaf> All(YamlNode node) => All(node, []);

    /// <summary>
    /// Values as JSON that change exactly these leaves. A list is written as a whole, because Helm replaces it.
    /// </summary>
    /// <param name="values">The values that have the leaves.</param>
    /// <param name="leaves">The leaves to change.</param>
    /// <param name="attempt">0 or 1: which of two other values a leaf gets.</param>
    public static string Override(YamlMap values, IReadOnlyCollection<ValueLeaf> leaves, int attempt)
    {
        var changed = leaves.ToDictionary(leaf => leaf.Node, leaf => leaf.Changed(attempt));
        return Create(values, changed, isWhole: false)?.ToJsonString() ?? "{}";
    }

    /// <summary>The text by which a rendered value shows that it contains the changed leaf.</summary>
    public string ChangedText(int attempt) => Changed(attempt)?.ToString() ?? "";

    private static IEnumerable<ValueLeaf> All(YamlNode node, IReadOnlyList<object> path) => node switch
    {
        YamlMap { Entries.Count: > 0 } map =>
            map.Entries.SelectMany(entry => All(entry.Value, [.. path, entry.Key])),
        YamlList { Items.Count: > 0 } list =>
            list.Items.SelectMany((item, i) => All(item, [.. path, i])),
        YamlScalar { IsNull: true } => [],
        _ => [new(path, node)],
    };

    private static JsonNode? Create(YamlNode node, Dictionary<YamlNode, JsonNode?> changed, bool isWhole)
    {
        if (changed.TryGetValue(node, out var other)) return other?.DeepClone();
        if (!isWhole && !Contains(node, changed)) return null;
        return node switch
        {
            YamlMap map => new JsonObject(map.Entries
                .Where(entry => isWhole || Contains(entry.Value, changed))
                .Select(entry => KeyValuePair.Create(entry.Key, Create(entry.Value, changed, isWhole)))),
            YamlList list => new JsonArray([.. list.Items.Select(item => Create(item, changed, isWhole: true))]),
            _ => JsonTree.ToNode(node),
        };
    }

    private static bool Contains(YamlNode node, Dictionary<YamlNode, JsonNode?> changed) =>
        changed.ContainsKey(node) || node switch
        {
            YamlMap map => map.Entries.Any(entry => Contains(entry.Value, changed)),
            YamlList list => list.Items.Any(item => Contains(item, changed)),
            _ => false,
        };

    private JsonNode? Changed(int attempt) => Node switch
    {
        YamlScalar { Type: ScalarType.Boolean } flag => !bool.Parse(flag.Text),
        YamlScalar { Type: ScalarType.Integer } integer => JsonNode.Parse(
            (integer.ToInteger() + (attempt == 0 ? BigInteger.One : 1000)).ToString(CultureInfo.InvariantCulture)),
        YamlScalar { Type: ScalarType.Float } number => number.ToDouble() + (attempt == 0 ? 1 : 1000),
        YamlScalar text => attempt == 0 ? text.Text + Mark : Mark,
        YamlList => new JsonArray(attempt == 0 ? Mark : new JsonObject { ["name"] = Mark }),
        _ => new JsonObject { [Mark] = Mark },
    };
}
