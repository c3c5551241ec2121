using System.Globalization;
using System.Text;

namespace Infra.Foundation;

/// <summary>
/// Text in which nothing is unseen: signs that control, turn the direction of writing or have no width are named, as
/// ⟨U+202E⟩, so that a reviewer reads what is there. Every such text can stand in XML.
/// </summary>
public static class VisibleText
{
    private const int Longest = 2_000;

    /// <summary>One line; very long ones are cut.</summary>
    public static string Escape(string text)
    {
        if (text.Length <= Longest) return Line(text);
        var visible = string.Concat(text.EnumerateRunes().Take(Longest).Select(Shown));
        return text.EnumerateRunes().Skip(Longest).Any() ? visible + "…" : visible;
    }

    /// <summary>One line, however long.</summary>
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
