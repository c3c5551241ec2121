using System.Globalization;

namespace Infra.Cli;

/// <summary>
/// How much space a text needs in any sans-serif font: an upper estimate.
/// </summary>
internal static class TextSize
{
    public const double LineHeight = 1.25;

    private const string Narrow = "ijl.,:;'|!()[]/ ";
    private const string Wide = "mwMW@%";

    public static double Width(string text, double size) =>
        size * text.EnumerateRunes().Sum(rune => Width(rune.ToString()));

    /// <summary>
    /// The text, or its start and end with an ellipsis between them, because names also differ at the end.
    /// </summary>
    public static string Shortened(string text, int most)
    {
        var signs = StringInfo.ParseCombiningCharacters(text);
        if (signs.Length <= most) return text;
        var tail = most / 3;
        return text[..signs[most - tail - 1]] + "…" + text[signs[^tail]..];
    }

    private static double Width(string sign) => sign switch
    {
        [> '\x7e', ..] => 1.5,
        [var letter] when Narrow.Contains(letter) => 0.42,
        [var letter] when Wide.Contains(letter) => 1,
        [>= 'A' and <= 'Z'] => 0.8,
        _ => 0.65,
    };
}
