using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>The template language of a set: Go templates, or the older `{{name}}` form.</summary>
internal sealed record ParameterTemplates(bool IsGo, MissingKey Missing)
{
    private const string Option = "missingkey=";

    public static ParameterTemplates Read(YamlMap set)
    {
        var spec = set.MapAt("spec");
        var missing = MissingKey.NoValue;
        if (spec.TextAt("goTemplate") is not "true") return new(false, missing);
        foreach (var option in spec.TextsAt("goTemplateOptions"))
        {
            missing = option switch
            {
                $"{Option}error" => MissingKey.Error,
                $"{Option}zero" => MissingKey.Zero,
                $"{Option}default" or $"{Option}invalid" => MissingKey.NoValue,
                _ => throw new ArgoCDException($"unrecognized option: {option}"),
            };
        }

        return new(true, missing);
    }

    public string Render(string text, IReadOnlyDictionary<string, object?> parameters) =>
        IsGo ? GoTemplate.Render(text, parameters, Missing) : FastTemplate.Render(text, parameters);

    /// <summary>Renders all texts and keys of a tree; other values stay.</summary>
    public YamlNode Render(YamlNode node, IReadOnlyDictionary<string, object?> parameters) => node switch
    {
        YamlMap map => new YamlMap(
            [
                .. map.Entries.Select(entry => new YamlEntry(
                    Render(entry.Key, parameters), entry.Position, Render(entry.Value, parameters))),
            ],
            map.Position),
        YamlList list => new YamlList([.. list.Items.Select(item => Render(item, parameters))], list.Position),
        YamlScalar { Type: ScalarType.Text } text =>
            new YamlScalar(Render(text.Text, parameters), ScalarType.Text, text.Position),
        _ => node,
    };
}
