namespace Infra.Templating;

/// <summary>A filter: its name and what it makes of a value.</summary>
internal sealed class Filter
{
    private readonly Func<Frame, TemplateValue, Arguments, TemplateValue> _apply;

    public Filter(string name, Func<Frame, TemplateValue, Arguments, TemplateValue> apply)
    {
        Name = name;
        _apply = apply;
    }

    public Filter(string name, string parameters, Func<Run, TemplateValue, TemplateValue?[], TemplateValue> apply)
    {
        Name = name;
        var signature = new Signature(parameters);
        _apply = (frame, value, arguments) => apply(frame.Run, value, signature.Bind(arguments, $"The filter '{name}'"));
    }

    public string Name { get; }

    public TemplateValue Apply(Frame frame, TemplateValue value, Arguments arguments)
    {
        frame.Run.Charge(1);
        return _apply(frame, value, arguments);
    }
}
