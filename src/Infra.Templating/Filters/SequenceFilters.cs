namespace Infra.Templating;

/// <summary>Filters that sort, group and select items.</summary>
internal static class SequenceFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        new("length", "", (budget, value, _) => Length(value, budget)),
        new("count", "", (budget, value, _) => Length(value, budget)),
        new("first", "", (budget, value, _) => First(value, budget)),
        new("last", "", (budget, value, _) => Last(value, budget)),
        new("list", "", (budget, value, _) => new ListValue(value.List(budget))),
        new("join", "d? attribute?", Join),
        new("reverse", "", Reverse),
        new("sort", "reverse? case_sensitive? attribute?", Sort),
        new("unique", "case_sensitive? attribute?", Unique),
        new("groupby", "attribute default? case_sensitive?", GroupBy),
        new("dictsort", "case_sensitive? by? reverse?", DictSort),
        new("items", "", (budget, value, _) => Items(value, budget)),
        new("batch", "linecount fill_with?", (budget, value, a) =>
            new GeneratorValue(Batch(value, a[0].Int("linecount", 0), a[1], budget))),
        new("slice", "slices fill_with?", (budget, value, a) =>
            new GeneratorValue(Slice(value, a[0].Int("slices", 0), a[1], budget))),
        new("min", "case_sensitive? attribute?", (budget, value, a) =>
            Extreme(value, a, (x, y) => Comparison.IsLess(x, y, budget), budget)),
        new("max", "case_sensitive? attribute?", (budget, value, a) =>
            Extreme(value, a, (x, y) => Comparison.IsLess(y, x, budget), budget)),
        new("sum", "attribute? start?", Sum),
    ];

    public static Func<TemplateValue, TemplateValue> CaseKey(TemplateValue? isCaseSensitive, Budget budget) =>
        isCaseSensitive.Flag(false) ? value => value : value => value is TextValue text ? Lowered(text, budget) : value;

    private static TextValue Lowered(TextValue text, Budget budget)
    {
        budget.ChargeNewText(text.Value.Length);
        return TextValue.Of(TextCase.Lower(text.Value));
    }

    private static IntegerValue Length(TemplateValue value, Budget budget)
    {
        if (value is UndefinedValue undefined) undefined.Refuse(budget);
        if (value is RangeValue range) return IntegerValue.Of(range.Count);
        return value.Length is { } length
            ? IntegerValue.Of(length)
            : throw Errors.Value($"A {value.TypeName} has no length.");
    }

    private static TemplateValue First(TemplateValue value, Budget budget)
    {
        foreach (var item in value.Items(budget)) return item;
        return new UndefinedValue("The first item of an empty sequence is undefined.");
    }

    private static TemplateValue Last(TemplateValue value, Budget budget)
    {
        if (value is GeneratorValue)
            throw Errors.Value("A generator has no last item. Make it a list first: '| list'.");
        if (value is SequenceValue sequence && sequence.Items.Count > 0) return sequence.Items[^1];
        var last = value.List(budget).LastOrDefault();
        return last ?? new UndefinedValue("The last item of an empty sequence is undefined.");
    }

    private static TextValue Join(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var separator = arguments[0]?.ToText(budget) ?? "";
        var getter = Attributes.Getter(arguments[1], budget);
        var result = new TextBuilder(budget);
        var isFirst = true;
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            if (!isFirst) result.Append(separator);
            isFirst = false;
            result.Append(getter(item).ToText(budget));
        }

        return TextValue.Of(result.ToString());
    }

    private static TemplateValue Reverse(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        if (value is TextValue text)
            return text.Like(CodePoints.Slice(text, (text.PointCount - 1, text.PointCount, -1)));
        var items = value.List(budget);
        items.Reverse();
        return new GeneratorValue(items);
    }

    private static ListValue Sort(Budget budget, TemplateValue value, TemplateValue?[] arguments) => new(Sorting.Sorted(
        value.List(budget),
        Attributes.Getters(arguments[2], budget, CaseKey(arguments[1], budget)),
        arguments[0].Flag(false),
        budget));

    private static GeneratorValue Unique(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[1], budget);
        var change = CaseKey(arguments[0], budget);
        return new(Distinct(value.Items(budget)));

        IEnumerable<TemplateValue> Distinct(IEnumerable<TemplateValue> items)
        {
            var seen = new MapValue();
            foreach (var item in items)
            {
                budget.Charge(1);
                var key = change(getter(item));
                if (seen.Find(key, budget) is not null) continue;
                seen.Set(key, item, budget);
                yield return item;
            }
        }
    }

    private static ListValue GroupBy(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[0], budget, arguments[1]);
        var change = CaseKey(arguments[2], budget);
        var sorted = Sorting.Sorted(value.List(budget), item => change(getter(item)), false, budget);
        var groups = new ListValue([]);
        TemplateValue? last = null;
        foreach (var item in sorted)
        {
            var key = change(getter(item));
            if (last is null || !key.EqualTo(last, budget)) groups.Items.Add(new GroupValue(getter(item), new([])));
            ((ListValue)((GroupValue)groups.Items[^1]).Items[1]).Items.Add(item);
            last = key;
        }

        return groups;
    }

    private static ListValue DictSort(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (value is not MapValue map)
            throw Errors.Value($"The filter 'dictsort' takes a dict, not a {value.TypeName}.");
        var by = arguments[1]?.ToText(budget) ?? "key";
        if (by is not ("key" or "value")) throw Errors.Value("The filter 'dictsort' sorts by 'key' or by 'value'.");
        var change = CaseKey(arguments[0], budget);
        var pairs = Enumerable.Range(0, map.Count)
            .Select(i => (TemplateValue)TupleValue.Pair(map.KeyAt(i), map.ValueAt(i)))
            .ToList();
        var part = by == "key" ? 0 : 1;
        return new(Sorting.Sorted(
            pairs, pair => change(((TupleValue)pair).Items[part]), arguments[2].Flag(false), budget));
    }

    private static GeneratorValue Items(TemplateValue value, Budget budget)
    {
        if (value is UndefinedValue undefined)
        {
            undefined.Refuse(budget);
            return new([]);
        }

        return value is MapValue map
            ? new(new ViewValue(map, ViewValue.Part.Items).Iterate(budget))
            : throw Errors.Value($"The filter 'items' takes a dict, not a {value.TypeName}.");
    }

    private static IEnumerable<TemplateValue> Batch(TemplateValue value, int size, TemplateValue? fill, Budget budget)
    {
        var batch = new List<TemplateValue>();
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            if (batch.Count == size)
            {
                yield return new ListValue(batch);
                batch = [];
            }

            batch.Add(item);
        }

        if (batch.Count == 0) yield break;
        if (fill.IsGiven())
        {
            budget.Charge(Math.Max(0, size - batch.Count));
            while (batch.Count < size) batch.Add(fill!);
        }

        yield return new ListValue(batch);
    }

    private static IEnumerable<TemplateValue> Slice(TemplateValue value, int slices, TemplateValue? fill, Budget budget)
    {
        var items = value.List(budget);
        if (slices == 0) throw Errors.Value("The divisor is zero.");
        var (size, longer) = (items.Count / slices, items.Count % slices);
        var from = 0;
        for (var i = 0; i < slices; i++)
        {
            budget.Charge(1);
            var count = size + (i < longer ? 1 : 0);
            var part = items.GetRange(from, count);
            from += count;
            if (fill.IsGiven() && i >= longer) part.Add(fill!);
            yield return new ListValue(part);
        }
    }

    private static TemplateValue Extreme(
        TemplateValue value,
        TemplateValue?[] arguments,
        Func<TemplateValue, TemplateValue, bool> isBetter,
        Budget budget)
    {
        var getter = Attributes.Getter(arguments[1], budget);
        var change = CaseKey(arguments[0], budget);
        TemplateValue? best = null, bestKey = null;
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            var key = change(getter(item));
            if (bestKey is not null && !isBetter(key, bestKey)) continue;
            (best, bestKey) = (item, key);
        }

        return best ?? new UndefinedValue("The extreme of an empty sequence is undefined.");
    }

    private static TemplateValue Sum(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[0], budget);
        var sum = arguments[1] ?? IntegerValue.Of(0);
        if (sum is TextValue) throw Errors.Value("The filter 'sum' does not add text. Use 'join'.");
        foreach (var item in value.Items(budget))
        {
            budget.Charge(1);
            sum = Arithmetic.Add(sum, getter(item), budget);
        }

        return sum;
    }
}
