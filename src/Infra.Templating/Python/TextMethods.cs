using System.Collections.Frozen;
using System.Text;

namespace Infra.Templating;

/// <summary>The methods of Python's str.</summary>
internal static class TextMethods
{
    private static readonly FrozenDictionary<string, CallableFactory> All = Methods()
        .Select(method => KeyValuePair.Create(method.Name, new CallableFactory(method.Bind)))
        .Append(new("format", text => new FunctionValue("format", (budget, arguments) =>
            text.Like(BraceFormat.Format(text.Value, arguments, budget)))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private delegate TemplateValue CallableFactory(TextValue text);

    public static TemplateValue? Find(TextValue text, string name) => All.GetValueOrDefault(name)?.Invoke(text);

    private static Method<TextValue>[] Methods() =>
    [
        Change("upper", TextCase.Upper),
        Change("lower", TextCase.Lower),
        Change("casefold", text => TextCase.Lower(text).Replace("ß", "ss", StringComparison.Ordinal)),
        Change("title", TextCase.TitleWords),
        Change("capitalize", TextCase.Capitalize),
        Change("swapcase", TextCase.Swap),
        new("strip", "chars?", (budget, text, a) => Strip(budget, text, a[0], true, true)),
        new("lstrip", "chars?", (budget, text, a) => Strip(budget, text, a[0], true, false)),
        new("rstrip", "chars?", (budget, text, a) => Strip(budget, text, a[0], false, true)),
        new("split", "sep? maxsplit?", (budget, text, a) =>
            Splitting.Split(text, Separator(a[0]), a[1].Int("maxsplit", -1), budget)),
        new("rsplit", "sep? maxsplit?", (budget, text, a) =>
            Splitting.SplitFromEnd(text, Separator(a[0]), a[1].Int("maxsplit", -1), budget)),
        new("splitlines", "keepends?", (budget, text, a) => Splitting.Lines(text, a[0].Flag(false), budget)),
        new("partition", "sep", (budget, text, a) => Splitting.Partition(text, a[0].Text("sep"), false, budget)),
        new("rpartition", "sep", (budget, text, a) => Splitting.Partition(text, a[0].Text("sep"), true, budget)),
        new("join", "items", Join),
        new("replace", "old new count?", (budget, text, a) =>
            text.Like(Replacing.Replace(
                text.Value, a[0].Text("old"), a[1].Text("new"), a[2].Int("count", -1), budget))),
        new("startswith", "prefix start? end?", (budget, text, a) => Affix(budget, text, a, IsPrefix)),
        new("endswith", "suffix start? end?", (budget, text, a) => Affix(budget, text, a, IsSuffix)),
        new("find", "sub start? end?", (budget, text, a) => IntegerValue.Of(Find(budget, text, a, false))),
        new("rfind", "sub start? end?", (budget, text, a) => IntegerValue.Of(Find(budget, text, a, true))),
        new("index", "sub start? end?", (budget, text, a) => Found(Find(budget, text, a, false))),
        new("rindex", "sub start? end?", (budget, text, a) => Found(Find(budget, text, a, true))),
        new("count", "sub start? end?", Count),
        new("center", "width fillchar?", (budget, text, a) => Pad(budget, text, a, Side.Both)),
        new("ljust", "width fillchar?", (budget, text, a) => Pad(budget, text, a, Side.Right)),
        new("rjust", "width fillchar?", (budget, text, a) => Pad(budget, text, a, Side.Left)),
        new("zfill", "width", ZeroFill),
        new("expandtabs", "tabsize?", ExpandTabs),
        new(
            "removeprefix",
            "prefix",
            (_, text, a) => a[0].Text("prefix") is { Length: > 0 } prefix && IsPrefix(text.Value, prefix)
            ? text.Like(text.Value[prefix.Length..])
            : text),
        new(
            "removesuffix",
            "suffix",
            (_, text, a) => a[0].Text("suffix") is { Length: > 0 } suffix && IsSuffix(text.Value, suffix)
            ? text.Like(text.Value[..^suffix.Length])
            : text),
        Ask("isspace", text => text.All(CodePoints.IsSpace)),
        Ask(
            "isdigit",
            text => text.All(char.IsAsciiDigit) || AllRunes(text, rune => Rune.IsDigit(rune) || IsSuperscript(rune))),
        Ask("isdecimal", text => AllRunes(text, Rune.IsDigit)),
        Ask("isnumeric", text => AllRunes(text, Rune.IsNumber)),
        Ask("isalpha", text => AllRunes(text, Rune.IsLetter)),
        Ask("isalnum", text => AllRunes(text, rune => Rune.IsLetter(rune) || Rune.IsNumber(rune))),
        Ask("isascii", text => Ascii.IsValid(text), whenEmpty: true),
        Ask("islower", TextCase.IsLower),
        Ask("isupper", TextCase.IsUpper),
        Ask("istitle", TextCase.IsTitle),
        Ask("isprintable", text => CodePoints.Read(text).All(CodePoints.IsPrintable), whenEmpty: true),
        Ask("isidentifier", Identifiers.IsIdentifier),
    ];

    public enum Side
    {
        Left,
        Right,
        Both,
    }

    public static TextValue Strip(Budget budget, TextValue text, TemplateValue? chars, bool atStart, bool atEnd)
    {
        budget.ChargeText(text.Value.Length);
        var set = chars.IsGiven() ? chars.Text("chars") : null;
        if (set?.Length > 1) budget.ChargeText(set.Length);
        var (value, start, end) = (text.Value, 0, text.Value.Length);
        while (atStart && start < end && IsStripped(value[start], set)) start++;
        while (atEnd && end > start && IsStripped(value[end - 1], set)) end--;
        budget.ChargeText((value.Length - (end - start)) * (set?.Length ?? 1));
        return end - start == value.Length ? text : text.Like(value[start..end]);
    }

    public static TextValue Padded(Budget budget, TextValue text, int width, string fill, Side side)
    {
        var missing = width - text.PointCount;
        if (missing <= 0) return text;
        budget.ChargeNewText((long)text.Value.Length + (long)missing * fill.Length);
        // If the padding is uneven, Python puts the extra character on the left only if the width is odd too.
        var left = side switch { Side.Left => missing, Side.Right => 0, _ => missing / 2 + (missing & width & 1) };
        return text.Like(Filling(fill, left) + text.Value + Filling(fill, missing - left));
    }

    private static string Filling(string fill, int count) =>
        fill.Length == 1 ? new(fill[0], count) : new StringBuilder().Insert(0, fill, count).ToString();

    private static bool IsStripped(char c, string? set) =>
        set is null ? CodePoints.IsSpace(c) : set.Contains(c, StringComparison.Ordinal);

    private static Method<TextValue> Change(string name, Func<string, string> change) =>
        new(name, "", (budget, text, _) =>
        {
            budget.ChargeNewText(text.Value.Length);
            return text.Like(change(text.Value));
        });

    private static Method<TextValue> Ask(string name, Func<string, bool> ask, bool whenEmpty = false) =>
        new(name, "", (budget, text, _) =>
        {
            budget.ChargeText(text.Value.Length);
            return BoolValue.Of(text.Value.Length == 0 ? whenEmpty : ask(text.Value));
        });

    private static bool AllRunes(string text, Func<Rune, bool> fits)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!fits(rune)) return false;
        return true;
    }

