using System.Globalization;

namespace Infra.Model.Desired;

/// <summary>
/// How many of something one run may touch without being asked: a count, a share, or the larger of the two.
/// </summary>
public sealed record Limit
{
    private readonly int _count;
    private readonly int _percent;

    private Limit(int count, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        (_count, _percent) = (count, percent);
    }

    public static Limit Count(int count) => new(count, 0);

    /// <summary>A share of what there is, rounded down: 10 % of 9 is nothing.</summary>
    public static Limit Percent(int percent) => new(0, percent);

    /// <summary>The larger of the two: the count is for small stacks, the share for large ones.</summary>
    public static Limit CountOrPercent(int count, int percent) => new(count, percent);

    public int CountFor(int total) => Math.Max(_count, (int)((long)total * _percent / 100));

    /// <summary>The limit of so many as a number, with the share that it comes from.</summary>
    public string TextOf(int total)
    {
        var number = CountFor(total).ToString(CultureInfo.InvariantCulture);
        if (_percent == 0) return number;
        return _count == 0
            ? FormattableString.Invariant($"{number} ({_percent} %, rounded down)")
            : FormattableString.Invariant($"{number} ({_count} or {_percent} %, the larger)");
    }
}
