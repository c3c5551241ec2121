using System.Diagnostics;

namespace Infra.Templating.Tests;

/// <summary>Any template ends within a second, with an error that has a position.</summary>
public class BombTests
{
    private static readonly Dictionary<string, string> Templates = new(StringComparer.Ordinal)
    {
        ["self.j2"] = "{% include 'self.j2' %}",
        ["a.j2"] = "{% include 'b.j2' %}",
        ["b.j2"] = "{% include 'a.j2' %}",
        ["extends.j2"] = "{% extends 'extends.j2' %}",
        ["import.j2"] = "{% import 'import.j2' as m %}",
    };

    public static TheoryData<string> Bombs { get; } =
    [
        "{{ range(10 ** 9) | list }}",
        "{% for i in range(10 ** 9) %}{% endfor %}",
        "{% for i in range(10 ** 9) %}x{% endfor %}",
        "{% for i in range(10 ** 9) %}{{ loop.index }}{% endfor %}",
        "{% for i in range(10 ** 5) %}{% for j in range(10 ** 5) %}{% set x = i * j %}{% endfor %}{% endfor %}",
        "{% for i in range(10 ** 9) if i < 0 %}{% endfor %}",
        "{{ range(10 ** 9) | join(',') }}",
        "{{ range(10 ** 9) | sum }}",
        "{{ range(10 ** 9) | map('string') | select | list }}",
        "{{ range(10 ** 9) | batch(2) | list }}",
        "{{ range(10 ** 9) | last }}",
        "{{ range(10 ** 9) | max }}",
        "{{ range(10 ** 9) | unique | list }}",
        "{{ -1 in range(10 ** 9) | map('abs') }}",
        "{{ range(0, 2 ** 62, 2 ** 32 + 1) | unique | list }}",
        "{{ range(0, 2 ** 62, 2 ** 32) | unique | list }}",
        "{{ range(0, 2 ** 50, 2 ** 20) | map('float') | unique | list }}",
        "{{ [1] | batch(10 ** 9, 'x') | list }}",
        "{{ [1] | slice(10 ** 9) | list }}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ [0] * 10 ** 9 }}",
        "{{ ['a' * 9000000, 'b'] * 100000 }}",
        "{{ 9 ** (9 ** 9) }}",
        "{{ 9 ** 9999999 }}",
        "{% set ns = namespace(n=9) %}{% for i in range(100) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
        "{% set ns = namespace(s='ab') %}{% for i in range(100) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
        "{% set ns = namespace(s=[1]) %}{% for i in range(100) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
        "{% set ns = namespace(s=[]) %}{% for i in range(1000000) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s }}",
        "{% set ns = namespace(s=[]) %}{% for i in range(100000) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s }}",
        "{% set ns = namespace(s=[]) %}{% for i in range(100000) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s | "
            + "tojson }}",
        "{% set ns = namespace(s=[]) %}{% for i in range(100000) %}{% set ns.s = [ns.s] %}{% endfor %}{{ ns.s | "
            + "to_yaml }}",
        "{% set ns = namespace(s=[], t=[]) %}{% for i in range(100000) %}{% set ns.s = [ns.s] %}{% set ns.t = [ns.t] "
            + "%}{% endfor %}{{ ns.s == ns.t }}",
        "{% set ns = namespace(s=()) %}{% for i in range(100000) %}{% set ns.s = (ns.s,) %}{% endfor %}{{ {ns.s: 1} }}",
        "{% set l = [] %}{% if l.append(l) %}{% endif %}{{ l }}",
        "{% set l = [1] %}{% for i in l %}{% if l.append(i) %}{% endif %}{% endfor %}",
        "{% set l = [1] %}{% for i in range(100) %}{% if l.extend(l) %}{% endif %}{% endfor %}",
        "{{ 'x' | indent(10 ** 9, true) }}",
        "{{ 'x' | center(10 ** 9) }}",
        "{{ 'x'.ljust(10 ** 9) }}",
        "{{ '5'.zfill(10 ** 9) }}",
        "{{ '\\t'.expandtabs(10 ** 9) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%.1000000000f' % 1.5 }}",
        "{{ '%.1000000000d' % 1 }}",
        "{{ '%*d' % (10 ** 9, 1) }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{:.1000000000f}'.format(1.5) }}",
        "{{ 1 | tojson(indent=10 ** 9) ~ [[1]] | tojson(indent=10 ** 9) }}",
        "{{ ('a' * 1000000) | replace('a', 'b' * 1000) }}",
        "{{ ('a' * 9000000) | replace('', 'bb') }}",
        "{{ ('a' * 9000000) | escape | replace('a', '<<') | escape }}",
        "{{ ('\\n' * 5000000) | indent(4, blank=true) }}",
        "{{ ('a ' * 4000000) | wordwrap(1) }}",
        "{{ ('a ' * 4000000).split() }}",
        "{{ ('<' * 9000000) | e }}",
        "{{ ('ä' * 9000000) | urlencode }}",
        "{{ ('a' * 9000000) | list }}",
        "{{ 'a'.join(('a' * 3000000)) }}",
        "{% set a = 'a' * 5000000 %}{% set b = 'a' * 5000000 %}{% for i in range(1000000) %}{% if a == b %}{% endif "
            + "%}{% endfor %}",
        "{% set a = 'a' * 5000000 %}{% set b = 'a' * 5000000 %}{% for i in range(1000000) %}{% if a < b %}{% endif "
            + "%}{% endfor %}",
        "{% set a = 'a' * 5000000 %}{% for i in range(1000000) %}{% if 'ab' in a %}{% endif %}{% endfor %}",
        "{% set a = 'a' * 5000000 %}{% for i in range(1000000) %}{% if a.find('ab') %}{% endif %}{% endfor %}",
        "{% set a = 'a' * 5000000 %}{% for i in range(1000000) %}{% if a | upper %}{% endif %}{% endfor %}",
        "{% set a = 'a' * 5000000 %}{% set b = 'a' * 5000000 %}{% set d = {a: 1} %}{% for i in range(1000000) %}{% "
            + "if d[b] %}{% endif %}{% endfor %}",
        "{% set a = ' ' * 5000000 %}{% for i in range(1000000) %}{% if a.strip() %}{% endif %}{% endfor %}",
        "{% set a = '😀' * 2000000 %}{% for i in range(1000000) %}{% if a[1000000] %}{% endif %}{% endfor %}",
        "{% set a = range(500000) | list %}{% for i in range(1000000) %}{% if a.count(5) %}{% endif %}{% endfor %}",
        "{% set a = range(500000) | list %}{% for i in range(1000000) %}{% if -1 in a %}{% endif %}{% endfor %}",
        "{% set a = range(100000) | list %}{% for i in range(1000000) %}{% if a | sort %}{% endif %}{% endfor %}",
        "{% set a = range(100000) | list %}{% for i in range(1000000) %}{% if a[1:] %}{% endif %}{% endfor %}",
        "{% set a = range(100000) | list %}{% for i in range(1000000) %}{% if a == a[:] %}{% endif %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{{ m(n + 1) }}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(100) }}",
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro "
            + "%}{{ n() }}",
        "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% for i in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
        "{% block a %}{{ self.a() }}{% endblock %}",
        "{% include 'self.j2' %}",
        "{% include 'a.j2' %}",
        "{% extends 'extends.j2' %}",
        "{% import 'import.j2' as m %}",
        "{% macro m(x=m()) %}{% endmacro %}{{ m() }}",
        "{{ cycler.__class__ }}",
        "{{ 'a' * 10 ** 100 }}",
        "{{ range(10 ** 100) }}",
        "{{ 'x'[::10 ** 100] * 10 ** 8 }}",
        "{{ (10 ** 4000) ** 2 }}",
        "{% set b = 10 ** 4900 %}{% for i in range(1000000) %}{% set c = b * b // b %}{% endfor %}",
        "{{ ('1' * 100000) | int }}",
        "{{ ('9' * 4000000) | float | int }}",
        "{{ ('a' * 4000000) | wordcount }}" + string.Concat(Enumerable.Repeat("{{ ('a' * 9000000) | wordcount }}", 40)),
        "{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}",
        "{{ " + new string('[', 100_000) + " }}",
        "{{ " + new string('-', 100_000) + "1 }}",
        "{{ " + string.Concat(Enumerable.Repeat("not ", 100_000)) + "1 }}",
        "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)) + " }}",
        "{{ a" + string.Concat(Enumerable.Repeat(".a", 100_000)) + " }}",
        "{{ a" + string.Concat(Enumerable.Repeat("[0]", 100_000)) + " }}",
        "{{ a" + string.Concat(Enumerable.Repeat("|upper", 100_000)) + " }}",
        "{{ a" + string.Concat(Enumerable.Repeat(" if a", 100_000)) + " }}",
        "{{ 1 if 1 else " + string.Concat(Enumerable.Repeat("1 if 1 else ", 100_000)) + "1 }}",
        "{{ a" + string.Concat(Enumerable.Repeat(" or a", 100_000)) + " }}",
        "{{ a is defined" + string.Concat(Enumerable.Repeat(" is defined", 100_000)) + " }}",
        string.Concat(Enumerable.Repeat("{% if 1 %}", 100_000)),
        string.Concat(Enumerable.Repeat("{% for i in [1] %}", 100))
            + string.Concat(Enumerable.Repeat("{% endfor %}", 100)),
        string.Concat(Enumerable.Repeat("{% for i in range(9) %}", 80))
            + string.Concat(Enumerable.Repeat("{% endfor %}", 80)),
        "{% set " + new string('(', 100_000) + " %}",
        "{% for " + new string('(', 100_000) + " %}",
        "{{ '" + new string('{', 100_001) + "'.format(1) }}",
    ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_template_bomb_ends_with_an_error(string template)
    {
        var engine = new TemplateEngine(TemplateOptions.Default, name => Templates.GetValueOrDefault(name));
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<TemplateException>(() => engine.Compile(template).Render(MapValue.Empty)).Error;
        // The bound is generous: without the limits these templates would run for hours.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed}");
        Assert.True(
            GC.GetTotalAllocatedBytes() - before < 1_500_000_000, $"{GC.GetTotalAllocatedBytes() - before} bytes");
        Assert.True(error is { Line: > 0, Column: > 0 }, error.ToString());
        Assert.True(error.Message.Length < 300, error.Message);
    }

    [Fact]
    public void The_caller_sets_the_limits()
    {
        var options = TemplateOptions.Default with { Limits = new() { Steps = 1000, OutputLength = 50 } };
        var engine = new TemplateEngine(options);
        Assert.Equal(30, engine.Compile("{{ 'a' * 30 }}").Render(MapValue.Empty).Length);
        Assert.Contains(
            "50 characters",
            Assert.Throws<TemplateException>(() => engine.Compile("{{ 'a' * 51 }}").Render(MapValue.Empty)).Message,
            StringComparison.Ordinal);
        var output = Assert.Throws<TemplateException>(
            () => engine.Compile("{% for i in range(60) %}x{% endfor %}").Render(MapValue.Empty));
        Assert.Equal(TemplateErrorKind.Limit, output.Error.Kind);
        var steps = Assert.Throws<TemplateException>(
            () => engine.Compile("{% for i in range(1100) %}{% endfor %}").Render(MapValue.Empty));
        Assert.Contains("1000 steps", steps.Message, StringComparison.Ordinal);
    }
}
