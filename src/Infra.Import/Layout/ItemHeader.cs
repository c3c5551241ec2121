using System.Text.RegularExpressions;

namespace Infra.Import;

/// <summary>
/// The header for a template that only saw a cluster's item: each name that it uses is set to the item's key, and
/// nothing else of the new layout is visible. It prints nothing, and the template's text follows directly.
/// </summary>
internal static partial class ItemHeader
{
    private static readonly string[] NewNames = ["cluster", "component", "environment"];

    public static string Render(string text, IEnumerable<string> itemKeys, IEnumerable<string> rootKeys)
    {
        var used = Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var names = itemKeys.Concat(rootKeys).Concat(NewNames).Distinct().Where(used.Contains)
            // `cluster` is set last, because the other names are read from it.
            .OrderBy(name => name == "cluster").ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => $"{{%- set {name} = cluster.{name} -%}}")
            .ToList();
        if (names.Count == 0) return "";
        // The last tag must not trim the template's leading whitespace.
        names[^1] = names[^1].Replace("-%}", "%}", StringComparison.Ordinal);
        return string.Join('\n', names);
    }

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Word();
}
