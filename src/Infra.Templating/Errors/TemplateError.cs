namespace Infra.Templating;

/// <summary>
/// One thing that is wrong with a template or its data. Line and column count from 1, columns in UTF-16 units.
/// </summary>
public sealed record TemplateError(TemplateErrorKind Kind, string Template, int Line, int Column, string Message)
{
    public override string ToString() => $"{Template}:{Line}:{Column}: {Message}";
}
