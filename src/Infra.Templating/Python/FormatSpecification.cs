using System.Globalization;

namespace Infra.Templating;

/// <summary>Python's format specification: `[[fill]align][sign][#][0][width][,][.precision][type]`.</summary>
internal static class FormatSpecification
{
    public static string Format(TemplateValue value, string specification, Budget budget)
    {
        if (specification.Length == 0) return value.ToText(budget);
        if (value is not TextValue && !Numbers.IsNumber(value))
            throw Errors.Value($"A {value.TypeName} takes no format specification.");
        return new Reader(specification).Apply(value, budget);
    }

    private sealed class Reader
    {
        private readonly string _fill = " ";
        private readonly char _align;
        private readonly char _sign = '-';
        private readonly bool _isAlternate;
        private readonly int _width;
        private readonly char _grouping;
        private readonly int _precision = -1;
        private readonly char _type;

        public Reader(string text)
        {
            var at = 0;
            var first = text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
            if (text.Length > first && IsAlign(text[first]))
            {
                _fill = text[..first];
                _align = text[first];
                at = first + 1;
            }
            else if (IsAlign(text[0]))
            {
                _align = text[at++];
            }

            if (at < text.Length && text[at] is '+' or '-' or ' ') _sign = text[at++];
            if (at < text.Length && text[at] == '#') (_isAlternate, at) = (true, at + 1);
            if (at < text.Length && text[at] == '0')
            {
                if (_align == 0) (_fill, _align) = ("0", '=');
                at++;
            }

            _width = Size(text, ref at) ?? 0;
            if (at < text.Length && text[at] is ',' or '_') _grouping = text[at++];
            if (at < text.Length && text[at] == '.')
            {
                at++;
                _precision = Size(text, ref at)
                    ?? throw Errors.Value("The format specification has a '.' without a precision.");
            }

            if (at < text.Length) _type = text[at++];
            if (at != text.Length) throw Errors.Value($"'{Errors.Short(text)}' is not a format specification.");
        }

        public string Apply(TemplateValue value, Budget budget)
        {
            if (value is TextValue text) return ApplyText(text, budget);
            var isFloat = value is FloatValue || _type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%';
            var (isNegative, body) = isFloat ? FloatBody(Numbers.Double(value)) : IntegerBody(value);
            var sign = isNegative ? "-" : _sign is '+' or ' ' ? _sign.ToString() : "";
            if (!isFloat && _isAlternate)
                sign += _type switch { 'x' => "0x", 'X' => "0X", 'o' => "0o", 'b' => "0b", _ => "" };
            if (_grouping != 0) body = Grouped(body);
            return Aligned(sign, body, '>', budget);
        }

        private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

        private static int? Size(string text, ref int at)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (start == at) return null;
            return int.TryParse(
                text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? size
                : throw Errors.Limit("A format's width is too large.");
        }

        private string ApplyText(TextValue text, Budget budget)
        {
            if (_type is not ((char)0 or 's') || _sign != '-' || _align == '=' || _grouping != 0)
                throw Errors.Value("The format specification is for numbers, but the value is text.");
            return Aligned("", _precision < 0 ? text.Value : CodePoints.Take(text, _precision), '<', budget);
        }

        private (bool IsNegative, string Body) FloatBody(double number)
        {
            var isNegative = double.IsNegative(number) && !double.IsNaN(number);
            if (_type == 0 && _precision < 0) return (isNegative, FloatText.Repr(Math.Abs(number)));
            if (_type == 0) return (isNegative, WithPoint(NumberFormat.Float(number, 'g', _precision, _isAlternate)));
            var precision = _precision < 0 ? 6 : _precision;
            return _type switch
            {
                '%' => (isNegative, NumberFormat.Float(number * 100, 'f', precision, _isAlternate) + "%"),
                'e' or 'E' or 'f' or 'F' or 'g' or 'G' =>
                    (isNegative, NumberFormat.Float(number, _type, precision, _isAlternate)),
                _ => throw Errors.Value($"A float has no format of type '{_type}'."),
            };
        }

        private static string WithPoint(string text) =>
            text.AsSpan().IndexOfAny('.', 'e', 'n') >= 0 ? text : text + ".0";

        private (bool IsNegative, string Body) IntegerBody(TemplateValue value)
        {
            if (_precision >= 0) throw Errors.Value("A whole number takes no precision.");
            var number = Numbers.Big(value);
            return _type switch
            {
                (char)0 or 'd' or 'n' or 'x' or 'X' or 'o' or 'b' =>
                    (number.Sign < 0, NumberFormat.Integer(number, _type)),
                'c' when number >= 0 && number <= 0x10FFFF => (false, CodePoints.Text((int)number)),
                _ => throw Errors.Value($"A whole number has no format of type '{_type}'."),
            };
        }

        private string Grouped(string body)
        {
            var end = body.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (end < 0) end = body.Length;
            var size = _type is 'x' or 'X' or 'o' or 'b' ? 4 : 3;
            for (var i = end - size; i > 0; i -= size) body = body.Insert(i, _grouping.ToString());
            return body;
        }

        private string Aligned(string sign, string body, char natural, Budget budget)
        {
            var missing = _width - CodePoints.Count(body) - sign.Length;
            if (missing <= 0) return sign + body;
            budget.ChargeNewText((long)missing * _fill.Length + body.Length);
            var align = _align == 0 ? natural : _align;
            var left = align switch { '<' => 0, '^' => missing / 2, _ => missing };
            string before = Filling(left), after = Filling(missing - left);
            return align == '=' ? sign + before + body : before + sign + body + after;
        }

        private string Filling(int count) => string.Concat(Enumerable.Repeat(_fill, count));
    }
}
