using System.Globalization;
using System.Numerics;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Proves which settings a value comes from: changes each setting, renders the template again and compares the value.
/// </summary>
internal static class SettingsProof
{
    private const string Mark = "zq";

    /// <summary>The positions of the settings that the value contains, in the order of the settings.</summary>
    /// <param name="settings">The cluster's settings.</param>
    /// <param name="render">The value's text with other settings; null if it is absent or they do not render.</param>
    public static IReadOnlyList<Position> Find(YamlMap settings, Func<YamlMap, string?> render)
    {
        var contained = new List<Position>();
        var before = render(settings);
        foreach (var (leaf, position) in Leaves(settings, settings.Position))
        {
            if (Change(leaf) is not { } other) continue;
            var after = render((YamlMap)Replace(settings, leaf, other));
            if (after == before) continue;
            var shows = leaf.Type is ScalarType.Boolean
                ? string.Equals(after, other.Text, StringComparison.OrdinalIgnoreCase)
                : after?.Contains(other.Text, StringComparison.Ordinal) is true;
            if (shows) contained.Add(position);
        }

        return contained;
    }

    // A value is where its key is.
    private static IEnumerable<(YamlScalar Leaf, Position Position)> Leaves(YamlNode node, Position position) =>
        node switch
        {
            YamlMap map => map.Entries.SelectMany(entry => Leaves(entry.Value, entry.Position)),
            YamlList list => list.Items.SelectMany(item => Leaves(item, item.Position)),
            YamlScalar scalar => [(scalar, position)],
            _ => [],
        };

    private static YamlScalar? Change(YamlScalar leaf) => leaf.Type switch
    {
        ScalarType.Null => null,
        ScalarType.Boolean => new(leaf.Text == "true" ? "false" : "true", leaf.Type, leaf.Position),
        ScalarType.Integer => new(
            (leaf.ToInteger() + new BigInteger(7)).ToString(CultureInfo.InvariantCulture), leaf.Type, leaf.Position),
        ScalarType.Float => new(
            (leaf.ToDouble() + 7).ToString("R", CultureInfo.InvariantCulture), leaf.Type, leaf.Position),
        _ => new(leaf.Text + Mark, leaf.Type, leaf.Position),
    };

    private static YamlNode Replace(YamlNode node, YamlNode old, YamlNode other) => node switch
    {
        _ when ReferenceEquals(node, old) => other,
        YamlMap map => map.ReplaceValues(entry => Replace(entry.Value, old, other)),
        YamlList list => list.ReplaceItems(item => Replace(item, old, other)),
        _ => node,
    };
}
