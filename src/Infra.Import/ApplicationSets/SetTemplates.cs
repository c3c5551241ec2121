using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>Converts a set's templates to the catalog's placeholders.</summary>
internal sealed partial class SetTemplates(HandWrittenSet set)
{
    private const string Values = "values.";

    /// <summary>The parameter that holds an env's revision, such as `values.branch`; null if there is none.</summary>
    public string? RevisionParameter { get; } = FindRevision(set);

    public string Text(YamlNode? node, string what) => Text(Written(node, what), node!.Position, what);

    /// <summary>A text that is the same for every cluster.</summary>
    /// <exception cref="InexpressibleSetException">The text is a template or missing.</exception>
    public string Fixed(YamlNode? node, string what)
    {
        var text = Written(node, what);
        return text.Contains("{{", StringComparison.Ordinal)
            ? throw Refused(node!.Position, $"a template in {what}")
            : text;
    }

    /// <summary>The revision in the catalog's form: `$env` if it is the env's.</summary>
    public string Revision(YamlMap source)
    {
        var node = source.Find("targetRevision");
        if ((node as YamlScalar)?.Text is not { Length: > 0 } text || text == "HEAD")
            throw new InexpressibleSetException(SetProblems.NoRevision(set, node?.Position ?? source.Position));
        if (!text.Contains("{{", StringComparison.Ordinal)) return text;
        return Tag().Match(text) is { Success: true } match && match.Value == text
            && Parameter(match.Groups[1].Value) == RevisionParameter
                ? "$env"
                : throw Refused(node!.Position, $"the targetRevision '{text}'");
    }

    public InexpressibleSetException Refused(Position position, string what) =>
        new(SetProblems.NotInCatalog(set, position, what));

    private string Written(YamlNode? node, string what) => node is YamlScalar { IsNull: false } scalar
        ? scalar.Text
        : throw Refused(node?.Position ?? set.Tree.Position, $"no {what}");

    private string Text(string text, Position position, string what) => Tag().Replace(text, match =>
        Parameter(match.Groups[1].Value) switch
        {
            "name" => "{{ .name }}",
            "nameNormalized" => "{{ .nameNormalized }}",
            "metadata.labels.env" => "{{ index .metadata.labels \"env\" }}",
            { } name when name == RevisionParameter => "{{ .revision }}",
            _ => throw Refused(position, $"'{match.Value}' in {what}"),
        });

    private string? Parameter(string tag)
    {
        var text = tag.Trim();
        if (!set.IsGo) return text;
        if (LabelIndex().Match(text) is { Success: true } index) return $"metadata.labels.{index.Groups[1].Value}";
        return GoPath().IsMatch(text) ? text[1..] : null;
    }

    private static string? FindRevision(HandWrittenSet set)
    {
        var spec = set.Template.MapAt("spec");
        var sources = spec.MapsAt("sources").Append(spec.MapAt("source")).OfType<YamlMap>();
        return sources
            .Select(source => Tag().Match(source.TextAt("targetRevision") ?? "").Groups[1].Value.Trim().TrimStart('.'))
            .FirstOrDefault(parameter => parameter.StartsWith(Values, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{\{-?(.*?)-?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(\.[A-Za-z]\w*)+\z")]
    private static partial Regex GoPath();

    [GeneratedRegex("""^index\s+\.metadata\.labels\s+"([^"]+)"\z""")]
    private static partial Regex LabelIndex();
}
