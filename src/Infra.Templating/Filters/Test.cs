namespace Infra.Templating;

/// <summary>A test: its name and its condition.</summary>
internal sealed class Test
{
    private readonly Func<Budget, TemplateValue, TemplateValue?[], bool> _holds;
    private readonly Signature _signature;

    public Test(string name, Func<Budget, TemplateValue, bool> holds)
    {
        Name = name;
        _signature = new("");
        _holds = (budget, value, _) => holds(budget, value);
    }

    public Test(string name, string parameter, Func<Budget, TemplateValue, TemplateValue, bool> holds)
    {
        Name = name;
        _signature = new(parameter);
        _holds = (budget, value, arguments) => holds(budget, value, arguments[0]!);
    }

    public string Name { get; }

    public bool Holds(Budget budget, TemplateValue value, Arguments arguments)
    {
        budget.Charge(1);
        return _holds(budget, value, _signature.Bind(arguments, $"The test '{Name}'"));
    }
}
