using System.Numerics;

namespace Infra.Foundation;

/// <summary>Reads digits of a base up to 16. The cost grows with the square of their number.</summary>
public static class Digits
{
    public static BigInteger InBase(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (value, digit) => (value * radix) + Convert.ToInt32(digit.ToString(), 16));
}
