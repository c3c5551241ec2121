using System.Text;

namespace Infra.Templating;

/// <summary>Filters that return text.</summary>
internal static class TextFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        Change("upper", TextCase.Upper),
        Change("lower", TextCase.Lower),
        Change("capitalize", TextCase.Capitalize),
        new("title", "", (budget, value, _) => TextValue.Of(TitleWords(Charged(value.ToText(budget), budget)))),
        new("trim", "chars?", (budget, value, a) => TextMethods.Strip(budget, Soft(value, budget), a[0], true, true)),
        new("string", "", (budget, value, _) => Soft(value, budget)),
        new("replace", "old new count?", (budget, value, a) => TextValue.Of(Replacing.Replace(
            value.ToText(budget),
            a[0]!.ToText(budget),
            a[1]!.ToText(budget),
            a[2].IsGiven() ? a[2].Int("count", -1) : -1,
            budget))),
        new("center", "width?", (budget, value, a) => TextMethods.Padded(
            budget, Soft(value, budget), a[0].Int("width", 80), " ", TextMethods.Side.Both)),
        new("indent", "width? first? blank?", Indent),
        new("wordwrap", "width? break_long_words? wrapstring? break_on_hyphens?", WordWrap),
        new("truncate", "length? killwords? end? leeway?", Truncate),
        new("format", (budget, value, arguments) => Format(budget, value, arguments)),
        new("escape", "", (budget, value, _) => Escape(value, budget)),
        new("e", "", (budget, value, _) => Escape(value, budget)),
        new("forceescape", "", (budget, value, _) => TextValue.Markup(Markup.Escaped(value.ToText(budget), budget))),
        new("safe", "", (budget, value, _) => TextValue.Markup(value.ToText(budget))),
        new("wordcount", "", (budget, value, _) => IntegerValue.Of(CountWords(value.ToText(budget), budget))),
    ];

    /// <summary>
    /// The value as text. A value that is text already is returned unchanged, so escaped text stays escaped.
    /// </summary>
    public static TextValue Soft(TemplateValue value, Budget budget) =>
        value as TextValue ?? TextValue.Of(value.ToText(budget));

    private static TextValue OnlyText(TemplateValue value, string filter) => value switch
    {
        TextValue text => text,
        UndefinedValue undefined => throw undefined.Error(),
        _ =>
            throw Errors.Value(
                $"The filter '{filter}' takes text, not a {value.TypeName}. Make it text first: '| string'."),
    };

    private static Filter Change(string name, Func<string, string> change) => new(name, "", (budget, value, _) =>
    {
        var text = Soft(value, budget);
        budget.ChargeNewText(text.Value.Length);
        return text.Like(change(text.Value));
    });

    private static string Charged(string text, Budget budget)
    {
        budget.ChargeNewText(text.Length);
        return text;
    }

    private static TextValue Escape(TemplateValue value, Budget budget) =>
        value is TextValue { IsMarkup: true } markup
            ? markup
            : TextValue.Markup(Markup.Escaped(value.ToText(budget), budget));

    private static string TitleWords(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsBetweenWords(text[end]) == IsBetweenWords(text[i])) end++;
            var first = char.IsHighSurrogate(text[i]) ? Math.Min(end, i + 2) : i + 1;
            result.Append(TextCase.Upper(text[i..first])).Append(TextCase.Lower(text[first..end]));
            i = end;
        }

        return result.ToString();
    }

    private static bool IsBetweenWords(char c) => c is '-' or '(' or '{' or '[' or '<' || CodePoints.IsSpace(c);

    private static TextValue Format(Budget budget, TemplateValue value, Arguments arguments)
    {
        if (arguments.Named.Length > 0 && arguments.Positional.Length > 0)
            throw Errors.Value("The filter 'format' takes either positions or names, not both.");
        if (arguments.Named.Length == 0)
            return PercentFormat.Format(Soft(value, budget), new TupleValue([.. arguments.Positional]), budget);
        var names = new MapValue();
        foreach (var (name, named) in arguments.Named) names.Set(TextValue.Of(name), named, budget);
        return PercentFormat.Format(Soft(value, budget), names, budget);
    }

    private static TextValue Indent(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var text = OnlyText(value, "indent");
        var indent = arguments[0] is TextValue given ? given.Value : Blanks(arguments[0].Int("width", 4), budget);
        var lines = Splitting.Lines(TextValue.Of(text.Value + "\n"), false, budget).Items;
        var result = new TextBuilder(budget);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = ((TextValue)lines[i]).Value;
            var isIndented = i == 0 ? arguments[1].Flag(false) : line.Length > 0 || arguments[2].Flag(false);
            if (i > 0) result.Append('\n');
            if (isIndented) result.Append(indent);
            result.Append(line);
        }

        return text.Like(result.ToString());
    }

    private static string Blanks(int count, Budget budget)
    {
        budget.ChargeNewText(Math.Max(0, count));
        return new(' ', Math.Max(0, count));
    }

    private static TextValue WordWrap(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var width = arguments[0].Int("width", 79);
        if (width <= 0) throw Errors.Value("The filter 'wordwrap' needs a width greater than zero.");
        var separator = arguments[2].IsGiven() ? arguments[2]!.ToText(budget) : "\n";
        var wrapping = new WordWrapping(width, arguments[1].Flag(true), arguments[3].Flag(true), budget);
        var result = new TextBuilder(budget);
        var isFirst = true;
        foreach (var line in Splitting.Lines(OnlyText(value, "wordwrap"), false, budget).Items)
        {
            // A line with only spaces wraps to nothing, but remains a line.
            foreach (var part in wrapping.Wrap(((TextValue)line).Value).DefaultIfEmpty(""))
            {
                if (!isFirst) result.Append(separator);
                isFirst = false;
                result.Append(part);
            }
        }

        return TextValue.Of(result.ToString());
    }

    private static TemplateValue Truncate(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var length = arguments[0].Int("length", 255);
        var end = arguments[2]?.ToText(budget) ?? "...";
        var leeway = arguments[3].IsGiven() ? arguments[3].Int("leeway", 5) : 5;
        if (length < CodePoints.Count(end) || leeway < 0)
            throw Errors.Value("The filter 'truncate' needs a length that its end fits in, and no negative leeway.");
        if (value is UndefinedValue undefined) undefined.Refuse(budget);
        if (value.Length is { } count && count <= (long)length + leeway) return value;
        var text = OnlyText(value, "truncate");
        var kept = CodePoints.Take(text, length - CodePoints.Count(end));
        if (!arguments[1].Flag(false) && kept.LastIndexOf(' ') is var blank and >= 0) kept = kept[..blank];
        return text.Like(kept + end);
    }

    private static int CountWords(string text, Budget budget)
    {
        budget.ChargeText(text.Length);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (WordWrapping.IsWord(text[i]) && (i == 0 || !WordWrapping.IsWord(text[i - 1]))) count++;
        return count;
    }
}
