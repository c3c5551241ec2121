namespace Infra.Templating;

/// <summary>A filter: its name and its function.</summary>
internal sealed class Filter
{
    private readonly Func<Budget, TemplateValue, Arguments, TemplateValue> _apply;

    public Filter(string name, Func<Budget, TemplateValue, Arguments, TemplateValue> apply)
    {
        Name = name;
        _apply = apply;
    }

    public Filter(string name, string parameters, Func<Budget, TemplateValue, TemplateValue?[], TemplateValue> apply)
    {
        Name = name;
        var signature = new Signature(parameters);
        _apply = (budget, value, arguments) => apply(budget, value, signature.Bind(arguments, $"The filter '{name}'"));
    }

    public string Name { get; }

    public TemplateValue Apply(Budget budget, TemplateValue value, Arguments arguments)
    {
        budget.Charge(1);
        return _apply(budget, value, arguments);
    }
}
