using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Infra.Model;

/// <summary>
/// A YAML tree as the JSON tree that the schema validator wants. Its "line numbers" are places in <see cref="Positions"/>:
/// the validator hands them back with each error, so that an error finds its file and line again.
/// </summary>
internal sealed class YamlTokens
{
    private readonly List<(Position Position, YamlNode Value)> _places = [];

    private YamlTokens(YamlNode tree) => Root = Build(tree);

    public JToken Root { get; }

    public static YamlTokens Of(YamlNode tree) => new(tree);

    /// <summary>The place that an error's line number stands for.</summary>
    public (Position Position, YamlNode Value) PlaceOf(int number) => _places[number];

    private JToken Build(YamlNode tree)
    {
        using var reader = new Reader(tree, this);
        return JToken.Load(reader, new() { LineInfoHandling = LineInfoHandling.Load });
    }

    private int Place(Position position, YamlNode value)
    {
        _places.Add((position, value));
        return _places.Count - 1;
    }

    private sealed class Reader(YamlNode tree, YamlTokens tokens) : JsonReader, IJsonLineInfo
    {
        private readonly IEnumerator<(JsonToken Token, object? Value, int Place)> _steps = Steps(tree, tree.Position, tokens).GetEnumerator();

        public int LineNumber => _steps.Current.Place;

        public int LinePosition => 1;

        public bool HasLineInfo() => true;

        public override bool Read()
        {
            if (!_steps.MoveNext())
            {
                SetToken(JsonToken.None);
                return false;
            }

            SetToken(_steps.Current.Token, _steps.Current.Value);
            return true;
        }

        private static IEnumerable<(JsonToken Token, object? Value, int Place)> Steps(YamlNode node, Position position, YamlTokens tokens)
        {
            var place = tokens.Place(position, node);
            switch (node)
            {
                case YamlMap map:
                    yield return (JsonToken.StartObject, null, place);
                    foreach (var entry in map.Entries)
                    {
                        yield return (JsonToken.PropertyName, entry.Key, tokens.Place(entry.Position, entry.Value));
                        foreach (var step in Steps(entry.Value, entry.Position, tokens)) yield return step;
                    }

                    yield return (JsonToken.EndObject, null, place);
                    break;
                case YamlList list:
                    yield return (JsonToken.StartArray, null, place);
                    foreach (var item in list.Items)
                    {
                        foreach (var step in Steps(item, item.Position, tokens)) yield return step;
                    }

                    yield return (JsonToken.EndArray, null, place);
                    break;
                case YamlScalar scalar:
                    yield return Scalar(scalar, place);
                    break;
            }
        }

        private static (JsonToken Token, object? Value, int Place) Scalar(YamlScalar scalar, int place) => scalar.Type switch
        {
            ScalarType.Null => (JsonToken.Null, null, place),
            ScalarType.Boolean => (JsonToken.Boolean, bool.Parse(scalar.Text), place),
            // The validator knows no integers beyond 64 bits; as a float such a one is refused where a whole number belongs.
            ScalarType.Integer when scalar.ToInteger() is var value && (value < long.MinValue || value > long.MaxValue) => (JsonToken.Float, (double)value, place),
            ScalarType.Integer => (JsonToken.Integer, (long)scalar.ToInteger(), place),
            ScalarType.Float => (JsonToken.Float, scalar.ToDouble(), place),
            ScalarType.Text => (JsonToken.String, scalar.Text, place),
            _ => throw new UnreachableException(),
        };
    }
}
