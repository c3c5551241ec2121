namespace Infra.Templating;

/// <summary>The only exception that compiling and rendering throw for errors in a template or its data.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(TemplateErrorKind kind, string message)
        : base(message) => Error = new(kind, "", 0, 0, message);

    internal TemplateException(TemplateErrorKind kind, string template, SourcePosition position, string message)
        : base(message) => Error = new(kind, template, position.Line, position.Column, message);

    /// <summary>The error with its position.</summary>
    public TemplateError Error { get; private set; }

    /// <summary>The position and the message.</summary>
    public override string Message => Error.ToString();

    /// <summary>
    /// Adds the position, unless an inner frame has added one. Always returns false, for use as an exception filter.
    /// </summary>
    internal bool Locate(string template, SourcePosition position)
    {
        if (Error.Line == 0) Error = Error with { Template = template, Line = position.Line, Column = position.Column };
        return false;
    }
}
