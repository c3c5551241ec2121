using System.Globalization;
using System.Numerics;

namespace Infra.Templating;

/// <summary>Filters that return numbers or format them.</summary>
internal static class NumberFilters
{
    private static readonly string[] BinaryUnits = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"];
    private static readonly string[] DecimalUnits = ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"];

    public static IEnumerable<Filter> All { get; } =
    [
        new("int", "default? base?", Int),
        new("float", "default?", Float),
        new("abs", "", (budget, value, _) => Abs(value, budget)),
        new("round", "precision? method?", Round),
        new("filesizeformat", "binary?", FileSize),
    ];

    private static TemplateValue Int(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var absent = arguments[0] ?? IntegerValue.Of(0);
        var numberBase = arguments[1].Int("base", 10);
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (value is FloatValue number)
            return double.IsNaN(number.Value) ? absent : IntegerValue.Of(Numbers.Truncated(number.Value));
        if (Numbers.IsInteger(value)) return IntegerValue.Of(Numbers.Big(value));
        if (value is not TextValue text) return absent;
        budget.ChargeText(text.Value.Length);
        if (numberBase is 0 or (>= 2 and <= 36) && Numbers.ParseInteger(text.Value, numberBase) is { } integer)
            return integer;
        if (Numbers.ParseFloat(text.Value) is not { } fraction || !double.IsFinite(fraction)) return absent;
        return IntegerValue.Of(Numbers.Truncated(fraction));
    }

    private static TemplateValue Float(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var absent = arguments[0] ?? new FloatValue(0);
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (Numbers.IsNumber(value)) return new FloatValue(Numbers.Double(value));
        if (value is not TextValue text) return absent;
        budget.ChargeText(text.Value.Length);
        return Numbers.ParseFloat(text.Value) is { } number ? new FloatValue(number) : absent;
    }

    private static TemplateValue Abs(TemplateValue value, Budget budget)
    {
        Number(value, "abs");
        return value is FloatValue number
            ? new FloatValue(Math.Abs(number.Value))
            : IntegerValue.Of(BigInteger.Abs(Numbers.Big(value)));
    }

    private static TemplateValue Round(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var precision = arguments[0].Int("precision", 0);
        var method = arguments[1]?.ToText(budget) ?? "common";
        if (method is not ("common" or "ceil" or "floor"))
            throw Errors.Value("The filter 'round' knows the methods 'common', 'ceil' and 'floor'.");
        Number(value, "round");
        if (method == "common")
        {
            return value is FloatValue number
                ? new FloatValue(Rounding.Round(number.Value, precision))
                : IntegerValue.Of(Rounding.Round(Numbers.Big(value), precision));
        }

        var scale = Arithmetic.Power(IntegerValue.Of(10), IntegerValue.Of(precision), budget);
        var scaled = Numbers.Double(Arithmetic.Multiply(value, scale, budget));
        if (!double.IsFinite(scaled)) throw Errors.Value("A float that is infinite or not a number cannot be rounded.");
        var whole = IntegerValue.Of(new BigInteger(method == "ceil" ? Math.Ceiling(scaled) : Math.Floor(scaled)));
        return Arithmetic.Divide(whole, scale, budget);
    }

    private static TextValue FileSize(Budget budget, TemplateValue value, TemplateValue?[] arguments)
    {
        var parsed = (FloatValue)Float(budget, value, [new FloatValue(double.NaN)]);
        if (double.IsNaN(parsed.Value)) throw Errors.Value("The filter 'filesizeformat' takes a number of bytes.");
        var isBinary = arguments[0].Flag(false);
        var unit = isBinary ? 1024.0 : 1000.0;
        if (parsed.Value == 1) return TextValue.Of("1 Byte");
        if (parsed.Value < unit)
            return TextValue.Of($"{Numbers.Truncated(parsed.Value).ToString(CultureInfo.InvariantCulture)} Bytes");
        var names = isBinary ? BinaryUnits : DecimalUnits;
        var index = 0;
        var size = unit * unit;
        for (; index < names.Length - 1 && parsed.Value >= size; index++) size *= unit;
        return TextValue.Of($"{NumberFormat.Float(unit * parsed.Value / size, 'f', 1, false)} {names[index]}");
    }

    private static void Number(TemplateValue value, string filter)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (!Numbers.IsNumber(value))
            throw Errors.Value($"The filter '{filter}' takes a number, not a {value.TypeName}.");
    }
}
