using System.Diagnostics;
using Infra.Foundation;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>Converts trees to template values. Each scalar gets the type it has in YAML's core schema.</summary>
public static class TemplateData
{
    /// <summary>
    /// The map of a YAML text; an empty map if the text is empty. Returns null and adds the problems if the text is not
    /// a map.
    /// </summary>
    public static MapValue? Parse(string text, string file, ProblemList problems)
    {
        problems = problems.Scope();
        var node = YamlFile.Parse(text, file, problems, YamlReading.Unambiguous);
        if (problems.HasErrors) return null;
        if (node is YamlMap map) return CreateMap(map);
        if (node is YamlScalar { IsNull: true }) return MapValue.Empty;
        problems.Add(FileProblems.WrongKind(file, node!.Position, "the data", "a map", node.Kind));
        return null;
    }

    /// <summary>The map as a template value.</summary>
    public static MapValue CreateMap(YamlMap map) => CreateMap(map, places: null);

    /// <summary>Like <see cref="CreateMap(YamlMap)"/>, and also records where each value was written.</summary>
    internal static MapValue CreateMap(YamlMap map, IDictionary<TemplateValue, Position>? places) =>
        MapValue.Of(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Create(entry.Value, entry.Position, places))));

    private static TemplateValue Create(YamlNode node, Position position, IDictionary<TemplateValue, Position>? places)
    {
        TemplateValue value = node switch
        {
            YamlMap map => CreateMap(map, places),
            YamlList list => ListValue.Of(list.Items.Select(item => Create(item, item.Position, places))),
            YamlScalar scalar => CreateScalar(scalar),
            _ => throw new UnreachableException(),
        };
        places?.TryAdd(value, position);
        return value;
    }

    /// <summary>A map of texts.</summary>
    public static MapValue CreateMap(params IEnumerable<(string Key, string Text)> texts) =>
        MapValue.Of(texts.Select(pair => KeyValuePair.Create(pair.Key, (TemplateValue)TextValue.Of(pair.Text))));

    private static TemplateValue CreateScalar(YamlScalar scalar) => scalar.Type switch
    {
        ScalarType.Null => NoneValue.Instance,
        ScalarType.Boolean => TemplateValue.From(bool.Parse(scalar.Text)),
        ScalarType.Integer => IntegerValue.Of(scalar.ToInteger()),
        ScalarType.Float => TemplateValue.From(scalar.ToDouble()),
        _ => TextValue.Of(scalar.Text),
    };
}
