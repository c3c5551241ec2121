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
        YamlMap map => map.ReplaceEntries(entry => HasTemplate(entry)
            ? new(Render(entry.Key, parameters), entry.Position, Render(entry.Value, parameters))
            : entry),
        YamlList list => list.ReplaceItems(item => Render(item, parameters)),
        YamlScalar { Type: ScalarType.Text } text =>
            new YamlScalar(Render(text.Text, parameters), ScalarType.Text, text.Position),
        _ => node,
    };

    private bool HasTemplate(YamlNode node) => node switch
    {
        YamlMap map => _hasTemplate.TryGetValue(map, out var known)
            ? known
            : _hasTemplate[map] = map.Entries.Any(HasTemplate),
        YamlList list => _hasTemplate.TryGetValue(list, out var known)
            ? known
            : _hasTemplate[list] = list.Items.Any(HasTemplate),
        YamlScalar { Type: ScalarType.Text } text => IsTemplate(text.Text),
        _ => false,
    };

    private bool HasTemplate(YamlEntry entry) => IsTemplate(entry.Key) || HasTemplate(entry.Value);

    private static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal);
}
