using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A text that equal values share. Equality follows JSON Schema: 1 equals 1.0, and the order of keys does not matter.
/// </summary>
internal static class CanonicalText
{
    public static string Render(YamlNode value) => value switch
    {
        YamlMap map => $"{{{string.Join(", ", Sorted(map).Select(Render))}}}",
        YamlList list => $"[{string.Join(", ", list.Items.Select(Render))}]",
        YamlScalar { IsNull: true } => "null",
        YamlScalar { Type: ScalarType.Boolean } flag => bool.Parse(flag.Text) ? "true" : "false",
        _ when ExactNumber.Read(value) is { } number => number.ToString(),
        YamlScalar { Type: ScalarType.Text } text => Quoted(text.Text),
        _ => ((YamlScalar)value).Text,
    };

    private static IEnumerable<YamlEntry> Sorted(YamlMap map) =>
        map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    private static string Render(YamlEntry entry) => $"{Quoted(entry.Key)}: {Render(entry.Value)}";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
