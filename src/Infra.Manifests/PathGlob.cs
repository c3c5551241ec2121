using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Manifests;

/// <summary>
/// A glob over relative paths with `/`: `*` and `?` within a folder, `**` across folders, `[…]` and `{a,b}`.
/// </summary>
internal sealed class PathGlob(string pattern)
{
    private readonly Regex _regex = new(
        $"^{ToRegex(pattern)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public bool IsMatch(string path) => _regex.IsMatch(path.Replace('\\', '/'));

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            regex.Append(pattern[i] switch
            {
                '*' when i + 1 < pattern.Length && pattern[i + 1] == '*' => Skip(ref i, ".*"),
                '*' => "[^/]*",
                '?' => "[^/]",
                '{' => "(?:",
                '}' => ")",
                ',' => "|",
                '[' => "[",
                ']' => "]",
                '\\' when i + 1 < pattern.Length => Skip(ref i, Regex.Escape(pattern[i + 1].ToString())),
                var c => Regex.Escape(c.ToString()),
            });
        }

        return regex.ToString();
    }

    private static string Skip(ref int index, string regex)
    {
        index++;
        return regex;
    }
}
