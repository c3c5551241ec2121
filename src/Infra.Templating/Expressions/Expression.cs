namespace Infra.Templating;

/// <summary>A part of a template that has a value.</summary>
internal abstract class Expression(SourcePosition position)
{
    private Func<string?>? _readPath;

    public SourcePosition Position { get; } = position;

    /// <summary>The levels below and with this one: evaluation needs stack for each.</summary>
    public int Height { get; set; } = 1;

    /// <summary>The expression as a reader would name it, such as <c>a.b</c>; null when it is no path.</summary>
    public virtual string? Path => null;

    public abstract TemplateValue Evaluate(Frame frame);

    /// <summary>The value of this expression when what it looks for is not there.</summary>
    protected UndefinedValue Missing(string name, IEnumerable<string> known) =>
        new(_readPath ??= () => Path, name, known);
}
