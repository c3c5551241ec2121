namespace Infra.Templating;

/// <summary>Python's comparison and containment.</summary>
internal static class Comparison
{
    /// <summary>Negative, 0 or positive, for sorting.</summary>
    /// <exception cref="TemplateException">Python does not order these values.</exception>
    public static int Compare(TemplateValue a, TemplateValue b, Budget budget, string sign = "<")
    {
        if (a is TextValue left && b is TextValue right)
        {
            budget.ChargeText(Math.Min(left.Value.Length, right.Value.Length));
            return CodePoints.Compare(left.Value, right.Value);
        }

        return TryCompare(a, b, budget, sign) ?? 0;
    }

    public static bool IsLess(TemplateValue a, TemplateValue b, Budget budget, string sign = "<")
    {
        if (a is TextValue && b is TextValue) return Compare(a, b, budget) < 0;
        return TryCompare(a, b, budget, sign) < 0;
    }

    public static bool IsAtMost(TemplateValue a, TemplateValue b, Budget budget, string sign = "<=")
    {
        if (a is TextValue && b is TextValue) return Compare(a, b, budget) <= 0;
        return TryCompare(a, b, budget, sign) <= 0;
    }

    public static bool Contains(TemplateValue collection, TemplateValue item, Budget budget)
    {
        switch (collection)
        {
            case TextValue text:
                if (item is UndefinedValue undefined) throw undefined.Error();
                if (item is not TextValue part)
                    throw Errors.Value($"'in' looks for text in text, not for a {item.TypeName}.");
                budget.ChargeText(text.Value.Length + part.Value.Length);
                return text.Value.Contains(part.Value, StringComparison.Ordinal);
            case MapValue map:
                return map.Find(item, budget) is not null;
            case RangeValue range when Numbers.TrySmall(item, out var number):
                return IsIn(range, number);
            case UndefinedValue:
                return false;
        }

        foreach (var candidate in collection.Iterate(budget) ?? throw NotIterable(collection))
        {
            budget.Charge(1);
            if (ReferenceEquals(candidate, item) || candidate.EqualTo(item, budget)) return true;
        }

        return false;
    }

    public static TemplateException NotIterable(TemplateValue value) =>
        Errors.Value($"A {value.TypeName} is not iterable.");

    // Null if one of two numbers is NaN, which makes every comparison false.
    private static int? TryCompare(TemplateValue a, TemplateValue b, Budget budget, string sign)
    {
        if (a is UndefinedValue first) throw first.Error();
        if (b is UndefinedValue second) throw second.Error();
        if (a is TextValue && b is TextValue) return Compare(a, b, budget);
        if (Numbers.IsNumber(a) && Numbers.IsNumber(b)) return Numbers.Compare(a, b);
        if (a is SequenceValue left && b is SequenceValue right && left.TypeName == right.TypeName)
            return CompareItems(left, right, budget, sign);
        throw Errors.Value($"The operator '{sign}' does not order a {a.TypeName} and a {b.TypeName}.");
    }

    private static int? CompareItems(SequenceValue a, SequenceValue b, Budget budget, string sign)
    {
        Budget.EnsureStack();
        for (var i = 0; i < Math.Min(a.Items.Count, b.Items.Count); i++)
        {
            budget.Charge(1);
            if (!ReferenceEquals(a.Items[i], b.Items[i]) && !a.Items[i].EqualTo(b.Items[i], budget))
                return TryCompare(a.Items[i], b.Items[i], budget, sign);
        }

        return a.Items.Count.CompareTo(b.Items.Count);
    }

    private static bool IsIn(RangeValue range, long number)
    {
        var distance = (Int128)number - range.Start;
        return distance % range.Step == 0 && distance / range.Step >= 0 && distance / range.Step < range.Count;
    }
}
