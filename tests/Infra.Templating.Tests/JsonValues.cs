using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Templating.Tests;

/// <summary>
/// Builds a template's data from JSON. As in Python, a number with a point or an exponent is a float.
/// </summary>
internal static class JsonValues
{
    public static TemplateValue Read(JsonNode? node) => node switch
    {
        null => NoneValue.Instance,
        JsonObject map => MapValue.Of(map.Select(pair => KeyValuePair.Create(pair.Key, Read(pair.Value)))),
        JsonArray list => ListValue.Of(list.Select(Read)),
        _ => Scalar(node.GetValueKind(), node),
    };

    private static TemplateValue Scalar(JsonValueKind kind, JsonNode node) => kind switch
    {
        JsonValueKind.True => BoolValue.True,
        JsonValueKind.False => BoolValue.False,
        JsonValueKind.Number => Number(node.ToJsonString()),
        _ => TextValue.Of(node.GetValue<string>()),
    };

    private static TemplateValue Number(string text) => text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0
        ? new FloatValue(double.Parse(text, CultureInfo.InvariantCulture))
        : IntegerValue.Of(BigInteger.Parse(text, CultureInfo.InvariantCulture));
}
