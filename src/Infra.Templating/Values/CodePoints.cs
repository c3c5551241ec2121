using System.Globalization;
using System.Text;

namespace Infra.Templating;

/// <summary>Text in code points, as Python counts it. .NET counts UTF-16 code units.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var pairs = 0;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1])) continue;
            pairs++;
            i++;
        }

        return text.Length - pairs;
    }

    public static IEnumerable<TemplateValue> Each(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                yield return TextValue.Of(text.Substring(i, 2));
                i++;
            }
            else
            {
                yield return TextValue.Of(text[i]);
            }
        }
    }

    public static TextValue At(TextValue text, int position)
    {
        if (text.IsFlat) return TextValue.Of(text.Value[position]);
        var start = Offset(text.Value, position);
        return TextValue.Of(text.Value[start..Next(text.Value, start)]);
    }

    /// <summary>The UTF-16 offset of a code point.</summary>
    public static int Offset(string text, int point)
    {
        var at = 0;
        for (; point > 0 && at < text.Length; point--) at = Next(text, at);
        return at;
    }

    /// <summary>The first code points of a text, or all if it has fewer.</summary>
    public static string Take(TextValue text, int count)
    {
        if (count >= text.PointCount) return text.Value;
        return text.Value[..(text.IsFlat ? count : Offset(text.Value, count))];
    }

    public static string Slice(TextValue text, (int Start, int Count, int Step) slice)
    {
        var (start, count, step) = slice;
        if (!text.IsFlat) return SliceRunes(text.Value, slice);
        if (step == 1) return text.Value.Substring(start, count);
        return string.Create(count, (text.Value, start, step), static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = source.Value[source.start + i * source.step];
        });
    }

    /// <summary>Compares by code point. .NET's ordinal order puts characters beyond U+FFFF before U+E000.</summary>
    public static int Compare(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        var same = a.AsSpan(0, length).CommonPrefixLength(b.AsSpan(0, length));
        if (same == length) return a.Length.CompareTo(b.Length);
        return Weight(a[same]).CompareTo(Weight(b[same]));
    }

    /// <summary>
    /// True if Python's str.isspace() and \s include the character. .NET does not include the four separators.
    /// </summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1c' and <= '\x1f';

    public static bool IsPrintable(int point)
    {
        if (point == ' ') return true;
        return CharUnicodeInfo.GetUnicodeCategory(point) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    /// <summary>The code points. A lone surrogate counts as one.</summary>
    public static int[] Read(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i = Next(text, i))
            points.Add(Next(text, i) - i == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
        return [.. points];
    }

    public static string Text(int point) =>
        point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);

    private static string SliceRunes(string text, (int Start, int Count, int Step) slice)
    {
        var points = Read(text);
        var result = new StringBuilder();
        for (var i = 0; i < slice.Count; i++) result.Append(Text(points[slice.Start + i * slice.Step]));
        return result.ToString();
    }

    private static int Next(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? at + 2 : at + 1;

    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
