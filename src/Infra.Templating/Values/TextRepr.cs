using System.Globalization;

namespace Infra.Templating;

/// <summary>
/// Python's repr() of text: single quotes unless the text contains only those; nonprintable characters are escaped.
/// </summary>
internal static class TextRepr
{
    public static void Write(TextBuilder text, TextValue value)
    {
        var source = value.Value;
        var quote = source.Contains('\'', StringComparison.Ordinal) && !source.Contains('"', StringComparison.Ordinal)
            ? '"'
            : '\'';
        if (value.IsMarkup) text.Append("Markup(");
        text.Append(quote);
        foreach (var point in value.IsFlat ? [] : CodePoints.Read(source)) WritePoint(text, point, quote);
        if (value.IsFlat)
            foreach (var c in source) WritePoint(text, c, quote);
        text.Append(quote);
        if (value.IsMarkup) text.Append(')');
    }

    private static void WritePoint(TextBuilder text, int point, char quote)
    {
        switch (point)
        {
            case '\\': text.Append(@"\\"); break;
            case '\n': text.Append(@"\n"); break;
            case '\r': text.Append(@"\r"); break;
            case '\t': text.Append(@"\t"); break;
            default:
                if (point == quote) text.Append('\\').Append(quote);
                else if (CodePoints.IsPrintable(point)) text.Append(CodePoints.Text(point));
                else text.Append(Escape(point));
                break;
        }
    }

    private static string Escape(int point) => point switch
    {
        <= 0xFF => string.Create(CultureInfo.InvariantCulture, $@"\x{point:x2}"),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $@"\u{point:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $@"\U{point:x8}"),
    };
}
