namespace Infra.Templating;

/// <summary>The only exception that compiling and rendering throw for what a template says or its data lack.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(TemplateErrorKind kind, string message)
        : base(message) => Error = new(kind, "", 0, 0, message);

    internal TemplateException(TemplateErrorKind kind, string template, SourcePosition position, string message)
        : base(message) => Error = new(kind, template, position.Line, position.Column, message);

    public TemplateError Error { get; private set; }

    public override string Message => Error.ToString();

    /// <summary>Takes the position of the innermost frame; false, so that it serves as an exception filter.</summary>
    internal bool Locate(string template, SourcePosition position)
    {
        if (Error.Line == 0) Error = Error with { Template = template, Line = position.Line, Column = position.Column };
        return false;
    }
}
