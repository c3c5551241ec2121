using System.Globalization;
using System.Text;

namespace Infra.Foundation;

/// <summary>
/// Text without invisible characters. Control characters, direction marks and zero-width characters become code points,
/// such as ⟨U+202E⟩, so a reviewer sees them. The result is always valid in XML.
/// </summary>
public static class VisibleText
{
    private const int Longest = 2_000;

    /// <summary>The text on one line, cut after 2,000 characters.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= Longest) return Line(text);
        var visible = string.Concat(text.EnumerateRunes().Take(Longest).Select(Shown));
        return text.EnumerateRunes().Skip(Longest).Any() ? visible + "…" : visible;
    }

    /// <summary>The text on one line, at full length.</summary>
    public static string Line(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? string.Concat(text.EnumerateRunes().Select(Shown))
            : text;

    private static string Shown(Rune rune) => IsUnseen(rune) ? $"⟨U+{rune.Value:X4}⟩" : rune.ToString();

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned;
}
