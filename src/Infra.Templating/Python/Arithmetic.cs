using System.Numerics;

namespace Infra.Templating;

/// <summary>Python's operators. A growing result is charged before it is created.</summary>
internal static class Arithmetic
{
    public static TemplateValue Add(TemplateValue a, TemplateValue b, Budget budget)
    {
        if (a is IntegerValue { IsSmall: true } x && b is IntegerValue { IsSmall: true } y)
        {
            var sum = unchecked(x.Small + y.Small);
            if (((x.Small ^ sum) & (y.Small ^ sum)) >= 0) return IntegerValue.Of(sum);
        }

        if (a is TextValue left && b is TextValue right) return Join(left, right, budget);
        if (a is ListValue first && b is ListValue second) return new ListValue(Concatenated(first, second, budget));
        if (a is TupleValue one && b is TupleValue two) return new TupleValue(Concatenated(one, two, budget));
        Numeric("+", a, b);
        return AreIntegers(a, b)
            ? Bounded(Numbers.Big(a) + Numbers.Big(b), budget)
            : new FloatValue(Numbers.Double(a) + Numbers.Double(b));
    }

    public static TemplateValue Subtract(TemplateValue a, TemplateValue b, Budget budget)
    {
        Numeric("-", a, b);
        if (Numbers.TrySmall(a, out var x) && Numbers.TrySmall(b, out var y))
        {
            var difference = unchecked(x - y);
            if (((x ^ y) & (x ^ difference)) >= 0) return IntegerValue.Of(difference);
        }

        return AreIntegers(a, b)
            ? Bounded(Numbers.Big(a) - Numbers.Big(b), budget)
            : new FloatValue(Numbers.Double(a) - Numbers.Double(b));
    }

    public static TemplateValue Multiply(TemplateValue a, TemplateValue b, Budget budget)
    {
        if (a is IntegerValue { IsSmall: true } x && b is IntegerValue { IsSmall: true } y
            && !Overflows(x.Small, y.Small, out var product)) return IntegerValue.Of(product);
        if (Numbers.IsInteger(b) && a is TextValue or SequenceValue) return Repeat(a, b, budget);
        if (Numbers.IsInteger(a) && b is TextValue or SequenceValue) return Repeat(b, a, budget);
        Numeric("*", a, b);
        if (!AreIntegers(a, b)) return new FloatValue(Numbers.Double(a) * Numbers.Double(b));
        BigInteger left = Numbers.Big(a), right = Numbers.Big(b);
        ChargeProduct(left.GetBitLength(), right.GetBitLength(), budget);
        return Bounded(left * right, budget);
    }

    public static TemplateValue Divide(TemplateValue a, TemplateValue b, Budget budget)
    {
        Numeric("/", a, b);
        if (!AreIntegers(a, b))
        {
            var divisor = Numbers.Double(b);
            return divisor == 0 ? throw DivisionByZero() : new FloatValue(Numbers.Double(a) / divisor);
        }

        BigInteger top = Numbers.Big(a), bottom = Numbers.Big(b);
        if (bottom.IsZero) throw DivisionByZero();
        ChargeProduct(top.GetBitLength(), bottom.GetBitLength(), budget);
        return new FloatValue(Quotient(top, bottom));
    }

    public static TemplateValue FloorDivide(TemplateValue a, TemplateValue b, Budget budget)
    {
        Numeric("//", a, b);
        if (!AreIntegers(a, b)) return new FloatValue(FloatDivMod(Numbers.Double(a), Numbers.Double(b)).Quotient);
        return IntegerValue.Of(DivMod(a, b, budget).Quotient);
    }

    public static TemplateValue Modulo(TemplateValue a, TemplateValue b, Budget budget)
    {
        if (a is TextValue pattern) return PercentFormat.Format(pattern, b, budget);
        Numeric("%", a, b);
        if (!AreIntegers(a, b)) return new FloatValue(FloatDivMod(Numbers.Double(a), Numbers.Double(b)).Remainder);
        return IntegerValue.Of(DivMod(a, b, budget).Remainder);
    }

    public static TemplateValue Power(TemplateValue a, TemplateValue b, Budget budget)
    {
        Numeric("**", a, b);
        if (AreIntegers(a, b) && Numbers.Big(b).Sign >= 0) return IntegerPower(Numbers.Big(a), Numbers.Big(b), budget);
        double x = Numbers.Double(a), y = Numbers.Double(b);
        if (x == 0 && y < 0) throw Errors.Value("Zero cannot be raised to a negative power.");
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && !double.IsInteger(y))
        {
            throw Errors.Value(
                "A negative number raised to a fraction is a complex number, which templates do not have.");
        }

