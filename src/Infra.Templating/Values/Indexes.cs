namespace Infra.Templating;

/// <summary>Python's indexes. Negative ones count from the end.</summary>
internal static class Indexes
{
    public static bool TryPosition(TemplateValue key, int length, out int position)
    {
        position = -1;
        if (!Numbers.TrySmall(key, out var index)) return false;
        if (index < 0) index += length;
        if (index < 0 || index >= length) return false;
        position = (int)index;
        return true;
    }

    /// <summary>The positions that a slice selects in Python.</summary>
    public static (int Start, int Count, int Step) Slice(
        TemplateValue? start, TemplateValue? stop, TemplateValue? step, int length)
    {
        var by = Bound(step) ?? 1;
        if (by == 0) throw Errors.Value("The step of a slice cannot be zero.");
        by = Math.Clamp(by, -int.MaxValue, int.MaxValue);
        var low = by < 0 ? -1 : 0;
        var high = by < 0 ? length - 1 : length;
        var from = Place(Bound(start) ?? (by < 0 ? high : low), Bound(start) is not null);
        var to = Place(Bound(stop) ?? (by < 0 ? low : high), Bound(stop) is not null);
        var count = by < 0 ? (from - to - by - 1) / -by : (to - from + by - 1) / by;
        return ((int)from, (int)Math.Max(0, count), (int)by);

        long Place(long at, bool isGiven) => Math.Clamp(isGiven && at < 0 ? at + length : at, low, high);
    }

    private static long? Bound(TemplateValue? value)
    {
        if (value is null or NoneValue) return null;
        if (Numbers.TrySmall(value, out var bound)) return Math.Clamp(bound, -int.MaxValue - 1L, int.MaxValue);
        if (value is IntegerValue big) return big.Value.Sign < 0 ? -int.MaxValue - 1L : int.MaxValue;
        throw Errors.Value($"The bounds of a slice are whole numbers, not a {value.TypeName}.");
    }
}
