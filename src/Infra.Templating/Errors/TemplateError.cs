namespace Infra.Templating;

/// <summary>An error in a template or its data.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1, in UTF-16 code units.</param>
/// <param name="Message">One or more sentences, without the position.</param>
public sealed record TemplateError(TemplateErrorKind Kind, string Template, int Line, int Column, string Message)
{
    /// <summary>`template:line:column: message`.</summary>
    public override string ToString() => $"{Template}:{Line}:{Column}: {Message}";
}
