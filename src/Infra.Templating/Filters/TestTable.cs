using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>The tests that templates can use after 'is', by name.</summary>
internal static class TestTable
{
    private static readonly FrozenDictionary<string, Test> All = Tests()
        .ToFrozenDictionary(test => test.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys.Where(name => char.IsLetter(name[0]));

    public static Test? Find(string name) => All.GetValueOrDefault(name);

    private static IEnumerable<Test> Tests() =>
    [
        new("defined", (_, value) => value is not UndefinedValue),
        new("undefined", (_, value) => value is UndefinedValue),
        new("none", (run, value) => value is NoneValue || run.IsYart && value is UndefinedValue),
        new("boolean", (_, value) => value is BoolValue),
        new("true", (_, value) => value is BoolValue { Value: true }),
        new("false", (_, value) => value is BoolValue { Value: false }),
        new("integer", (_, value) => value is IntegerValue),
        new("float", (_, value) => value is FloatValue),
        new("number", (_, value) => Numbers.IsNumber(value)),
        new("string", (_, value) => value is TextValue),
        new("mapping", (_, value) => value is MapValue),
        new("sequence", (_, value) => value.IsSubscriptable || value is UndefinedValue),
        new("iterable", (run, value) => value is UndefinedValue || value.Iterate(run) is not null),
        new("callable", (_, value) => value is CallableValue or LoopValue or UndefinedValue),
        new("escaped", (_, value) => value is TextValue { IsMarkup: true }),
        new("lower", (run, value) => TextCase.IsLower(value.ToText(run))),
        new("upper", (run, value) => TextCase.IsUpper(value.ToText(run))),
        new("odd", (run, value) => Remainder(value, IntegerValue.Of(2), run).EqualTo(IntegerValue.Of(1), run)),
        new("even", (run, value) => Remainder(value, IntegerValue.Of(2), run).EqualTo(IntegerValue.Of(0), run)),
        new("divisibleby", "num", (run, value, other) => Remainder(value, other, run).EqualTo(IntegerValue.Of(0), run)),
        new("sameas", "other", (_, value, other) => AreSame(value, other)),
        new("in", "seq", (run, value, other) => Comparison.Contains(other, value, run)),
        new("filter", (run, value) => FilterTable.Find(value.Text("name")) is not null),
        new("test", (run, value) => Find(value.Text("name")) is not null),
        .. Comparisons("eq", "==", "equalto", (run, value, other) => value.EqualTo(other, run)),
        .. Comparisons("ne", "!=", "ne", (run, value, other) => !value.EqualTo(other, run)),
        .. Comparisons("lt", "<", "lessthan", (run, value, other) => Comparison.IsLess(value, other, run)),
        .. Comparisons("le", "<=", "le", (run, value, other) => Comparison.IsAtMost(value, other, run)),
        .. Comparisons("gt", ">", "greaterthan", (run, value, other) => Comparison.IsLess(other, value, run, ">")),
        .. Comparisons("ge", ">=", "ge", (run, value, other) => Comparison.IsAtMost(other, value, run, ">=")),
    ];

    private static IEnumerable<Test> Comparisons(
        string name, string sign, string other, Func<Run, TemplateValue, TemplateValue, bool> holds) =>
        new[] { name, sign, other }.Distinct().Select(alias => new Test(alias, "other", holds));

    private static TemplateValue Remainder(TemplateValue value, TemplateValue by, Run run) => Arithmetic.Modulo(value, by, run);

    private static bool AreSame(TemplateValue a, TemplateValue b) => ReferenceEquals(a, b)
        || a is IntegerValue && b is IntegerValue && Numbers.AreEqual(a, b)
        || a is TextValue x && b is TextValue y && ReferenceEquals(x.Value, y.Value);
}
