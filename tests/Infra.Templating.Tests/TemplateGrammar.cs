namespace Infra.Templating.Tests;

/// <summary>Generates random templates over the shared data; the same seed gives the same templates.</summary>
internal sealed class TemplateGrammar(int seed)
{
    private static readonly string[] Atoms =
    [
        "n", "neg", "zero", "pi", "half", "big", "yes", "no", "nothing", "name", "empty", "blank", "html", "umlaut",
        "emoji", "lines", "csv",
        "list", "words", "nested", "mixed", "map", "floats", "users", "deep.a.b", "deep.list", "users[0].name",
        "users[1].age", "missing", "map.a",
        "map['zz']", "1", "0", "-2", "3.5", "'x'", "'a-b'", "''", "[]", "{}", "[1, 'two', none]", "{'k': 'v', 'n': 1}",
        "(1, 2)", "true", "none",
        "range(4)", "x", "item", "loop.index", "10 ** 20", "1e-7", "'%s!'",
    ];

    private static readonly string[] Filters =
    [
        "upper", "lower", "title", "capitalize", "trim", "length", "first", "last", "sort", "list", "join('-')", "int",
        "float", "string", "abs",
        "round", "round(1)", "min", "max", "sum", "tojson", "escape", "indent(2)", "default('d')",
        "default('d', true)", "replace('a', 'b')",
        "center(9)", "truncate(5, leeway=0)", "wordcount", "urlencode", "dictsort", "reverse | list", "unique | list",
        "map('string') | list",
        "select | list", "reject('none') | list", "batch(2) | list", "slice(2) | list", "map(attribute='name') | list",
        "items | list",
        "groupby('age') | list", "select('string') | list", "sort(reverse=true)", "wordwrap(7)", "tojson(indent=1)",
        "count", "safe",
        "map('upper') | join", "selectattr('age') | list", "format(1)",
    ];

    private static readonly string[] Tests =
    [
        "defined", "undefined", "none", "boolean", "true", "integer", "float", "number", "string", "mapping",
        "sequence", "iterable", "odd", "even",
        "divisibleby(2)", "eq(1)", "gt(1)", "in([1, 'x'])", "lower", "upper", "callable",
    ];

    private static readonly string[] Signs = [
        "+", "-", "*", "/", "//", "%", "~", "<", "<=", "==", "!=", ">", ">=", "in", "not in", "and", "or",
    ];

    // Jinja treats a slice differently for a constant that cannot be sliced than for a variable.
    private static readonly string[] Slices = [
        "list[1:]",
        "words[::-1]",
        "name[:2]",
        "emoji[::-1]",
        "csv[-3:]",
        "nested[:1]",
        "floats[::2]",
        "nothing[1:]",
        "n[:2]",
        "map[1:]",
    ];

    private static readonly string[] Steps = [
        ".a", "[0]", "[-1]", "['a']", ".upper()", ".split('-')", ".items() | list", ".get('a')", ".strip()",
    ];

    private readonly Random _random = new(seed);
    private string _last = "x";

