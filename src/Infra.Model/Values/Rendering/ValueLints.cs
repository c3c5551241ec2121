using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Finds Helm values that must not reach a cluster: placeholders and secrets in clear.</summary>
public static class ValueLints
{
    private const string Placeholder = "overlay_me";
    private const string Value = "value";

    private static readonly string[] NamesOfValue = ["name", "key"];

    /// <summary>
    /// The findings with their paths, in the order of the tree. They never contain the secret itself.
    /// </summary>
    internal static IEnumerable<(string Path, ValueFinding Finding)> Find(YamlNode values) =>
        FindLeaves(values, "", "", null).Select(found => (found.Path, found.Finding));

    /// <summary>The scalars of a tree that are secrets in clear, compared by reference.</summary>
    public static IReadOnlySet<YamlNode> FindSecrets(YamlNode tree) => FindLeaves(tree, "", "", null)
        .Where(found => found.Finding is ValueFinding.SecretInClear)
        .Select(found => (YamlNode)found.Leaf)
        .ToHashSet();

    /// <summary>True if a value with this name counts as a secret.</summary>
    public static bool IsSecretName(string key) => SecretName.Is(key);

    /// <summary>True if the text is or contains a secret, judged by its content.</summary>
    public static bool HoldsSecret(string text) => SecretLooks.Has(text);

    /// <summary>
    /// True if replacing a leaf with this text adds no finding, whatever else changes in the values. The values must
    /// have no findings. The leaf may be a number.
    /// </summary>
    internal static bool Allows(YamlLeaf leaf, string text)
    {
        if (FindLeaf(leaf.Key, text) is not null) return false;
        return leaf.Parent switch
        {
            YamlMap map when NamesOfValue.Contains(leaf.Key) => map.Find(Value) is null || !IsSecretName(text),
            YamlMap map => SiblingName(map, leaf.Key) is not { } name || FindLeaf(name, text) is null,
            YamlList list => SecretName.ReadFlag(text) is null
                && (NameBefore(list, IndexOf(list, leaf.Node)) is not { } name || FindLeaf(name, text) is null),
            _ => true,
        };
    }

    private static IEnumerable<(string Path, YamlScalar Leaf, ValueFinding Finding)> FindLeaves(
        YamlNode node, string path, string key, string? name) => node switch
        {
            YamlMap map => map.Entries.SelectMany(entry => FindLeaves(
                entry.Value,
                path.Length == 0 ? entry.Key : $"{path}.{entry.Key}",
                entry.Key,
                SiblingName(map, entry.Key))),
            YamlList list => list.Items.Index().SelectMany(
                item => FindLeaves(item.Item, $"{path}[{item.Index}]", key, NameBefore(list, item.Index))),
            YamlScalar leaf =>
                (FindLeaf(key, leaf) ?? (name is null ? null : FindLeaf(name, leaf))) is { } finding
                    ? [(path, leaf, finding)]
                    : [],
            _ => [],
        };

    private static ValueFinding? FindLeaf(string key, YamlScalar leaf) => leaf.Type switch
    {
        ScalarType.Text => FindLeaf(key, leaf.Text),
        ScalarType.Integer or ScalarType.Float when SecretName.IsPassword(key) => ValueFinding.SecretInClear,
        _ => null,
    };

    private static ValueFinding? FindLeaf(string key, string text)
    {
        if (text.Contains(Placeholder, StringComparison.Ordinal)) return ValueFinding.PlaceholderLeft;
        return SecretLooks.Has(text) || SecretLooks.Is(key, text) ? ValueFinding.SecretInClear : null;
    }

    // In a list of variables, headers or parameters, name and value are two entries of one map.
    private static string? SiblingName(YamlMap map, string key) => key == Value
        ? NamesOfValue.Select(map.Find).OfType<YamlScalar>().Select(name => name.Text).FirstOrDefault(IsSecretName)
        : null;

    // An argument in two items: a flag such as `--token`, then its value. Another flag is not a value.
    private static string? NameBefore(YamlList list, int index) =>
        index > 0
        && list.Items[index - 1] is YamlScalar flag
        && list.Items[index] is YamlScalar value
        && !value.Text.StartsWith('-')
            ? SecretName.ReadFlag(flag.Text)
            : null;

    private static int IndexOf(YamlList list, YamlNode item) =>
        list.Items.Index().First(one => ReferenceEquals(one.Item, item)).Index;
}

internal enum ValueFinding
{
    PlaceholderLeft,
    SecretInClear,
}
