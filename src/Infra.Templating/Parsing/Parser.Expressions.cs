using System.Globalization;

namespace Infra.Templating;

internal sealed partial class Parser
{
    /// <summary>One expression, or several separated by commas, which make a tuple.</summary>
    private Expression Tuple(bool withCondition = true, string? endWord = null)
    {
        var start = Current.Position;
        var items = new List<Expression>();
        var isTuple = false;
        while (items.Count == 0 || Skip(","))
        {
            isTuple |= items.Count > 0;
            if (EndsTuple(endWord)) break;
            items.Add(Expression(withCondition));
        }

        if (items.Count == 0) throw Unexpected("an expression");
        return isTuple ? Over(new SequenceLiteral(start, [.. items], isTuple: true), items) : items[0];
    }

    private bool EndsTuple(string? endWord) =>
        Current.Kind is TokenKind.PrintEnd or TokenKind.BlockEnd
            || Current.Is(")")
            || endWord is not null && Current.IsName(endWord);

    private Expression Expression(bool withCondition = true)
    {
        EnterExpression();
        var expression = withCondition ? Conditional() : Or();
        _expressionDepth--;
        return expression;
    }

    private Expression Conditional()
    {
        var value = Or();
        while (SkipName("if"))
        {
            var condition = Or();
            var otherwise = SkipName("else") ? Expression() : null;
            value = Over(
                new ConditionalExpression(value.Position, condition, value, otherwise), condition, value, otherwise);
        }

        return value;
    }