    public string Template(int depth = 3)
    {
        var parts = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Statement(depth));
        return string.Concat(parts);
    }

    private string Statement(int depth)
    {
        if (depth == 0) return $"{{{{ {Expression(1)} }}}}";
        return _random.Next(12) switch
        {
            0 => Tag($"if {Expression(2)}") + Template(depth - 1) + Tag("else") + Template(depth - 1) + Tag("endif"),
            1 => Tag($"for item in {Expression(1)}") + Template(depth - 1) + Tag("else") + "none" + Tag("endfor"),
            2 =>
                Tag($"for item in {Pick("list", "users", "map", "words", "range(3)")} if {Expression(1)}")
                    + Template(depth - 1) + Tag("endfor"),
            3 => Tag($"set {Fresh()} = {Expression(2)}") + $"{{{{ {_last} }}}}" + Template(depth - 1),
            4 => Tag($"set {Fresh()}") + Captured(depth),
            5 => Tag($"with x = {Expression(1)}") + Template(depth - 1) + Tag("endwith"),
            6 =>
                Tag($"filter {Pick("upper", "indent(1)", "replace('a', 'b') | trim", "length")}") + Template(depth - 1)
                    + Tag("endfilter"),
            7 => MacroAndCall(depth),
            8 => Pick(" text ", "\n", "\n  ", "a\n", "{# c #}", "{#- c -#}", "é😀"),
            _ => $"{Pick("{{", "{{", "{{", "{{-")} {Expression(3)} {Pick("}}", "}}", "-}}")}",
        };
    }

    // In Jinja a name that a scope sets later is undefined in earlier inner scopes; here it still has the outer value.
    private string Fresh() => _last = "v" + _random.Next(100_000);

    private string Captured(int depth)
    {
        var name = _last;
        return Template(depth - 1) + Tag("endset") + $"{{{{ {name} }}}}";
    }

    private string MacroAndCall(int depth)
    {
        var name = "m" + _random.Next(1000);
        return Tag($"macro {name}(item, x={Expression(1)})") + Template(depth - 1) + Tag("endmacro")
            + $"{{{{ {name}({Expression(1)}) }}}}";
    }

    private string Tag(string content) => $"{Pick("{%", "{%", "{%-")} {content} {Pick("%}", "%}", "-%}")}";

    private string Expression(int depth)
    {
        if (depth == 0) return _random.Next(4) == 0 ? Pick(Atoms) : Typed(0);
        if (_random.Next(6) > 0) return Typed(depth);
        return _random.Next(9) switch
        {
            0 or 1 => $"{Expression(depth - 1)} {Pick(Signs)} {Expression(depth - 1)}",
            2 or 3 => $"{Operand(depth)} | {Pick(Filters)}",
            4 => $"{Operand(depth)} is {Pick("", "not ")}{Pick(Tests)}",
            5 => $"{Expression(depth - 1)} if {Expression(depth - 1)} else {Expression(depth - 1)}",
            6 => $"({Expression(depth - 1)}){Pick(Steps)}",
            7 => $"{Pick("not ", "-", "+")}{Operand(depth)}",
            _ => Pick(_random.Next(4) == 0 ? Slices : Atoms),
        };
    }

    // Most expressions fit their operators, so most templates render.
    private string Typed(int depth) => _random.Next(3) switch
    {
        0 => Number(depth),
        1 => Text(depth),
        _ => List(depth),
    };

    private string Number(int depth)
    {
        if (depth <= 0) return Pick("n", "neg", "zero", "half", "pi", "big", "1", "2.5", "-3", "users[0].age", "yes");
        return _random.Next(7) switch
        {
            0 or 1 => $"({Number(depth - 1)}) {Pick("+", "-", "*")} ({Number(depth - 1)})",
            2 => $"({Number(depth - 1)}) {Pick("/", "//", "%")} {Pick("2", "3.5", "-4", "7")}",
            3 => $"({Text(depth - 1)}) | {Pick("length", "int", "float", "wordcount")}",
            4 => $"({List(depth - 1)}) | length",
            5 => $"({Number(depth - 1)}) | {Pick("abs", "round", "round(1)", "int", "float")}",
            _ => $"({Typed(depth - 1)}) {Pick("==", "!=", "and", "or")} ({Number(depth - 1)})",
        };
    }

    private string Text(int depth)
    {
        if (depth <= 0)
        {
            return Pick(
                "name",
                "empty",
                "blank",
                "html",
                "umlaut",
                "emoji",
                "lines",
                "csv",
                "'a-b'",
                "'x'",
                "users[2].name",
                "deep.a.b.c");
        }

        return _random.Next(8) switch
        {
            0 => $"({Typed(depth - 1)}) ~ ({Typed(depth - 1)})",
            1 => $"({Typed(depth - 1)}) | " + Pick(
                "upper", "title", "string", "tojson", "escape", "lower", "center(30)", "replace('a', 'b')"),
            2 => $"({Text(depth - 1)}) | " + Pick(
                "trim", "capitalize", "indent(2)", "truncate(6, leeway=0)", "urlencode", "wordwrap(9)",
                "reverse", "format"),
            3 => $"({List(depth - 1)}) | join({Pick("'-'", "', '", "")})",
            4 => $"({Text(depth - 1)})" + Pick(
                "[0]", "[1:]", "[-3:]", "[::-1]", ".strip()", ".upper()", ".replace('a', '')", ".title()", ".zfill(9)"),
            5 => $"({Text(depth - 1)}) if ({Typed(depth - 1)}) else ({Text(depth - 1)})",
            6 => $"({Text(depth - 1)}) * {Pick("2", "0", "yes")}",
            _ => $"'%s/%s' % (({Typed(depth - 1)}), ({Typed(depth - 1)}))",
        };
    }

    private string List(int depth)
    {
        if (depth <= 0)
            return Pick("list", "words", "floats", "nested", "mixed", "[1, 2]", "deep.list", "[]", "users[0].tags");
        return _random.Next(7) switch
        {
            0 => $"({List(depth - 1)}) + ({List(depth - 1)})",
            1 => $"({List(depth - 1)}) | " + Pick(
                "reverse | list", "batch(2) | list", "slice(2) | list", "map('string') | list",
                "map('length') | list", "select | list", "map('string') | sort", "unique | list"),
            2 => $"({Text(depth - 1)}){Pick(".split('-')", ".split()", ".splitlines()", ".partition('a')")} | list",
            3 => $"({List(depth - 1)})[{Pick("1:", ":-1", "::2", "::-1")}]",
            4 => $"[({Typed(depth - 1)}), ({Typed(depth - 1)})]",
            5 => $"({Text(depth - 1)}) | list",
            _ =>
                $"{Pick("words", "list", "floats")} | "
                    + $"{Pick("sort", "sort(reverse=true)", "unique | list", "map('string') | map('upper') | list")}",
        };
    }

    private string Operand(int depth) => _random.Next(2) == 0 ? $"({Expression(depth - 1)})" : Pick(Atoms);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
