namespace Infra.Templating;

/// <summary>The filters that order, group and take items.</summary>
internal static class SequenceFilters
{
    public static IEnumerable<Filter> All { get; } =
    [
        new("length", "", (run, value, _) => Length(value, run)),
        new("count", "", (run, value, _) => Length(value, run)),
        new("first", "", (run, value, _) => First(value, run)),
        new("last", "", (run, value, _) => Last(value, run)),
        new("list", "", (run, value, _) => new ListValue(value.List(run))),
        new("join", "d? attribute?", Join),
        new("reverse", "", Reverse),
        new("sort", "reverse? case_sensitive? attribute?", Sort),
        new("unique", "case_sensitive? attribute?", Unique),
        new("groupby", "attribute default? case_sensitive?", GroupBy),
        new("dictsort", "case_sensitive? by? reverse?", DictSort),
        new("items", "", (run, value, _) => Items(value, run)),
        new("batch", "linecount fill_with?", (run, value, a) => new GeneratorValue(Batch(value, a[0].Int("linecount", 0), a[1], run))),
        new("slice", "slices fill_with?", (run, value, a) => new GeneratorValue(Slice(value, a[0].Int("slices", 0), a[1], run))),
        new("min", "case_sensitive? attribute?", (run, value, a) => Extreme(value, a, (x, y) => Comparison.IsLess(x, y, run), run)),
        new("max", "case_sensitive? attribute?", (run, value, a) => Extreme(value, a, (x, y) => Comparison.IsLess(y, x, run), run)),
        new("sum", "attribute? start?", Sum),
    ];

    public static Func<TemplateValue, TemplateValue> CaseKey(TemplateValue? isCaseSensitive, Run run) =>
        isCaseSensitive.Flag(false) ? value => value : value => value is TextValue text ? Lowered(text, run) : value;

    private static TextValue Lowered(TextValue text, Run run)
    {
        run.ChargeNewText(text.Value.Length);
        return TextValue.Of(TextCase.Lower(text.Value));
    }

    private static IntegerValue Length(TemplateValue value, Run run)
    {
        if (value is UndefinedValue undefined) undefined.Refuse(run);
        if (value is RangeValue range) return IntegerValue.Of(range.Count);
        return value.Length is { } length ? IntegerValue.Of(length) : throw Errors.Value($"A {value.TypeName} has no length.");
    }

    private static TemplateValue First(TemplateValue value, Run run)
    {
        foreach (var item in value.Items(run)) return item;
        return new UndefinedValue("The first item of an empty sequence is undefined.");
    }

    private static TemplateValue Last(TemplateValue value, Run run)
    {
        if (value is GeneratorValue) throw Errors.Value("A generator has no last item. Make it a list first: '| list'.");
        if (value is SequenceValue sequence && sequence.Items.Count > 0) return sequence.Items[^1];
        var last = value.List(run).LastOrDefault();
        return last ?? new UndefinedValue("The last item of an empty sequence is undefined.");
    }

    private static TextValue Join(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var separator = arguments[0]?.ToText(run) ?? "";
        var getter = Attributes.Getter(arguments[1], run);
        var result = new TextBuilder(run);
        var isFirst = true;
        foreach (var item in value.Items(run))
        {
            run.Charge(1);
            if (!isFirst) result.Append(separator);
            isFirst = false;
            result.Append(getter(item).ToText(run));
        }

        return TextValue.Of(result.ToString());
    }

    private static TemplateValue Reverse(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        if (value is TextValue text) return text.Like(CodePoints.Slice(text, (text.PointCount - 1, text.PointCount, -1)));
        var items = value.List(run);
        items.Reverse();
        return new GeneratorValue(items);
    }

    private static ListValue Sort(Run run, TemplateValue value, TemplateValue?[] arguments) => new(Sorting.Sorted(
        value.List(run), Attributes.Getters(arguments[2], run, CaseKey(arguments[1], run)), arguments[0].Flag(false), run));

    private static GeneratorValue Unique(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[1], run);
        var change = CaseKey(arguments[0], run);
        return new(Distinct(value.Items(run)));

