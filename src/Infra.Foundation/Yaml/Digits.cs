using System.Numerics;

namespace Infra.Foundation;

/// <summary>
/// Parses digits in bases up to 16. The cost grows with the square of their number, so callers limit it.
/// </summary>
public static class Digits
{
    /// <summary>The value of the digits. They must be valid in the base; no sign or prefix is allowed.</summary>
    public static BigInteger InBase(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (value, digit) => (value * radix) + Convert.ToInt32(digit.ToString(), 16));
}
