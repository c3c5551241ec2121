using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Compares values as a YAML reader sees them: `True` equals `true`, and the order of keys does not matter.
/// </summary>
internal static class YamlEquality
{
    public static bool AreSame(YamlNode a, YamlNode b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.Type == y.Type && AreSame(x, y),
        (YamlList x, YamlList y) =>
            x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlMap x, YamlMap y) => x.Entries.Count == y.Entries.Count
            && x.Entries.All(entry => y.Find(entry.Key) is { } other && AreSame(entry.Value, other)),
        _ => false,
    };

    private static bool AreSame(YamlScalar a, YamlScalar b) => a.Type switch
    {
        ScalarType.Null => true,
        ScalarType.Boolean => string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase),
        ScalarType.Integer => a.ToInteger() == b.ToInteger(),
        ScalarType.Float => a.ToDouble().Equals(b.ToDouble()),
        _ => a.Text == b.Text,
    };
}
