namespace Infra.Templating;

/// <summary>A test: its name and whether a value passes it.</summary>
internal sealed class Test
{
    private readonly Func<Run, TemplateValue, TemplateValue?[], bool> _holds;
    private readonly Signature _signature;

    public Test(string name, Func<Run, TemplateValue, bool> holds)
    {
        Name = name;
        _signature = new("");
        _holds = (run, value, _) => holds(run, value);
    }

    public Test(string name, string parameter, Func<Run, TemplateValue, TemplateValue, bool> holds)
    {
        Name = name;
        _signature = new(parameter);
        _holds = (run, value, arguments) => holds(run, value, arguments[0]!);
    }

    public string Name { get; }

    public bool Holds(Run run, TemplateValue value, Arguments arguments)
    {
        run.Charge(1);
        return _holds(run, value, _signature.Bind(arguments, $"The test '{Name}'"));
    }
}