    private Expression Or()
    {
        var left = And();
        while (SkipName("or"))
        {
            var right = And();
            left = Over(new LogicExpression(left.Position, false, left, right), left, right);
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (SkipName("and"))
        {
            var right = Not();
            left = Over(new LogicExpression(left.Position, true, left, right), left, right);
        }

        return left;
    }

    private Expression Not()
    {
        if (!Current.IsName("not")) return Compare();
        var position = Next().Position;
        EnterExpression();
        var operand = Not();
        _expressionDepth--;
        return Over(new NotExpression(position, operand), operand);
    }

    private Expression Compare()
    {
        var first = Sum();
        var links = new List<(CompareOperator, Expression)>();
        while (CompareSign() is { } sign) links.Add((sign, Sum()));
        return links.Count == 0
            ? first
            : Over(
                new CompareExpression(first.Position, first, [.. links]), [first, .. links.Select(link => link.Item2)]);
    }

    private CompareOperator? CompareSign()
    {
        if (SkipName("in")) return CompareOperator.In;
        if (Current.IsName("not") && Following.IsName("in"))
        {
            _at += 2;
            return CompareOperator.NotIn;
        }

        if (Current.Kind is not TokenKind.Operator) return null;
        CompareOperator? sign = Current.Text switch
        {
            "==" => CompareOperator.Equal,
            "!=" => CompareOperator.NotEqual,
            "<" => CompareOperator.Less,
            "<=" => CompareOperator.AtMost,
            ">" => CompareOperator.Greater,
            ">=" => CompareOperator.AtLeast,
            _ => null,
        };
        if (sign is not null) _at++;
        return sign;
    }

    private Expression Sum()
    {
        var left = Concat();
        while (Current.Is("+") || Current.Is("-"))
        {
            var sign = Next().Text == "+" ? BinaryOperator.Add : BinaryOperator.Subtract;
            var right = Concat();
            left = Over(new BinaryExpression(left.Position, sign, left, right), left, right);
        }

        return left;
    }

    private Expression Concat()
    {
        var first = Product();
        if (!Current.Is("~")) return first;
        var parts = new List<Expression> { first };
        while (Skip("~")) parts.Add(Product());
        return Over(new ConcatExpression(first.Position, [.. parts]), parts);
    }

    private Expression Product()
    {
        var left = Power();
        while (ProductSign() is { } sign)
        {
            _at++;
            var right = Power();
            left = Over(new BinaryExpression(left.Position, sign, left, right), left, right);
        }

        return left;
    }

    private BinaryOperator? ProductSign() => Current.Kind is not TokenKind.Operator ? null : Current.Text switch
    {
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        "//" => BinaryOperator.FloorDivide,
        "%" => BinaryOperator.Modulo,
        _ => null,
    };

    // Left-associative, as in Jinja; in Python it is right-associative.
    private Expression Power()
    {
        var left = Unary();
        while (Skip("**"))
        {
            var right = Unary();
            left = Over(new BinaryExpression(left.Position, BinaryOperator.Power, left, right), left, right);
        }

        return left;
    }

    private Expression Unary(bool withFilters = true)
    {
        Expression value;
        if (Current.Is("-") || Current.Is("+"))
        {
            var sign = Next();
            EnterExpression();
            var operand = Unary(withFilters: false);
            _expressionDepth--;
            value = Over(new SignExpression(sign.Position, sign.Text == "-", operand), operand);
        }
        else
        {
            value = Primary();
        }

        value = Postfix(value);
        return withFilters ? Filters(value) : value;
    }

    private Expression Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                _at++;
                return NameOrConstant(token);
            case TokenKind.Text:
                return Text();
            case TokenKind.Integer or TokenKind.Float:
                _at++;
                return new Constant(token.Position, Number(token));
            case TokenKind.Operator when token.Text == "(":
                _at++;
                return Parentheses(token);
            case TokenKind.Operator when token.Text == "[":
                _at++;
                return List(token);
            case TokenKind.Operator when token.Text == "{":
                _at++;
                return Map(token);
            default:
                throw Unexpected("an expression");
        }
    }

    private Expression NameOrConstant(Token token) => token.Text switch
    {
        "true" or "True" => new Constant(token.Position, BoolValue.True),
        "false" or "False" => new Constant(token.Position, BoolValue.False),
        "none" or "None" => new Constant(token.Position, NoneValue.Instance),
        _ => Name(token),
    };

    private Constant Text()
    {
        var first = Next();
        if (Current.Kind is not TokenKind.Text) return new(first.Position, TextValue.Of(first.Text));
        var text = new System.Text.StringBuilder(first.Text);
        while (Current.Kind is TokenKind.Text) text.Append(Next().Text);
        return new(first.Position, TextValue.Of(text.ToString()));
    }

    private TemplateValue Number(Token token)
    {
        var digits = token.Text.Replace("_", "", StringComparison.Ordinal);
        if (token.Kind is TokenKind.Float)
            return new FloatValue(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (digits.Length > Numbers.MaxPrintedDigits)
        {
            throw Fail(
                token.Position,
                $"A whole number has more than {Numbers.MaxPrintedDigits} digits.",
                TemplateErrorKind.Limit);
        }

        return Numbers.ParseInteger(digits, digits.Length > 1 && char.IsAsciiLetter(digits[1]) ? 0 : 10)
            ?? throw Fail(token.Position, $"'{Errors.Short(token.Text)}' is not a number.");
    }

    private Expression Parentheses(Token open)
    {
        EnterExpression();
        var value = Current.Is(")") ? new SequenceLiteral(open.Position, [], isTuple: true) : Tuple();
        _expressionDepth--;
        Expect(")");
        return value;
    }

    private SequenceLiteral List(Token open)
    {
        var items = new List<Expression>();
        EnterExpression();
        while (!Current.Is("]"))
        {
            if (items.Count > 0) Expect(",");
            if (Current.Is("]")) break;
            items.Add(Expression());
        }

        _expressionDepth--;
        Expect("]");
        return Over(new SequenceLiteral(open.Position, [.. items], isTuple: false), items);
    }

    private MapLiteral Map(Token open)
    {
        var entries = new List<(Expression, Expression)>();
        EnterExpression();
        while (!Current.Is("}"))
        {
            if (entries.Count > 0) Expect(",");
            if (Current.Is("}")) break;
            var key = Expression();
            Expect(":");
            entries.Add((key, Expression()));
        }

        _expressionDepth--;
        Expect("}");
        return Over(
            new MapLiteral(open.Position, [.. entries]),
            entries.SelectMany(entry => new[] { entry.Item1, entry.Item2 }));
    }

    private Expression Postfix(Expression value)
    {
        while (true)
        {
            if (Skip(".")) value = Attribute(value);
            else if (Skip("[")) value = Subscript(value);
            else if (Current.Is("(")) value = Call(value);
            else return value;
        }
    }

    private Expression Filters(Expression value)
    {
        while (true)
        {
            if (Skip("|")) value = Filter(value);
            else if (SkipName("is")) value = Test(value);
            else if (Current.Is("(")) value = Call(value);
            else return value;
        }
    }

    private Expression Attribute(Expression value)
    {
        var token = Next();
        if (token.Kind is TokenKind.Integer)
        {
            var index = new Constant(token.Position, Number(token));
            return Over(new ItemExpression(value.Position, value, index), value);
        }

        if (token.Kind is not TokenKind.Name)
        {
            _at--;
            throw Unexpected("the name of an attribute");
        }

        if (token.Text.StartsWith("__", StringComparison.Ordinal))
        {
            throw Unsupported(
                token.Position,
                $"The attribute '{Errors.Short(token.Text)}' is not supported: names that begin with '__' are "
                    + "Python's own.");
        }

        return Over(new AttributeExpression(value.Position, value, token.Text), value);
    }

    private Expression Subscript(Expression value)
    {
        var keys = new List<Expression>();
        EnterExpression();
        var position = Current.Position;
        Expression? slice = null;
        do
        {
            if (keys.Count > 0 && Current.Is("]")) throw Unexpected("an expression");
            var key = Current.Is(":") ? null : Expression();
            if (Current.Is(":"))
            {
                if (keys.Count > 0)
                    throw Unsupported(Current.Position, "A slice among several subscripts is not supported.");
                slice = Slice(value, key);
                break;
            }

            keys.Add(key!);
        }
        while (Skip(","));

        _expressionDepth--;
        if (slice is not null && Current.Is(","))
            throw Unsupported(Current.Position, "A slice among several subscripts is not supported.");
        Expect("]");
        if (slice is not null) return slice;
        var subscript = keys.Count == 1 ? keys[0] : Over(new SequenceLiteral(position, [.. keys], isTuple: true), keys);
        return Over(new ItemExpression(value.Position, value, subscript), value, subscript);
    }

    private SliceExpression Slice(Expression value, Expression? start)
    {
        Expect(":");
        var stop = Current.Is(":") || Current.Is("]") ? null : Expression();
        var step = Skip(":") && !Current.Is("]") ? Expression() : null;
        return Over(new SliceExpression(value.Position, value, start, stop, step), value, start, stop, step);
    }

    private CallExpression Call(Expression target)
    {
        var arguments = Arguments();
        return Over(new CallExpression(target.Position, target, arguments), [target, .. arguments.All]);
    }

    private CallArguments Arguments()
    {
        Expect("(");
        var positional = new List<Expression>();
        var named = new List<(string, Expression)>();
        Expression? rest = null, namedRest = null;
        EnterExpression();
        for (var count = 0; !Current.Is(")"); count++)
        {
            if (count > 0) Expect(",");
            if (count > 0 && Current.Is(")")) break;
            var position = Current.Position;
            if (Skip("*"))
            {
                if (rest is not null || namedRest is not null)
                    throw Fail(position, "'*' is not allowed at this place in a call.");
                rest = Expression();
            }
            else if (Skip("**"))
            {
                if (namedRest is not null) throw Fail(position, "A call has '**' twice.");
                namedRest = Expression();
            }
            else if (Current.Kind is TokenKind.Name && Following.Is("="))
            {
                if (namedRest is not null) throw Fail(position, "A named argument follows '**'.");
                var name = Next().Text;
                _at++;
                if (named.Exists(argument => argument.Item1 == name))
                    throw Fail(position, $"The argument '{Errors.Short(name)}' is given twice.");
                named.Add((name, Expression()));
            }
            else
            {
                if (rest is not null || namedRest is not null || named.Count > 0)
                    throw Fail(position, "A positional argument follows a named one.");
                positional.Add(Expression());
            }
        }

        _expressionDepth--;
        Expect(")");
        return new([.. positional], [.. named], rest, namedRest);
    }

    private FilterExpression Filter(Expression input)
    {
        var (name, position) = DottedName("the name of a filter");
        var arguments = Current.Is("(") ? Arguments() : CallArguments.None;
        var filter = FilterTable.Find(name) ?? throw Unsupported(position, Unknown("filter", name, FilterTable.Names));
        return Over(new FilterExpression(input.Position, input, filter, arguments), [input, .. arguments.All]);
    }

    private Expression Test(Expression input)
    {
        var isNegated = SkipName("not");
        var (name, position) = DottedName("the name of a test");
        var arguments = CallArguments.None;
        if (Current.Is("("))
        {
            arguments = Arguments();
        }
        else if (StartsArgument())
        {
            if (Current.IsName("is")) throw Fail(Current.Position, "Tests cannot be chained with 'is'.");
            arguments = new([Postfix(Primary())], [], null, null);
        }

        var test = TestTable.Find(name) ?? throw Unsupported(position, Unknown("test", name, TestTable.Names));
        var expression = Over(new TestExpression(input.Position, input, test, arguments), [input, .. arguments.All]);
        return isNegated ? Over(new NotExpression(input.Position, expression), expression) : expression;
    }

    private bool StartsArgument() => Current.Kind switch
    {
        TokenKind.Name => Current.Text is not ("else" or "or" or "and"),
        TokenKind.Text or TokenKind.Integer or TokenKind.Float => true,
        _ => Current.Is("[") || Current.Is("{"),
    };

    private (string Name, SourcePosition Position) DottedName(string what)
    {
        var first = ExpectName(what);
        var name = first.Text;
        while (Skip(".")) name += "." + ExpectName(what).Text;
        return (name, first.Position);
    }

    private static string Unknown(string kind, string name, IEnumerable<string> known) =>
        $"There is no {kind} '{Errors.Short(name)}'"
            + (NearestName.Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".");
}
