using System.Diagnostics;
using System.Text;

namespace Infra.Changes.Generators;

/// <summary>One rendering of a Go template.</summary>
internal sealed class GoEvaluation
{
    private readonly MissingKey _missing;
    private readonly StringBuilder _output = new();
    private readonly List<(string Name, object? Value)> _variables;

    public GoEvaluation(IReadOnlyDictionary<string, object?> root, MissingKey missing)
    {
        _missing = missing;
        _variables = [("", root)];
        Root = root;
    }

    private enum Leaving
    {
        Nothing,
        Continue,
        Break,
    }

    private IReadOnlyDictionary<string, object?> Root { get; }

    public string Rendered(IReadOnlyList<GoNode> nodes)
    {
        // A template that is only an action, such as `{{ .helmValues }}`, gives the parameter itself and not a copy.
        if (nodes is [GoNode.Action { Pipeline: { Variables.Count: 0 } pipeline }])
            return GoText.Printed(Evaluate(pipeline, Root));
        Walk(nodes, Root);
        return _output.ToString();
    }

    private Leaving Walk(IReadOnlyList<GoNode> nodes, object? dot)
    {
        foreach (var node in nodes)
        {
            var leaving = Walk(node, dot);
            if (leaving is not Leaving.Nothing) return leaving;
        }

        return Leaving.Nothing;
    }

    private Leaving Walk(GoNode node, object? dot)
    {
        switch (node)
        {
            case GoNode.Text text:
                _output.Append(text.Written);
                return Leaving.Nothing;
            case GoNode.Action action:
                var value = Evaluate(action.Pipeline, dot);
                if (action.Pipeline.Variables.Count == 0) _output.Append(GoText.Printed(value));
                return Leaving.Nothing;
            case GoNode.If branch:
                return InScope(
                    () => Walk(GoText.IsTrue(Evaluate(branch.Condition, dot)) ? branch.Then : branch.Else, dot));
            case GoNode.With with:
                return InScope(() => Evaluate(with.Value, dot) is var found && GoText.IsTrue(found)
                    ? Walk(with.Then, found)
                    : Walk(with.Else, dot));
            case GoNode.Range range:
                return InScope(() => Repeat(range, dot));
            case GoNode.Break:
                return Leaving.Break;
            case GoNode.Continue:
                return Leaving.Continue;
            default:
                throw new UnreachableException();
        }
    }

    private Leaving InScope(Func<Leaving> walk)
    {
        var depth = _variables.Count;
        var leaving = walk();
        Forget(depth);
        return leaving;
    }

    private void Forget(int depth) => _variables.RemoveRange(depth, _variables.Count - depth);

    private Leaving Repeat(GoNode.Range range, object? dot)
    {
        var names = range.Over.Variables;
        var items = ItemsOf(Evaluate(range.Over with { Variables = [] }, dot)).ToList();
        if (range.Over.IsAssignment) throw new UnsupportedFormException("a range that assigns a variable");
        if (items.Count == 0) return Walk(range.Else, dot);
        foreach (var (key, value) in items)
        {
            var depth = _variables.Count;
            if (names.Count == 1) _variables.Add((names[0], value));
            if (names.Count == 2) _variables.AddRange([(names[0], key), (names[1], value)]);
            var leaving = Walk(range.Body, value);
            Forget(depth);
            if (leaving is Leaving.Break) break;
        }

        return Leaving.Nothing;
    }

    private static IEnumerable<(object? Key, object? Value)> ItemsOf(object? value) => value switch
    {
        null => [],
        IReadOnlyList<object?> list => list.Select((item, index) => ((object?)(long)index, item)),
        _ when GoText.MapOf(value) is { } map =>
            map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => ((object?)entry.Key, entry.Value)),
        long => throw new UnsupportedFormException("a range over a number"),
        _ => throw new ArgoCDException("range can't iterate over"),
    };

    private object? Evaluate(GoPipeline pipeline, object? dot)
    {
        object? value = null;
        for (var i = 0; i < pipeline.Commands.Count; i++)
            value = Evaluate(pipeline.Commands[i], dot, i > 0, value);
        foreach (var name in pipeline.Variables)
        {
            if (!pipeline.IsAssignment) _variables.Add((name, value));
            else _variables[IndexOf(name)] = (name, value);
        }

        return value;
    }

    private object? Evaluate(IReadOnlyList<GoOperand> command, object? dot, bool isPiped, object? last)
    {
        if (command[0] is not GoOperand.Function function)
        {
            if (command.Count > 1 || isPiped) throw new ArgoCDException("can't give argument to non-function");
            return Evaluate(command[0], dot);
        }

        if (function.Name is "and" or "or") return Decide(function.Name, command, dot, isPiped, last);
        var arguments = command.Skip(1).Select(operand => Evaluate(operand, dot)).ToList();
        if (isPiped) arguments.Add(last);
        return GoFunctions.Call(function.Name, arguments);
    }

    // `and` and `or` stop at the first argument that decides.
    private object? Decide(
        string name, IReadOnlyList<GoOperand> command, object? dot, bool isPiped, object? last)
    {
        object? value = null;
        var count = command.Count - 1 + (isPiped ? 1 : 0);
        if (count == 0) throw new ArgoCDException($"wrong number of args for {name}: want at least 1 got 0");
        for (var i = 1; i <= count; i++)
        {
            value = i < command.Count ? Evaluate(command[i], dot) : last;
            if (GoText.IsTrue(value) == (name == "or")) return value;
        }

        return value;
    }

    private object? Evaluate(GoOperand operand, object? dot) => operand switch
    {
        GoOperand.Dot { Fields: var fields } => FieldsOf(dot, fields),
        GoOperand.Variable variable => FieldsOf(_variables[IndexOf(variable.Name)].Value, variable.Fields),
        GoOperand.Parentheses inner => FieldsOf(Evaluate(inner.Pipeline, dot), inner.Fields),
        GoOperand.Literal literal => literal.Value,
        GoOperand.Function function => GoFunctions.Call(function.Name, []),
        _ => throw new UnreachableException(),
    };

    private int IndexOf(string name)
    {
        var index = _variables.FindLastIndex(variable => variable.Name == name);
        return index >= 0 ? index : throw new ArgoCDException($"undefined variable \"${name}\"");
    }

    private object? FieldsOf(object? from, IReadOnlyList<string> fields)
    {
        foreach (var key in fields)
        {
            from = from switch
            {
                IReadOnlyDictionary<string, object?> map => map.TryGetValue(key, out var found) ? found : Missing(key),
                IReadOnlyDictionary<string, string> texts =>
                    texts.TryGetValue(key, out var text)
                        ? text
                        : Missing(key) ?? (_missing is MissingKey.Zero ? "" : null),
                null when _missing is not MissingKey.Error => null,
                null => throw new ArgoCDException("nil pointer evaluating interface {}"),
                _ => throw new ArgoCDException($"can't evaluate field {key} in type"),
            };
        }

        return from;
    }

    private object? Missing(string key) => _missing is MissingKey.Error
        ? throw new ArgoCDException($"map has no entry for key \"{key}\"")
        : null;
}