        IEnumerable<TemplateValue> Distinct(IEnumerable<TemplateValue> items)
        {
            var seen = new MapValue();
            foreach (var item in items)
            {
                run.Charge(1);
                var key = change(getter(item));
                if (seen.Find(key, run) is not null) continue;
                seen.Set(key, item, run);
                yield return item;
            }
        }
    }

    private static ListValue GroupBy(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[0], run, arguments[1]);
        var change = CaseKey(arguments[2], run);
        var sorted = Sorting.Sorted(value.List(run), item => change(getter(item)), false, run);
        var groups = new ListValue([]);
        TemplateValue? last = null;
        foreach (var item in sorted)
        {
            var key = change(getter(item));
            if (last is null || !key.EqualTo(last, run)) groups.Items.Add(new GroupValue(getter(item), new([])));
            ((ListValue)((GroupValue)groups.Items[^1]).Items[1]).Items.Add(item);
            last = key;
        }

        return groups;
    }

    private static ListValue DictSort(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (value is not MapValue map) throw Errors.Value($"The filter 'dictsort' takes a dict, not a {value.TypeName}.");
        var by = arguments[1]?.ToText(run) ?? "key";
        if (by is not ("key" or "value")) throw Errors.Value("The filter 'dictsort' sorts by 'key' or by 'value'.");
        var change = CaseKey(arguments[0], run);
        var pairs = Enumerable.Range(0, map.Count).Select(i => (TemplateValue)TupleValue.Pair(map.KeyAt(i), map.ValueAt(i))).ToList();
        return new(Sorting.Sorted(pairs, pair => change(((TupleValue)pair).Items[by == "key" ? 0 : 1]), arguments[2].Flag(false), run));
    }

    private static GeneratorValue Items(TemplateValue value, Run run)
    {
        if (value is UndefinedValue undefined)
        {
            undefined.Refuse(run);
            return new([]);
        }

        return value is MapValue map
            ? new(new ViewValue(map, ViewValue.Part.Items).Iterate(run))
            : throw Errors.Value($"The filter 'items' takes a dict, not a {value.TypeName}.");
    }

    private static IEnumerable<TemplateValue> Batch(TemplateValue value, int size, TemplateValue? fill, Run run)
    {
        var batch = new List<TemplateValue>();
        foreach (var item in value.Items(run))
        {
            run.Charge(1);
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
            run.Charge(Math.Max(0, size - batch.Count));
            while (batch.Count < size) batch.Add(fill!);
        }

        yield return new ListValue(batch);
    }

    private static IEnumerable<TemplateValue> Slice(TemplateValue value, int slices, TemplateValue? fill, Run run)
    {
        var items = value.List(run);
        if (slices == 0) throw Errors.Value("The divisor is zero.");
        var (size, longer) = (items.Count / slices, items.Count % slices);
        var from = 0;
        for (var i = 0; i < slices; i++)
        {
            run.Charge(1);
            var count = size + (i < longer ? 1 : 0);
            var part = items.GetRange(from, count);
            from += count;
            if (fill.IsGiven() && i >= longer) part.Add(fill!);
            yield return new ListValue(part);
        }
    }

    private static TemplateValue Extreme(
        TemplateValue value, TemplateValue?[] arguments, Func<TemplateValue, TemplateValue, bool> isBetter, Run run)
    {
        var getter = Attributes.Getter(arguments[1], run);
        var change = CaseKey(arguments[0], run);
        TemplateValue? best = null, bestKey = null;
        foreach (var item in value.Items(run))
        {
            run.Charge(1);
            var key = change(getter(item));
            if (bestKey is not null && !isBetter(key, bestKey)) continue;
            (best, bestKey) = (item, key);
        }

        return best ?? new UndefinedValue("The extreme of an empty sequence is undefined.");
    }

    private static TemplateValue Sum(Run run, TemplateValue value, TemplateValue?[] arguments)
    {
        var getter = Attributes.Getter(arguments[0], run);
        var sum = arguments[1] ?? IntegerValue.Of(0);
        if (sum is TextValue) throw Errors.Value("The filter 'sum' does not add text. Use 'join'.");
        foreach (var item in value.Items(run))
        {
            run.Charge(1);
            sum = Arithmetic.Add(sum, getter(item), run);
        }

        return sum;
    }
}
