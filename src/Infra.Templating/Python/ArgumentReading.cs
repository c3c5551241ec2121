namespace Infra.Templating;

/// <summary>Converts the arguments of built-in functions, or throws an error that says what is expected.</summary>
internal static class ArgumentReading
{
    public static int Int(this TemplateValue? value, string what, int absent)
    {
        if (value is null) return absent;
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (Numbers.TrySmall(value, out var number)) return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
        throw Errors.Value($"The argument '{what}' is a whole number, not a {value.TypeName}.");
    }

    public static bool Flag(this TemplateValue? value, bool absent) => value?.IsTrue ?? absent;

    public static bool IsGiven(this TemplateValue? value) => value is not (null or NoneValue);

    /// <summary>The value of an argument that must be text already, as Python's own methods require.</summary>
    public static string Text(this TemplateValue? value, string what) => value switch
    {
        TextValue text => text.Value,
        UndefinedValue undefined => throw undefined.Error(),
        _ => throw Errors.Value($"The argument '{what}' is text, not a {value?.TypeName ?? "nothing"}."),
    };

    public static IEnumerable<TemplateValue> Items(this TemplateValue value, Budget budget)
    {
        if (value is MapValue or TextValue or SequenceValue or RangeValue or ViewValue) budget.Charge(1);
        return value.Iterate(budget) ?? throw Comparison.NotIterable(value);
    }

    /// <summary>All items as a list. Charges the budget for each.</summary>
    public static List<TemplateValue> List(this TemplateValue value, Budget budget)
    {
        if (value is SequenceValue sequence)
        {
            budget.Charge(sequence.Items.Count);
            return [.. sequence.Items];
        }

        var items = new List<TemplateValue>();
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            items.Add(item);
        }

        return items;
    }
}
