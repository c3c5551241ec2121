using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// The line of a rendered text that is not valid YAML, safe to print. Without a parsed tree the values cannot be
/// checked by key, so the line's values are masked if it, or the line before, mentions a secret.
/// </summary>
internal static partial class BrokenLine
{
    private const int MaxShown = 100;

    public static (string Line, string Reason) Shown(string text, int number, string reason)
    {
        var lines = text.Split('\n');
        var line = lines.ElementAtOrDefault(number - 1)?.Trim() ?? "";
        if (SpeaksOfSecret(line) || SpeaksOfSecret(lines.ElementAtOrDefault(number - 2) ?? ""))
            return (KeyOf(line) + SecretText.Mask, Quoted().Replace(reason, $"'{SecretText.Mask}'"));
        return (line.Length <= MaxShown ? line : line[..MaxShown] + "…", reason);
    }

    private static bool SpeaksOfSecret(string line) =>
        SecretLooks.Has(line) || Word().Matches(line).Any(word => SecretName.Is(word.Value));

    private static string KeyOf(string line) => Key().Match(line).Value;

    [GeneratedRegex("[A-Za-z0-9_-]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[-? ]*[A-Za-z0-9_.-]+: ?")]
    private static partial Regex Key();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
