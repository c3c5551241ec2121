namespace Infra.Templating;

/// <summary>Python's `"%s has %d" % values`.</summary>
internal static class PercentFormat
{
    public static TextValue Format(TextValue pattern, TemplateValue values, Budget budget)
    {
        var result = new TextBuilder(budget);
        new Reader(pattern.Value, values, budget, result, pattern.IsMarkup).Read();
        return pattern.Like(result.ToString());
    }

    private sealed class Reader(string pattern, TemplateValue values, Budget budget, TextBuilder result, bool isMarkup)
    {
        private int _at;
        private int _next;
        private bool _isNamed;

        private char Current =>
            _at < pattern.Length ? pattern[_at] : throw Errors.Value("The format ends within a '%' place.");

        public void Read()
        {
            while (_at < pattern.Length)
            {
                var percent = pattern.IndexOf('%', _at);
                if (percent < 0) percent = pattern.Length;
                result.Append(pattern.AsSpan(_at, percent - _at));
                _at = percent + 1;
                if (percent < pattern.Length) Place();
            }

            var given = values is TupleValue tuple
                ? tuple.Items.Count
                : values is MapValue or ListValue or RangeValue or UndefinedValue ? _next : 1;
            if (!_isNamed && _next < given) throw Errors.Value("The format has fewer places than there are values.");
        }

        private void Place()
        {
            budget.Charge(1);
            TemplateValue? named = null;
            if (Current == '(')
            {
                var close = pattern.IndexOf(')', _at);
                if (close < 0) throw Errors.Value("The format has a '%(' without ')'.");
                if (values is not MapValue map) throw Errors.Value("A format with names needs a dict.");
                var name = pattern[(_at + 1)..close];
                named = map.Find(TextValue.Of(name))
                    ?? throw Errors.Value($"The format's name '{Errors.Short(name)}' is not among the values.");
                _isNamed = true;
                _at = close + 1;
            }

            var flags = "";
            while (Current is '-' or '+' or ' ' or '#' or '0') flags += pattern[_at++];
            var width = Size();
            var precision = -1;
            if (Current == '.')
            {
                _at++;
                precision = Size() ?? 0;
            }

            while (Current is 'l' or 'h' or 'L') _at++;
            var type = pattern[_at++];
            if (type == '%')
            {
                result.Append('%');
                return;
            }

            Write(named ?? Next(), type, flags, width ?? 0, precision);
        }

        private int? Size()
        {
            if (Current == '*')
            {
                _at++;
                return Next().Int("*", 0);
            }

            var start = _at;
            while (char.IsAsciiDigit(Current)) _at++;
            if (start == _at) return null;
            return int.TryParse(pattern.AsSpan(start, _at - start), out var size)
                ? size
                : throw Errors.Limit("A format's width is too large.");
        }

        private TemplateValue Next()
        {
            var item = values is TupleValue tuple ? tuple.Items.ElementAtOrDefault(_next) : _next == 0 ? values : null;
            _next++;
            return item ?? throw Errors.Value("The format has more places than there are values.");
        }

        private void Write(TemplateValue value, char type, string flags, int width, int precision)
        {
            if (value is UndefinedValue undefined) undefined.Refuse(budget);
            if (width < 0) flags += '-';
            width = Math.Abs(width);
            var (sign, body) = type switch
            {
                's' or 'r' or 'a' => ("", Text(value, type, precision)),
                'c' => ("", Character(value)),
                'd' or 'i' or 'u' or 'x' or 'X' or 'o' => Integer(value, type, flags, precision),
                'e' or 'E' or 'f' or 'F' or 'g' or 'G' => Float(value, type, flags, precision),
                _ => throw Errors.Value($"The format has no place of type '{type}'."),
            };
            var missing = width - sign.Length - CodePoints.Count(body);
            if (missing > 0) budget.ChargeNewText((long)missing + body.Length);
            else missing = 0;
            if (flags.Contains('-', StringComparison.Ordinal)) result.Append(sign).Append(body).Append(' ', missing);
            else if (flags.Contains('0', StringComparison.Ordinal) && type is not ('s' or 'r' or 'a' or 'c'))
                result.Append(sign).Append('0', missing).Append(body);
            else result.Append(' ', missing).Append(sign).Append(body);
        }

        private string Text(TemplateValue value, char type, int precision)
        {
            string text;
            if (type == 's')
            {
                text = value.ToText(budget);
                if (isMarkup && value is not TextValue { IsMarkup: true }) text = Markup.Escaped(text, budget);
            }
            else
            {
                var repr = new TextBuilder(budget);
                value.WriteRepr(repr, budget);
                text = repr.ToString();
            }

            return precision < 0 ? text : CodePoints.Take(TextValue.Of(text), precision);
        }

        private static string Character(TemplateValue value)
        {
            if (value is TextValue { PointCount: 1 } text) return text.Value;
            if (Numbers.TrySmall(value, out var point) && point is >= 0 and <= 0x10FFFF)
                return CodePoints.Text((int)point);
            throw Errors.Value("The place '%c' takes one character or its number.");
        }

        private static (string Sign, string Body) Integer(TemplateValue value, char type, string flags, int precision)
        {
            if (!Numbers.IsNumber(value) || value is FloatValue && type is 'x' or 'X' or 'o')
                throw Errors.Value($"The place '%{type}' takes a whole number, not a {value.TypeName}.");
            var number = value is FloatValue fraction ? Numbers.Truncated(fraction.Value) : Numbers.Big(value);
            var digits = NumberFormat.Integer(number, type is 'i' or 'u' ? 'd' : type);
            if (precision > Numbers.MaxPrintedDigits) throw Errors.Limit("A format's precision is too large.");
            digits = digits.PadLeft(Math.Max(precision, 0), '0');
            var prefix = flags.Contains('#', StringComparison.Ordinal)
                ? type switch { 'x' => "0x", 'X' => "0X", 'o' => "0o", _ => "" }
                : "";
            return (Sign(number.Sign < 0, flags) + prefix, digits);
        }

        private static (string Sign, string Body) Float(TemplateValue value, char type, string flags, int precision)
        {
            if (!Numbers.IsNumber(value))
                throw Errors.Value($"The place '%{type}' takes a number, not a {value.TypeName}.");
            var number = Numbers.Double(value);
            var body = NumberFormat.Float(
                number, type, precision < 0 ? 6 : precision, flags.Contains('#', StringComparison.Ordinal));
            return (Sign(double.IsNegative(number) && !double.IsNaN(number), flags), body);
        }

        private static string Sign(bool isNegative, string flags)
        {
            if (isNegative) return "-";
            return flags.Contains('+', StringComparison.Ordinal)
                ? "+"
                : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";
        }
    }
}
