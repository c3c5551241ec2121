using System.Globalization;
using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>Reads the values of list elements and plugin answers as Argo CD gets them from JSON.</summary>
internal static class ParameterValue
{
    public static Dictionary<string, object?> Read(YamlMap map) =>
        map.Entries.ToDictionary(entry => entry.Key, entry => Read(entry.Value), StringComparer.Ordinal);

    /// <summary>In the older form every parameter is a text, and `values` is a map of texts.</summary>
    public static Dictionary<string, object?> Flat(YamlMap map)
    {
        var flat = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (entry.Key == "values" && entry.Value is YamlMap values)
            {
                foreach (var value in values.Entries) flat[$"values.{value.Key}"] = TextOf(value.Value);
            }
            else
            {
                flat[entry.Key] = TextOf(entry.Value);
            }
        }

        return flat;
    }

    private static string TextOf(YamlNode node) => node is YamlScalar { Type: ScalarType.Text } text
        ? text.Text
        : throw new ArgoCDException("error parsing value as string %!w(<nil>)");

    private static object? Read(YamlNode node) => node switch
    {
        YamlMap map => Read(map),
        YamlList list => list.Items.Select(Read).ToList(),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Type: ScalarType.Boolean, Text: var flag } => bool.Parse(flag),
        YamlScalar { Type: ScalarType.Integer } integer => (double)integer.ToInteger(),
        YamlScalar { Type: ScalarType.Float } number => Finite(number.ToDouble(), number.Text),
        YamlScalar text => text.Text,
        _ => throw new UnsupportedFormException($"{node.Kind} as a parameter"),
    };

    private static double Finite(double number, string written) => double.IsFinite(number)
        ? number
        : throw new UnsupportedFormException($"the number {written.ToString(CultureInfo.InvariantCulture)}");
}
