using System.Globalization;
using System.Text;

namespace Infra.Templating;

/// <summary>Python's case mappings. They are Unicode's full mappings; .NET only maps one character to one.</summary>
internal static class TextCase
{
    // The unconditional mappings to several characters that occur in written languages.
    private static readonly Dictionary<char, string> Expanding = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "ʼN",
        ['ǰ'] = "J̌",
        ['ΐ'] = "Ϊ́",
        ['ΰ'] = "Ϋ́",
        ['և'] = "ԵՒ",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
    };

    public static string Upper(string text)
    {
        if (Ascii.IsValid(text) || !text.AsSpan().ContainsAny([.. Expanding.Keys])) return text.ToUpperInvariant();
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (Expanding.TryGetValue(c, out var more)) result.Append(more);
            else result.Append(c);
        }

        return result.ToString().ToUpperInvariant();
    }

    public static string Lower(string text)
    {
        var lower = text.Replace("İ", "i̇", StringComparison.Ordinal).ToLowerInvariant();
        if (!text.Contains('Σ', StringComparison.Ordinal)) return lower;
        var result = new StringBuilder(lower);
        for (var i = 0; i < text.Length && lower.Length == text.Length; i++)
        {
            // The letter has a different form at the end of a word.
            if (text[i] == 'Σ'
                && i > 0
                && char.IsLetter(text[i - 1])
                && (i + 1 == text.Length || !char.IsLetter(text[i + 1])))
                result[i] = 'ς';
        }

        return result.ToString();
    }

    /// <summary>The first character in title case, the rest in lowercase.</summary>
    public static string Capitalize(string text)
    {
        if (text.Length == 0) return text;
        var first = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
        return Title(text[..first]) + Lower(text[first..]);
    }

    /// <summary>The text with each run of letters capitalized.</summary>
    public static string TitleWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.ToString();
            result.Append(isInWord ? Lower(c) : Title(c));
            isInWord = IsCased(rune);
        }

        return result.ToString();
    }

    public static string Swap(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.ToString();
            result.Append(Rune.IsUpper(rune) ? Lower(c) : Rune.IsLower(rune) ? Upper(c) : c);
        }

        return result.ToString();
    }

    public static bool IsCased(Rune rune) => Rune.IsUpper(rune) || Rune.IsLower(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.TitlecaseLetter;

    public static bool IsLower(string text) => HasOnly(text, rune => !Rune.IsUpper(rune)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.TitlecaseLetter);

    public static bool IsUpper(string text) => HasOnly(text, rune => !Rune.IsLower(rune)
        && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.TitlecaseLetter);

    public static bool IsTitle(string text)
    {
        var isInWord = false;
        var hasWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsUpper(rune) == isInWord && IsCased(rune)) return false;
            hasWord |= isInWord = IsCased(rune);
        }

        return hasWord;
    }

    private static bool HasOnly(string text, Func<Rune, bool> fits)
    {
        var hasCased = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!fits(rune)) return false;
            hasCased |= IsCased(rune);
        }

        return hasCased;
    }

    private static string Title(string c) => c switch
    {
        "ß" => "Ss",
        "ﬁ" => "Fi",
        "ﬂ" => "Fl",
        "ﬀ" => "Ff",
        "ﬃ" => "Ffi",
        "ﬄ" => "Ffl",
        "ﬅ" or "ﬆ" => "St",
        _ => Upper(c),
    };
}
