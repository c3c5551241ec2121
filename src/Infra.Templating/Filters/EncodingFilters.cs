using System.Text;

namespace Infra.Templating;

/// <summary>Filters that encode values: JSON, YAML, URLs, base64; and environment variables.</summary>
internal static class EncodingFilters
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static IEnumerable<Filter> All { get; } =
    [
        new("tojson", "indent?", (budget, value, a) =>
            TextValue.Markup(JsonFormat.ForHtml(JsonFormat.Render(value, a[0], budget)))),
        new("to_yaml", "", (budget, value, _) => TextValue.Of(YamlFormat.Render(value, budget))),
        new("urlencode", "", UrlEncode),
        new("b64encode", "", (budget, value, _) => TextValue.Of(Base64(value.ToText(budget), budget))),
        new("b64decode", "", (budget, value, _) => TextValue.Of(FromBase64(value.ToText(budget), budget))),
        new("getenv", "default?", EnvironmentVariable),
    ];

    private static string Base64(string text, Budget budget)
    {
        budget.ChargeNewText(text.Length * 2L);
        return Convert.ToBase64String(Bytes(text));
    }

    private static string FromBase64(string text, Budget budget)
    {
        budget.ChargeNewText(text.Length);
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var count))
            throw Errors.Value("The filter 'b64decode' takes base64 text.");
        try
        {
            return Utf8.GetString(bytes.AsSpan(0, count));
        }
        catch (DecoderFallbackException)
        {
            throw Errors.Value("What the filter 'b64decode' decoded is not UTF-8 text.");
        }
    }

    private static byte[] Bytes(string text)
    {
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw Errors.Value("The text has half of a surrogate pair, which UTF-8 cannot hold.");
        }
    }

    private static TextValue EnvironmentVariable(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var name = value.ToText(budget);
        if (budget.Options.EnvironmentVariables.TryGetValue(name, out var found)) return TextValue.Of(found);
        if (arguments[0] is { } absent) return TextFilters.Soft(absent, budget);
        throw new TemplateException(
            TemplateErrorKind.EnvironmentVariable,
            $"The environment variable '{Errors.Short(name)}' is not among those passed to the templates.");
    }

    private static TextValue UrlEncode(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        if (value is UndefinedValue undefined) undefined.Refuse(budget);
        if (value is TextValue || value.Iterate(budget) is null || value is UndefinedValue)
            return TextValue.Of(Quoted(value, false, budget));
        var pairs = value is MapValue map ? new ViewValue(map, ViewValue.Part.Items) : value;
        var result = new TextBuilder(budget);
        foreach (var pair in pairs.Items(budget))
        {
            var parts = pair.List(budget);
            if (parts.Count != 2) throw Errors.Value("The filter 'urlencode' takes text, a dict or pairs.");
            if (result.Length > 0) result.Append('&');
            result.Append(Quoted(parts[0], true, budget)).Append('=').Append(Quoted(parts[1], true, budget));
        }

        return TextValue.Of(result.ToString());
    }

    private static string Quoted(TemplateValue value, bool isQuery, Budget budget)
    {
        var result = new TextBuilder(budget);
        foreach (var octet in Bytes(value.ToText(budget)))
        {
            var c = (char)octet;
            if (char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '~' || c == '/' && !isQuery) result.Append(c);
            else if (c == ' ' && isQuery) result.Append('+');
            else result.Append('%').Append(Hex(octet >> 4)).Append(Hex(octet & 15));
        }

        return result.ToString();
    }

    private static char Hex(int digit) => "0123456789ABCDEF"[digit];
}
