using System.Runtime.CompilerServices;

namespace Infra.Templating;

/// <summary>Parses tokens to statements. Names are resolved after the whole text has been parsed.</summary>
internal sealed partial class Parser
{
    private readonly Template _template;
    private readonly TemplateLimits _limits;
    private readonly List<Token> _tokens;
    private readonly List<Action> _afterwards = [];
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<string, Dictionary<Scope, Action>> _special = new(StringComparer.Ordinal);
    private Scope _scope;
    private int _at;
    private int _statementDepth;
    private int _expressionDepth;

    private Parser(string text, Template template, TemplateOptions options)
    {
        _template = template;
        _limits = options.Limits;
        _scope = new(template.Unit, null);
        if (text.Length > _limits.TemplateLength)
        {
            throw new TemplateException(
                TemplateErrorKind.Limit,
                template.Name,
                new(1, 1),
                $"The template is longer than {_limits.TemplateLength} characters.");
        }

        _tokens = Lexer.Tokens(text, template.Name, options);
    }

    private Token Current => _tokens[_at];

    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public static void Parse(string text, Template template, TemplateOptions options)
    {
        var parser = new Parser(text, template, options);
        template.Body = parser.Statements();
        template.Blocks = parser._blocks;
        foreach (var action in parser._afterwards) action();
    }

    private TemplateException Fail(
        SourcePosition position, string message, TemplateErrorKind kind = TemplateErrorKind.Syntax) =>
        new(kind, _template.Name, position, message);

    private TemplateException Unsupported(SourcePosition position, string message) =>
        Fail(position, message, TemplateErrorKind.Unsupported);

    private TemplateException TooDeep(SourcePosition position) =>
        Fail(
            position,
            $"The expression is nested deeper than {_limits.ExpressionDepth} levels.",
            TemplateErrorKind.Limit);

    private TemplateException Unexpected(string expected)
    {
        if (ForeignCall() is { } call) return call;
        return Fail(Current.Position, $"Expected {expected}, found {Current.Described}.");
    }

    // YART calls extension functions as `ns:fn(x)`.
    private TemplateException? ForeignCall()
    {
        if (!Current.Is(":")
            || _at == 0
            || _tokens[_at - 1].Kind is not TokenKind.Name
            || Following.Kind is not TokenKind.Name)
            return null;
        var name = _tokens[_at - 1];
        return Unsupported(
            name.Position,
            $"The function '{Errors.Short(name.Text)}:{Errors.Short(Following.Text)}' of a YART extension is not "
                + "supported.");
    }

    private Token Next() => _tokens[Math.Min(_at++, _tokens.Count - 1)];

    private bool Skip(string sign)
    {
        if (!Current.Is(sign)) return false;
        _at++;
        return true;
    }

    private bool SkipName(string name)
    {
        if (!Current.IsName(name)) return false;
        _at++;
        return true;
    }

    private Token Expect(string sign) => Current.Is(sign) ? Next() : throw Unexpected($"'{sign}'");

    private Token ExpectName(string what) => Current.Kind is TokenKind.Name ? Next() : throw Unexpected(what);

    private void ExpectWord(string word)
    {
        if (!SkipName(word)) throw Unexpected($"'{word}'");
    }

    private void ExpectKind(TokenKind kind, string what)
    {
        if (Current.Kind != kind) throw Unexpected(what);
        _at++;
    }

    private void EnterExpression()
    {
        if (++_expressionDepth > _limits.ExpressionDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw TooDeep(Current.Position);
    }

    private T Over<T>(T node, params IEnumerable<Expression?> parts)
        where T : Expression
    {
        foreach (var part in parts) node.Height = Math.Max(node.Height, (part?.Height ?? 0) + 1);
        if (node.Height > _limits.ExpressionDepth)
            throw TooDeep(node.Position);
        return node;
    }

    private NameExpression Name(Token token)
    {
        var name = new NameExpression(token.Position, token.Text);
        var scope = _scope;
        _afterwards.Add(() => name.Resolve(scope.PlacesOf(token.Text)));
        _afterwards.Add(() => NoteUse(token.Text, scope));
        return name;
    }

    // A loop, macro or block sets its special variables only if its body uses them.
    private void NoteUse(string name, Scope scope)
    {
        if (!_special.TryGetValue(name, out var uses)) return;
        for (var at = scope; at is not null; at = at.Outer)
        {
            if (at.Find(name) is null) continue;
            if (uses.TryGetValue(at, out var use)) use();
            return;
        }
    }

    private void OnUse(string name, Scope scope, Action use)
    {
        if (!_special.TryGetValue(name, out var uses)) _special.Add(name, uses = []);
        uses.Add(scope, use);
    }

    private static NameExpression[] VisibleNames(Scope scope) =>
    [
        .. Enclosing(scope).SelectMany(at => at.Names).Distinct().Select(name =>
        {
            var expression = new NameExpression(default, name);
            expression.Resolve(scope.PlacesOf(name));
            return expression;
        }),
    ];

    private static IEnumerable<Scope> Enclosing(Scope scope)
    {
        for (var at = scope; at is not null; at = at.Outer) yield return at;
    }

    private T InScope<T>(Scope scope, Func<T> read)
    {
        var outer = _scope;
        _scope = scope;
        var result = read();
        _scope = outer;
        return result;
    }

    private Scope Inner() => new(_scope.Unit, _scope);
}
