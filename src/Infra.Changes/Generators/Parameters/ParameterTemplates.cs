using System.Collections.Concurrent;
using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>The template language of a set: Go templates, or the older `{{name}}` form.</summary>
internal sealed class ParameterTemplates(bool isGo, MissingKey missing)
{
    private const string Option = "missingkey=";

    // A set has a handful of templates, and each is rendered for every cluster.
    private readonly ConcurrentDictionary<string, GoTemplate> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<YamlNode, bool> _hasTemplate = new();

    public bool IsGo => isGo;

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

    public string Render(string text, IReadOnlyDictionary<string, object?> parameters)
    {
        if (!IsTemplate(text)) return text;
        return isGo
            ? _parsed.GetOrAdd(text, written => GoTemplate.Parse(written, missing)).Render(parameters)
            : FastTemplate.Render(text, parameters);
    }

    /// <summary>Renders all texts and keys of a tree; other values stay.</summary>
    public YamlNode Render(YamlNode node, IReadOnlyDictionary<string, object?> parameters) => node switch
    {
        _ when !HasTemplate(node) => node,
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

    private bool HasTemplate(YamlNode node) => node switch
    {
        YamlMap map => _hasTemplate.GetOrAdd(
            map, _ => map.Entries.Any(entry => IsTemplate(entry.Key) || HasTemplate(entry.Value))),
        YamlList list => _hasTemplate.GetOrAdd(list, _ => list.Items.Any(HasTemplate)),
        YamlScalar { Type: ScalarType.Text } text => IsTemplate(text.Text),
        _ => false,
    };

    private static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal);
}
