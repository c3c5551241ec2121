using System.Text;

namespace Infra.Templating;

/// <summary>The filters that make text of a value.</summary>
internal static class TextFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        Change("upper", TextCase.Upper),
        Change("lower", TextCase.Lower),
        Change("capitalize", TextCase.Capitalize),
        new("title", "", (run, value, _) => TextValue.Of(TitleWords(Charged(value.ToText(run), run)))),
        new("trim", "chars?", (run, value, a) => TextMethods.Strip(run, Soft(value, run), a[0], true, true)),
        new("string", "", (run, value, _) => Soft(value, run)),
        new("replace", "old new count?", (run, value, a) => TextValue.Of(Replacing.Replace(
            value.ToText(run), a[0]!.ToText(run), a[1]!.ToText(run), a[2].IsGiven() ? a[2].Int("count", -1) : -1, run))),
        new("center", "width?", (run, value, a) => TextMethods.Padded(run, Soft(value, run), a[0].Int("width", 80), " ", TextMethods.Side.Both)),
        new("indent", "width? first? blank?", Indent),
        new("wordwrap", "width? break_long_words? wrapstring? break_on_hyphens?", WordWrap),
        new("truncate", "length? killwords? end? leeway?", Truncate),
        new("format", (frame, value, arguments) => Format(frame.Run, value, arguments)),
        new("escape", "", (run, value, _) => Escape(value, run)),
        new("e", "", (run, value, _) => Escape(value, run)),
        new("forceescape", "", (run, value, _) => TextValue.Markup(Markup.Escaped(value.ToText(run), run))),
        new("safe", "", (run, value, _) => TextValue.Markup(value.ToText(run))),
        new("wordcount", "", (run, value, _) => IntegerValue.Of(CountWords(value.ToText(run), run))),
    ];

    /// <summary>The value itself if it is text, so that escaped text stays escaped.</summary>
    public static TextValue Soft(TemplateValue value, Run run) => value as TextValue ?? TextValue.Of(value.ToText(run));

    private static TextValue OnlyText(TemplateValue value, string filter) => value switch
    {
        TextValue text => text,
        UndefinedValue undefined => throw undefined.Error(),
        _ => throw Errors.Value($"The filter '{filter}' takes text, not a {value.TypeName}. Make it text first: '| string'."),
    };

    private static Filter Change(string name, Func<string, string> change) => new(name, "", (run, value, _) =>
    {
        var text = Soft(value, run);
        run.ChargeNewText(text.Value.Length);
        return text.Like(change(text.Value));
    });

    private static string Charged(string text, Run run)
    {
        run.ChargeNewText(text.Length);
        return text;
    }

    private static TextValue Escape(TemplateValue value, Run run) =>
        value is TextValue { IsMarkup: true } markup
            ? markup
            : TextValue.Markup(Markup.Escaped(value.ToText(run), run));

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

    private static TextValue Format(Run run, TemplateValue value, Arguments arguments)
    {
        if (arguments.Named.Length > 0 && arguments.Positional.Length > 0)
            throw Errors.Value("The filter 'format' takes either positions or names, not both.");
        if (arguments.Named.Length == 0)
            return PercentFormat.Format(Soft(value, run), new TupleValue([.. arguments.Positional]), run);
        var names = new MapValue();
        foreach (var (name, named) in arguments.Named) names.Set(TextValue.Of(name), named, run);
        return PercentFormat.Format(Soft(value, run), names, run);
    }

    private static TextValue Indent(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var text = OnlyText(value, "indent");
        var indent = arguments[0] is TextValue given ? given.Value : Blanks(arguments[0].Int("width", 4), run);
        var lines = Splitting.Lines(TextValue.Of(text.Value + "\n"), false, run).Items;
        var result = new TextBuilder(run);
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

    private static string Blanks(int count, Run run)
    {
        run.ChargeNewText(Math.Max(0, count));
        return new(' ', Math.Max(0, count));
    }

    private static TextValue WordWrap(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var width = arguments[0].Int("width", 79);
        if (width <= 0) throw Errors.Value("The filter 'wordwrap' needs a width greater than zero.");
        var separator = arguments[2].IsGiven() ? arguments[2]!.ToText(run) : "\n";
        var wrapping = new WordWrapping(width, arguments[1].Flag(true), arguments[3].Flag(true), run);
        var result = new TextBuilder(run);
        var isFirst = true;
        foreach (var line in Splitting.Lines(OnlyText(value, "wordwrap"), false, run).Items)
        {
            // A line of blanks alone wraps to nothing, but stays a line.
            foreach (var part in wrapping.Wrap(((TextValue)line).Value).DefaultIfEmpty(""))
            {
                if (!isFirst) result.Append(separator);
                isFirst = false;
                result.Append(part);
            }
        }

        return TextValue.Of(result.ToString());
    }

    private static TemplateValue Truncate(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var length = arguments[0].Int("length", 255);
        var end = arguments[2]?.ToText(run) ?? "...";
        var leeway = arguments[3].IsGiven() ? arguments[3].Int("leeway", 5) : 5;
        if (length < CodePoints.Count(end) || leeway < 0)
            throw Errors.Value("The filter 'truncate' needs a length that its end fits in, and no negative leeway.");
        if (value is UndefinedValue undefined) undefined.Refuse(run);
        if (value.Length is { } count && count <= (long)length + leeway) return value;
        var text = OnlyText(value, "truncate");
        var kept = CodePoints.Take(text, length - CodePoints.Count(end));
        if (!arguments[1].Flag(false) && kept.LastIndexOf(' ') is var blank and >= 0) kept = kept[..blank];
        return text.Like(kept + end);
    }

    private static int CountWords(string text, Run run)
    {
        run.ChargeText(text.Length);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (WordWrapping.IsWord(text[i]) && (i == 0 || !WordWrapping.IsWord(text[i - 1]))) count++;
        return count;
    }
}
