using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// Turns the inputs of a mocked resource into a manifest's tree, with sorted maps and masked secrets.
/// </summary>
internal sealed class InputTree(SecretMask mask)
{
    private static readonly Position Nowhere = new("", 0);

    public YamlMap Create(ImmutableDictionary<string, object> inputs)
    {
        var isSecret = inputs.GetValueOrDefault("kind") is "Secret";
        return Map(inputs.Select(input => (input.Key, isSecret && input.Key is "data" or "stringData"
            ? Hidden((IReadOnlyDictionary<string, object>)input.Value)
            : Node(input.Value))));
    }

    private YamlMap Hidden(IReadOnlyDictionary<string, object> data) =>
        Map(data.Select(entry => (entry.Key, (YamlNode)Text(mask.Show(entry.Key, entry.Value as string ?? "")))));

    private static YamlNode Node(object? value) => value switch
    {
        null => new YamlScalar("null", ScalarType.Null, Nowhere),
        string text => Text(text),
        bool flag => new YamlScalar(flag ? "true" : "false", ScalarType.Boolean, Nowhere),
        double number => Number(number),
        IReadOnlyDictionary<string, object> map => Map(map.Select(entry => (entry.Key, Node(entry.Value)))),
        IEnumerable items => new YamlList([.. items.Cast<object?>().Select(Node)], Nowhere),
        _ => throw new UnreachableException($"the testing surface hands over no {value.GetType()}"),
    };

    private static YamlMap Map(IEnumerable<(string Key, YamlNode Value)> inputs)
    {
        YamlEntry[] entries = [.. inputs.Select(input => new YamlEntry(input.Key, Nowhere, input.Value))];
        Array.Sort(entries, (x, y) => KeyOrder.Instance.Compare(x.Key, y.Key));
        return new(entries, Nowhere);
    }

    private static YamlScalar Text(string text) => new(text, ScalarType.Text, Nowhere);

    private static YamlScalar Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return new(text, double.IsInteger(number) ? ScalarType.Integer : ScalarType.Float, Nowhere);
    }
}
