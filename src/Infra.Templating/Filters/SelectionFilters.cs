namespace Infra.Templating;

/// <summary>The filters that use other filters or tests, and those that replace a value.</summary>
internal static class SelectionFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        new("default", "default_value? boolean?", Default),
        new("d", "default_value? boolean?", Default),
        new("attr", "name", Attr),
        new("map", (frame, value, arguments) => new GeneratorValue(Map(frame, value, arguments))),
        new("select", (frame, value, arguments) => Selected(frame, value, arguments, false, true)),
        new("reject", (frame, value, arguments) => Selected(frame, value, arguments, false, false)),
        new("selectattr", (frame, value, arguments) => Selected(frame, value, arguments, true, true)),
        new("rejectattr", (frame, value, arguments) => Selected(frame, value, arguments, true, false)),
    ];

    private static TemplateValue Default(Run run, TemplateValue value, TemplateValue?[] arguments) =>
        value is UndefinedValue || arguments[1].Flag(false) && !value.IsTrue ? arguments[0] ?? TextValue.Empty : value;

    private static TemplateValue Attr(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var name = arguments[0]!.ToText(run);
        return value.Attribute(name, run) ?? new UndefinedValue($"A {value.TypeName} has no attribute '{Errors.Short(name)}'.");
    }

    private static IEnumerable<TemplateValue> Map(Frame frame, TemplateValue value, Arguments arguments)
    {
        var change = Change(frame, arguments);
        if (!value.IsTrue && value is not UndefinedValue) yield break;
        foreach (var item in value.Items(frame.Run)) yield return change(item);
    }

    private static Func<TemplateValue, TemplateValue> Change(Frame frame, Arguments arguments)
    {
        if (arguments.Positional.Length == 0 && arguments.FindNamed("attribute") is { } attribute)
        {
            if (arguments.Named.FirstOrDefault(argument => argument.Key is not ("attribute" or "default")).Key is { } unknown)
                throw Errors.Value($"The filter 'map' has no argument '{Errors.Short(unknown)}'.");
            return Attributes.Getter(attribute, frame.Run, arguments.FindNamed("default"));
        }

        if (arguments.Positional.Length == 0) throw Errors.Value("The filter 'map' needs the name of a filter or an attribute.");
        var name = arguments.Positional[0].Text("filter");
        var filter = FilterTable.Find(name) ?? throw Errors.Value($"There is no filter '{Errors.Short(name)}'.");
        return item => filter.Apply(frame, item, arguments.Skip(1));
    }

    private static GeneratorValue Selected(Frame frame, TemplateValue value, Arguments arguments, bool byAttribute, bool keep) =>
        new(Select(frame, value, arguments, byAttribute, keep));

    private static IEnumerable<TemplateValue> Select(Frame frame, TemplateValue value, Arguments arguments, bool byAttribute, bool keep)
    {
        if (!value.IsTrue && value is not UndefinedValue) yield break;
        if (byAttribute && arguments.Positional.Length == 0) throw Errors.Value("The name of an attribute is missing.");
        var getter = Attributes.Getter(byAttribute ? arguments.Positional[0] : null, frame.Run);
        var fits = Condition(frame, byAttribute ? arguments.Skip(1) : arguments);
        foreach (var item in value.Items(frame.Run))
        {
            frame.Run.Charge(1);
            if (fits(getter(item)) == keep) yield return item;
        }
    }

    private static Func<TemplateValue, bool> Condition(Frame frame, Arguments arguments)
    {
        if (arguments.Positional.Length == 0) return item => item.IsTrue;
        var name = arguments.Positional[0].Text("test");
        var test = TestTable.Find(name) ?? throw Errors.Value($"There is no test '{Errors.Short(name)}'.");
        return item => test.Holds(frame.Run, item, arguments.Skip(1));
    }
}
