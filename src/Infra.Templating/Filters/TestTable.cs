using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>All tests that can follow `is`, by name.</summary>
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
        new("none", (budget, value) => value is NoneValue || budget.IsYart && value is UndefinedValue),
        new("boolean", (_, value) => value is BoolValue),
        new("true", (_, value) => value is BoolValue { Value: true }),
        new("false", (_, value) => value is BoolValue { Value: false }),
        new("integer", (_, value) => value is IntegerValue),
        new("float", (_, value) => value is FloatValue),
        new("number", (_, value) => Numbers.IsNumber(value)),
        new("string", (_, value) => value is TextValue),
        new("mapping", (_, value) => value is MapValue),
        new("sequence", (_, value) => value.IsSubscriptable || value is UndefinedValue),
        new("iterable", (budget, value) => value is UndefinedValue || value.Iterate(budget) is not null),
        new("callable", (_, value) => value.IsCallable || value is UndefinedValue),
        new("escaped", (_, value) => value is TextValue { IsMarkup: true }),
        new("lower", (budget, value) => TextCase.IsLower(value.ToText(budget))),
        new("upper", (budget, value) => TextCase.IsUpper(value.ToText(budget))),
        new("odd", (budget, value) => Remainder(value, IntegerValue.Of(2), budget).EqualTo(IntegerValue.Of(1), budget)),
        new("even", (budget, value) => IsDivisible(value, IntegerValue.Of(2), budget)),
        new("divisibleby", "num", (budget, value, other) => IsDivisible(value, other, budget)),
        new("sameas", "other", (_, value, other) => AreSame(value, other)),
        new("in", "seq", (budget, value, other) => Comparison.Contains(other, value, budget)),
        new("filter", (budget, value) => FilterTable.Find(value.Text("name")) is not null),
        new("test", (budget, value) => Find(value.Text("name")) is not null),
        .. Comparisons("eq", "==", "equalto", (budget, value, other) => value.EqualTo(other, budget)),
        .. Comparisons("ne", "!=", "ne", (budget, value, other) => !value.EqualTo(other, budget)),
        .. Comparisons("lt", "<", "lessthan", (budget, value, other) => Comparison.IsLess(value, other, budget)),
        .. Comparisons("le", "<=", "le", (budget, value, other) => Comparison.IsAtMost(value, other, budget)),
        .. Comparisons(
            "gt", ">", "greaterthan", (budget, value, other) => Comparison.IsLess(other, value, budget, ">")),
        .. Comparisons("ge", ">=", "ge", (budget, value, other) => Comparison.IsAtMost(other, value, budget, ">=")),
    ];

    private static IEnumerable<Test> Comparisons(
        string name, string sign, string other, Func<Budget, TemplateValue, TemplateValue, bool> holds) =>
        new[] { name, sign, other }.Distinct().Select(alias => new Test(alias, "other", holds));

    private static TemplateValue Remainder(TemplateValue value, TemplateValue by, Budget budget) =>
        Arithmetic.Modulo(value, by, budget);

    private static bool IsDivisible(TemplateValue value, TemplateValue by, Budget budget) =>
        Remainder(value, by, budget).EqualTo(IntegerValue.Of(0), budget);

    private static bool AreSame(TemplateValue a, TemplateValue b) => ReferenceEquals(a, b)
        || a is IntegerValue && b is IntegerValue && Numbers.AreEqual(a, b)
        || a is TextValue x && b is TextValue y && ReferenceEquals(x.Value, y.Value);
}
