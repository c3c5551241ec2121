namespace Infra.Templating;

/// <summary>Filters that apply other filters or tests, and filters that replace a value.</summary>
internal static class SelectionFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        new("default", "default_value? boolean?", Default),
        new("d", "default_value? boolean?", Default),
        new("attr", "name", Attr),
        new("map", (budget, value, arguments) => new GeneratorValue(Map(budget, value, arguments))),
        new("select", (budget, value, arguments) => Selected(budget, value, arguments, false, true)),
        new("reject", (budget, value, arguments) => Selected(budget, value, arguments, false, false)),
        new("selectattr", (budget, value, arguments) => Selected(budget, value, arguments, true, true)),
        new("rejectattr", (budget, value, arguments) => Selected(budget, value, arguments, true, false)),
    ];

    private static TemplateValue Default(Budget budget, TemplateValue value, TemplateValue?[] arguments) =>
        value is UndefinedValue || arguments[1].Flag(false) && !value.IsTrue ? arguments[0] ?? TextValue.Empty : value;

    private static TemplateValue Attr(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var name = arguments[0]!.ToText(budget);
        return Members.Find(value, name, budget)
            ?? new UndefinedValue($"A {value.TypeName} has no attribute '{Errors.Short(name)}'.");
    }

    private static IEnumerable<TemplateValue> Map(Budget budget, TemplateValue value, Arguments arguments)
    {
        var change = Change(budget, arguments);
        if (!value.IsTrue && value is not UndefinedValue) yield break;
        foreach (var item in value.Items(budget)) yield return change(item);
    }

    private static Func<TemplateValue, TemplateValue> Change(Budget budget, Arguments arguments)
    {
        if (arguments.Positional.Length == 0 && arguments.FindNamed("attribute") is { } attribute)
        {
            if (arguments.Named.FirstOrDefault(
                argument => argument.Key is not ("attribute" or "default")).Key is { } unknown)
                throw Errors.Value($"The filter 'map' has no argument '{Errors.Short(unknown)}'.");
            return Attributes.Getter(attribute, budget, arguments.FindNamed("default"));
        }

        if (arguments.Positional.Length == 0)
            throw Errors.Value("The filter 'map' needs the name of a filter or an attribute.");
        var name = arguments.Positional[0].Text("filter");
        var filter = FilterTable.Find(name) ?? throw Errors.Value($"There is no filter '{Errors.Short(name)}'.");
        return item => filter.Apply(budget, item, arguments.Skip(1));
    }

    private static GeneratorValue Selected(
        Budget budget, TemplateValue value, Arguments arguments, bool byAttribute, bool keep) =>
        new(Select(budget, value, arguments, byAttribute, keep));

    private static IEnumerable<TemplateValue> Select(
        Budget budget, TemplateValue value, Arguments arguments, bool byAttribute, bool keep)
    {
        if (!value.IsTrue && value is not UndefinedValue) yield break;
        if (byAttribute && arguments.Positional.Length == 0) throw Errors.Value("The name of an attribute is missing.");
        var getter = Attributes.Getter(byAttribute ? arguments.Positional[0] : null, budget);
        var fits = Condition(budget, byAttribute ? arguments.Skip(1) : arguments);
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            if (fits(getter(item)) == keep) yield return item;
        }
    }

    private static Func<TemplateValue, bool> Condition(Budget budget, Arguments arguments)
    {
        if (arguments.Positional.Length == 0) return item => item.IsTrue;
        var name = arguments.Positional[0].Text("test");
        var test = TestTable.Find(name) ?? throw Errors.Value($"There is no test '{Errors.Short(name)}'.");
        return item => test.Holds(budget, item, arguments.Skip(1));
    }
}