    private static bool IsSuperscript(Rune rune) =>
        rune.Value is 0xB2 or 0xB3 or 0xB9 or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089);

    private static string? Separator(TemplateValue? value)
    {
        if (!value.IsGiven()) return null;
        return value.Text("sep") is { Length: > 0 } separator
            ? separator
            : throw Errors.Value("The separator is empty.");
    }

    private static TextValue Join(Budget budget, TextValue text, TemplateValue?[] arguments)
    {
        var result = new TextBuilder(budget);
        var isFirst = true;
        foreach (var item in arguments[0]!.Items(budget))
        {
            budget.Charge(1);
            if (!isFirst) result.Append(text.Value);
            isFirst = false;
            result.Append(item.Text("items"));
        }

        return text.Like(result.ToString());
    }

    private static bool IsPrefix(string text, string affix) => text.StartsWith(affix, StringComparison.Ordinal);

    private static bool IsSuffix(string text, string affix) => text.EndsWith(affix, StringComparison.Ordinal);

    private static BoolValue Affix(
        Budget budget, TextValue text, TemplateValue?[] arguments, Func<string, string, bool> fits)
    {
        var part = arguments[1] is null && arguments[2] is null
            ? text.Value
            : CodePoints.Slice(text, Indexes.Slice(arguments[1], arguments[2], null, text.PointCount));
        if (arguments[0] is TupleValue affixes)
        {
            budget.Charge(affixes.Items.Count);
            return BoolValue.Of(affixes.Items.Exists(affix => fits(part, affix.Text("prefix"))));
        }

        budget.ChargeText(part.Length);
        return BoolValue.Of(fits(part, arguments[0].Text("prefix")));
    }

    private static int Find(Budget budget, TextValue text, TemplateValue?[] arguments, bool isLast)
    {
        var sub = arguments[0].Text("sub");
        budget.ChargeText(text.Value.Length + sub.Length);
        var (start, count, _) = Indexes.Slice(arguments[1], arguments[2], null, text.PointCount);
        var part = arguments[1] is null && arguments[2] is null
            ? text.Value
            : CodePoints.Slice(text, (start, count, 1));
        var at = isLast ? part.LastIndexOf(sub, StringComparison.Ordinal) : part.IndexOf(sub, StringComparison.Ordinal);
        if (at < 0) return -1;
        return start + (text.IsFlat ? at : CodePoints.Count(part[..at]));
    }

    private static IntegerValue Found(int position) =>
        position < 0 ? throw Errors.Value("'index' does not find the text.") : IntegerValue.Of(position);

    private static IntegerValue Count(Budget budget, TextValue text, TemplateValue?[] arguments)
    {
        var sub = arguments[0].Text("sub");
        budget.ChargeText(text.Value.Length + sub.Length);
        var part = CodePoints.Slice(text, Indexes.Slice(arguments[1], arguments[2], null, text.PointCount));
        if (sub.Length == 0) return IntegerValue.Of(CodePoints.Count(part) + 1);
        var count = 0;
        for (var at = Next(0); at >= 0; at = Next(at + sub.Length)) count++;
        return IntegerValue.Of(count);

        int Next(int at) => part.IndexOf(sub, at, StringComparison.Ordinal);
    }

    private static TextValue Pad(Budget budget, TextValue text, TemplateValue?[] arguments, Side side)
    {
        var fill = arguments[1] is null ? " " : arguments[1].Text("fillchar");
        if (CodePoints.Count(fill) != 1) throw Errors.Value("The fill is not exactly one character.");
        return Padded(budget, text, arguments[0].Int("width", 0), fill, side);
    }

    private static TextValue ZeroFill(Budget budget, TextValue text, TemplateValue?[] arguments)
    {
        var missing = arguments[0].Int("width", 0) - text.PointCount;
        if (missing <= 0) return text;
        budget.ChargeNewText((long)text.Value.Length + missing);
        var sign = text.Value.StartsWith('-') || text.Value.StartsWith('+') ? 1 : 0;
        return text.Like(text.Value[..sign] + new string('0', missing) + text.Value[sign..]);
    }

    private static TextValue ExpandTabs(Budget budget, TextValue text, TemplateValue?[] arguments)
    {
        var size = arguments[0].Int("tabsize", 8);
        var result = new TextBuilder(budget);
        var column = 0;
        foreach (var c in text.Value)
        {
            if (c == '\t')
            {
                var blanks = size > 0 ? size - column % size : 0;
                result.Append(' ', blanks);
                column += blanks;
                continue;
            }

            result.Append(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }

        return text.Like(result.ToString());
    }
}
