using System.Text.RegularExpressions;

namespace Infra.Changes.Generators;

/// <summary>Argo CD's older template form: `{{name}}`. A name that is not a parameter stays as written.</summary>
internal static partial class FastTemplate
{
    public static string Render(string template, IReadOnlyDictionary<string, object?> parameters)
    {
        if (!template.Contains("{{", StringComparison.Ordinal)) return template;
        var text = Tag().Replace(
            template,
            match => parameters.GetValueOrDefault(match.Groups[1].Value.Trim()) as string ?? match.Value);
        return Tag().Replace(template, "").Contains("{{", StringComparison.Ordinal)
            ? throw new UnsupportedFormException("a '{{' without its end")
            : text;
    }

    [GeneratedRegex(@"\{\{(.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
