namespace Infra.Templating;

/// <summary>The result of range(): numbers that are computed, not stored.</summary>
internal sealed class RangeValue(long start, long stop, long step) : TemplateValue
{
    public long Start => start;

    public long Step => step;

    public long Count { get; } = CountOf(start, stop, step);

    internal override string TypeName => "range";

    internal override bool IsTrue => Count != 0;

    internal override int? Length => Count <= int.MaxValue
        ? (int)Count
        : throw Errors.Limit("The length of a range is more than a list can have.");

    internal override bool IsSubscriptable => true;

    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        text.Append(step == 1 ? $"range({start}, {stop})" : $"range({start}, {stop}, {step})");

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        for (long i = 0; i < Count; i++) yield return IntegerValue.Of(start + i * step);
    }

    internal override TemplateValue? Item(TemplateValue key, Budget budget) =>
        Indexes.TryPosition(key, Length!.Value, out var position) ? IntegerValue.Of(start + position * step) : null;

    internal override TemplateValue? Attribute(string name, Budget budget) => name switch
    {
        "start" => IntegerValue.Of(start),
        "stop" => IntegerValue.Of(stop),
        "step" => IntegerValue.Of(step),
        _ => null,
    };

    internal override bool EqualTo(TemplateValue other, Budget budget) =>
        other is RangeValue range && range.Count == Count
        && (Count == 0 || range.Start == start && (Count == 1 || range.Step == step));

    internal override int Hash(Budget? budget) =>
        HashCode.Combine(Count, Count == 0 ? 0 : start, Count <= 1 ? 0 : step);

    private static long CountOf(long start, long stop, long step)
    {
        var distance = (Int128)stop - start;
        if (step < 0) distance = -distance;
        if (distance <= 0) return 0;
        var size = Int128.Abs(step);
        return (long)Int128.Min((distance + size - 1) / size, long.MaxValue);
    }
}
