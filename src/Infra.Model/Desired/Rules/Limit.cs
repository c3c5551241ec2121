using System.Globalization;

namespace Infra.Model.Desired;

/// <summary>
/// How many items one run may change without confirmation: a count, a percentage, or the larger of the two.
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

    /// <summary>A fixed count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Limit Count(int count) => new(count, 0);

    /// <summary>A percentage of the total, rounded down: 10 % of 9 is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 0 and 100.</exception>
    public static Limit Percent(int percent) => new(0, percent);

    /// <summary>The larger of the two: the count matters in small stacks, the percentage in large ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the percentage is not between 0 and
    /// 100.</exception>
    public static Limit CountOrPercent(int count, int percent) => new(count, percent);

    /// <summary>How many of the total are allowed.</summary>
    public int CountFor(int total) => Math.Max(_count, (int)((long)total * _percent / 100));

    /// <summary>The number that is allowed of the total, and how it is calculated, for a message.</summary>
    public string TextOf(int total)
    {
        var number = CountFor(total).ToString(CultureInfo.InvariantCulture);
        if (_percent == 0) return number;
        return _count == 0
            ? FormattableString.Invariant($"{number} ({_percent}%, rounded down)")
            : FormattableString.Invariant($"{number} ({_count} or {_percent}%, whichever is larger)");
    }
}
