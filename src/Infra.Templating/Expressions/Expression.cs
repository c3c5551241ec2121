namespace Infra.Templating;

/// <summary>A part of a template that evaluates to a value.</summary>
internal abstract class Expression(SourcePosition position)
{
    private Func<string?>? _readPath;

    public SourcePosition Position { get; } = position;

    /// <summary>The number of nested levels, including this one. Evaluation needs stack space for each.</summary>
    public int Height { get; set; } = 1;

    /// <summary>The expression as written, such as <c>a.b</c>; null if it is not a path.</summary>
    public virtual string? Path => null;

    public abstract TemplateValue Evaluate(Frame frame);

    /// <summary>The undefined value of this expression, with what was looked for.</summary>
    protected UndefinedValue Missing(string name, IEnumerable<string> known) =>
        new(_readPath ??= () => Path, name, known);
}