        var power = Math.Pow(x, y);
        return double.IsInfinity(power) && double.IsFinite(x) && double.IsFinite(y)
            ? throw Errors.Value("The result of '**' is too large for a float.")
            : new FloatValue(power);
    }

    public static TemplateValue Negate(TemplateValue value, Budget budget)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (value is FloatValue number) return new FloatValue(-number.Value);
        if (!Numbers.IsInteger(value)) throw Errors.Value($"The operator '-' takes a number, not a {value.TypeName}.");
        return Bounded(-Numbers.Big(value), budget);
    }

    public static TemplateValue Plus(TemplateValue value)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (!Numbers.IsNumber(value)) throw Errors.Value($"The operator '+' takes a number, not a {value.TypeName}.");
        return value is BoolValue flag ? IntegerValue.Of(flag.Value ? 1 : 0) : value;
    }

    /// <summary>The quotient rounded down, and the remainder with the divisor's sign.</summary>
    public static (BigInteger Quotient, BigInteger Remainder) DivMod(TemplateValue a, TemplateValue b, Budget budget)
    {
        BigInteger top = Numbers.Big(a), bottom = Numbers.Big(b);
        if (bottom.IsZero) throw DivisionByZero();
        ChargeProduct(top.GetBitLength(), bottom.GetBitLength(), budget);
        var quotient = BigInteger.DivRem(top, bottom, out var remainder);
        return remainder.IsZero || remainder.Sign == bottom.Sign
            ? (quotient, remainder)
            : (quotient - 1, remainder + bottom);
    }

    private static bool AreIntegers(TemplateValue a, TemplateValue b) => Numbers.IsInteger(a) && Numbers.IsInteger(b);

    private static void Numeric(string sign, TemplateValue a, TemplateValue b)
    {
        if (a is UndefinedValue first) throw first.Error();
        if (b is UndefinedValue second) throw second.Error();
        if (!Numbers.IsNumber(a) || !Numbers.IsNumber(b))
            throw Errors.Value($"The operator '{sign}' does not take a {a.TypeName} and a {b.TypeName}.");
    }

    private static IntegerValue Bounded(BigInteger value, Budget budget)
    {
        var bits = value.GetBitLength();
        if (bits > Numbers.MaxBits) throw TooLarge();
        budget.ChargeLong(bits >> 6);
        return IntegerValue.Of(value);
    }

    private static bool Overflows(long a, long b, out long product) =>
        Math.BigMul(a, b, out product) != product >> 63;

    private static void ChargeProduct(long bits, long otherBits, Budget budget) =>
        budget.ChargeLong((bits >> 6) * (otherBits >> 6) >> 4);

    private static IntegerValue IntegerPower(BigInteger number, BigInteger exponent, Budget budget)
    {
        if (number.IsZero || number.IsOne || number == -1)
            return IntegerValue.Of(exponent.IsZero ? 1 : number == -1 && exponent.IsEven ? 1 : (int)number);
        var bits = BigInteger.Abs(number).GetBitLength();
        if (exponent > Numbers.MaxBits || (bits - 1) * (long)exponent > Numbers.MaxBits) throw TooLarge();
        budget.Charge(1000);
        return Bounded(BigInteger.Pow(number, (int)exponent), budget);
    }

    private static TemplateException TooLarge() =>
        Errors.Limit($"A whole number would have more than {Numbers.MaxBits} bits.");

    private static TemplateException DivisionByZero() => Errors.Value("The divisor is zero.");

    private static TextValue Join(TextValue a, TextValue b, Budget budget)
    {
        var isMarkup = a.IsMarkup || b.IsMarkup;
        var left = isMarkup && !a.IsMarkup ? Markup.Escaped(a.Value, budget) : a.Value;
        var right = isMarkup && !b.IsMarkup ? Markup.Escaped(b.Value, budget) : b.Value;
        budget.ChargeNewText((long)left.Length + right.Length);
        return isMarkup ? TextValue.Markup(left + right) : TextValue.Of(left + right);
    }

    private static List<TemplateValue> Concatenated(SequenceValue a, SequenceValue b, Budget budget)
    {
        budget.Charge(a.Items.Count + b.Items.Count);
        return [.. a.Items, .. b.Items];
    }

    private static TemplateValue Repeat(TemplateValue value, TemplateValue count, Budget budget)
    {
        var times = BigInteger.Max(0, Numbers.Big(count));
        if (times > int.MaxValue) throw Errors.Limit("Text or a list cannot be repeated that often.");
        if (value is TextValue text)
        {
            var length = times * text.Value.Length;
            budget.ChargeNewText((long)BigInteger.Min(length, int.MaxValue));
            return text.Like(text.Value.Length == 0
                ? ""
                : new System.Text.StringBuilder().Insert(0, text.Value, (int)times).ToString());
        }

        var items = ((SequenceValue)value).Items;
        budget.ChargeLong((long)BigInteger.Min(times * items.Count, int.MaxValue));
        var repeated = new List<TemplateValue>();
        for (var i = 0; items.Count > 0 && i < times; i++) repeated.AddRange(items);
        return value is ListValue ? new ListValue(repeated) : new TupleValue(repeated);
    }

    // The exact quotient, rounded once, because converting both numbers first would round twice.
    private static double Quotient(BigInteger top, BigInteger bottom)
    {
        if (top.IsZero) return bottom.Sign < 0 ? -0.0 : 0.0;
        if (BigInteger.Abs(top).GetBitLength() <= 53 && BigInteger.Abs(bottom).GetBitLength() <= 53)
            return (double)top / (double)bottom;
        BigInteger a = BigInteger.Abs(top), b = BigInteger.Abs(bottom);
        var shift = (int)(64 - (a.GetBitLength() - b.GetBitLength()));
        var scaled = BigInteger.DivRem(shift > 0 ? a << shift : a, shift > 0 ? b : b << -shift, out var rest);
        if (!rest.IsZero) scaled |= 1;
        return Numbers.Finite(top.Sign * bottom.Sign * Math.ScaleB(Numbers.ToDouble(scaled), -shift));
    }

    private static (double Quotient, double Remainder) FloatDivMod(double a, double b)
    {
        if (b == 0) throw DivisionByZero();
        var remainder = a % b;
        var quotient = (a - remainder) / b;
        if (remainder != 0)
        {
            if (b < 0 != remainder < 0)
            {
                remainder += b;
                quotient -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0.0, b);
        }

        if (quotient == 0) return (Math.CopySign(0.0, a / b), remainder);
        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }
}
