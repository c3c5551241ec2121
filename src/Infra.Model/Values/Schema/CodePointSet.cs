using System.Globalization;
using System.Text;

namespace Infra.Model.Values;

/// <summary>A set of Unicode code points, such as a character class of a pattern.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int FirstAstral = 0x10000;

    // The names of Unicode's general categories, in the order of UnicodeCategory.
    private static readonly string[] Names =
    [
        "Lu Uppercase_Letter", "Ll Lowercase_Letter", "Lt Titlecase_Letter", "Lm Modifier_Letter", "Lo Other_Letter",
        "Mn Nonspacing_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark", "Nd Decimal_Number", "Nl Letter_Number",
        "No Other_Number", "Zs Space_Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Cc Control",
        "Cf Format", "Cs Surrogate", "Co Private_Use", "Pc Connector_Punctuation", "Pd Dash_Punctuation",
        "Ps Open_Punctuation", "Pe Close_Punctuation", "Pi Initial_Punctuation", "Pf Final_Punctuation",
        "Po Other_Punctuation", "Sm Math_Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "So Other_Symbol",
        "Cn Unassigned",
    ];

    private static readonly string[] Groups =
        ["L Letter", "M Mark", "N Number", "Z Separator", "C Other", "P Punctuation", "S Symbol"];

    private readonly IReadOnlyList<(int First, int Last)> _ranges;

    private CodePointSet(IReadOnlyList<(int First, int Last)> ranges) => _ranges = ranges;

    public static CodePointSet Digits { get; } = Create(('0', '9'));

    public static CodePointSet WordCharacters { get; } = Create(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePointSet LineEnds { get; } = Create(('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029'));

    public static CodePointSet WhiteSpace { get; } = Create(
        ('\t', '\r'), (' ', ' '), ('\u00A0', '\u00A0'), ('\u1680', '\u1680'), ('\u2000', '\u200A'),
        ('\u2028', '\u2029'), ('\u202F', '\u202F'), ('\u205F', '\u205F'), ('\u3000', '\u3000'), ('\uFEFF', '\uFEFF'));

    /// <summary>The code points of all ranges, which may overlap and be in any order.</summary>
    public static CodePointSet Create(params IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in ranges.Order())
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            else
                merged.Add((first, last));
        }

        return new(merged);
    }

    /// <summary>
    /// The code points of a general category by its short or long name; null if there is no such category.
    /// </summary>
    public static CodePointSet? OfCategory(string name)
    {
        var isOne = Array.FindIndex(Names, names => names.Split(' ').Contains(name));
        var group = Array.Find(Groups, names => names.Split(' ').Contains(name));
        if (isOne < 0 && group is null) return null;
        var ranges = new List<(int First, int Last)>();
        for (var point = 0; point <= Last; point++)
        {
            var category = (int)CharUnicodeInfo.GetUnicodeCategory(point);
            if (isOne >= 0 ? category != isOne : Names[category][0] != group![0]) continue;
            if (ranges.Count > 0 && ranges[^1].Last == point - 1) ranges[^1] = (ranges[^1].First, point);
            else ranges.Add((point, point));
        }

        return new(ranges);
    }

    public CodePointSet With(CodePointSet other) => Create(_ranges.Concat(other._ranges));

    public CodePointSet Others()
    {
        var others = new List<(int First, int Last)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next) others.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= Last) others.Add((next, Last));
        return new(others);
    }

    /// <summary>A pattern for one of the code points in .NET's syntax, which only knows UTF-16 code units.</summary>
    public string ToRegex()
    {
        var units = new StringBuilder();
        foreach (var (first, last) in _ranges)
        {
            AddUnits(units, first, Math.Min(last, FirstSurrogate - 1));
            AddUnits(units, Math.Max(first, LastSurrogate + 1), Math.Min(last, FirstAstral - 1));
        }

        var choices = _ranges.SelectMany(range => Pairs(Math.Max(range.First, FirstAstral), range.Last)).ToList();
        if (units.Length > 0) choices.Insert(0, $"[{units}]");
        return choices switch
        {
            [] => "(?!)",
            [var one] when units.Length > 0 => one,
            _ => $"(?:{string.Join('|', choices)})",
        };
    }

    private static void AddUnits(StringBuilder units, int first, int last)
    {
        if (first > last) return;
        units.Append(Unit(first));
        if (last > first) units.Append('-').Append(Unit(last));
    }

    // The surrogate pairs of a range beyond U+FFFF. High surrogates that allow every low surrogate are combined.
    private static IEnumerable<string> Pairs(int first, int last)
    {
        while (first <= last)
        {
            var (high, low) = (High(first), Low(first));
            var wholeUntil = low == 0xDC00 ? High(last + 1) - 1 : high - 1;
            if (wholeUntil >= high)
            {
                yield return $"[{Unit(high)}-{Unit(wholeUntil)}][{Unit(0xDC00)}-{Unit(0xDFFF)}]";
                first = FirstAstral + ((wholeUntil + 1 - 0xD800) << 10);
            }
            else
            {
                var end = Math.Min(last, first | 0x3FF);
                yield return $"{Unit(high)}[{Unit(low)}-{Unit(Low(end))}]";
                first = end + 1;
            }
        }
    }

    private static int High(int point) => 0xD800 + ((point - FirstAstral) >> 10);

    private static int Low(int point) => 0xDC00 + (point & 0x3FF);

    private static string Unit(int unit) => $"\\u{unit:x4}";
}
