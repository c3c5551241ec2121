namespace Infra.Templating;

/// <summary>Creates the errors of a rendering. The innermost frame adds the position.</summary>
internal static class Errors
{
    private const int MaxQuoted = 60;

    public static TemplateException Value(string message) => new(TemplateErrorKind.Value, message);

    public static TemplateException Limit(string message) => new(TemplateErrorKind.Limit, message);

    public static TemplateException Undefined(string message) => new(TemplateErrorKind.Undefined, message);

    public static TemplateException NoTemplate(string name) =>
        new(TemplateErrorKind.Template, $"There is no template '{Short(name)}'.");

    /// <summary>The text on one line, cut to a maximum length, for use in a message.</summary>
    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= MaxQuoted) return line;
        var end = char.IsHighSurrogate(line[MaxQuoted - 2]) ? MaxQuoted - 2 : MaxQuoted - 1;
        return line[..end] + "…";
    }
}
