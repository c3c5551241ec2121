using System.Diagnostics;
using Infra.Foundation;
using Infra.Model.Values;
using Infra.Templating;
using Infra.Templating.Tests;
using Infra.Tests.Foundation;

namespace Infra.Bench.Faults;

/// <summary>Files in which some characters are changed, as in the tests of the two parsers.</summary>
internal static class DamagedFiles
{
    private const long Most = 200_000_000;

    private static readonly string[] OfBomb =
    [
        "{{ bomb }}", "{{ bomb | tojson }}", "{{ bomb | string | length }}", "{% for x in bomb %}{{ x }}{% endfor %}",
        "{{ bomb + bomb }}", "{{ bomb | map('string') | join }}", "{{ bomb == bomb }}", "{{ bomb | sort }}",
        "{{ bomb | sum(start=[]) }}", "{% set b = [bomb, bomb] %}{{ [b, b, b] | pprint }}",
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly string[] Cases = ["expressions.txt", "statements.txt", "filters.txt", "whitespace.txt"];

    public static Outcomes Yaml(int count)
    {
        var outcomes = new Outcomes("damaged YAML, read");
        var random = new Random(20250211);
        for (var i = 0; i < count; i++)
        {
            var text = MutatedYaml.Create(random);
            outcomes.Count(Caught(outcomes, text, () =>
            {
                var problems = new ProblemList();
                var node = YamlFile.Parse(text, "f.yaml", problems, (YamlReading)random.Next(3));
                if (node is YamlMap map) YamlText.Render(map);
                var haveLines = problems.Sorted().All(problem => problem.Position is { Line: > 0 });
                outcomes.Rule(haveLines, $"a problem has no line: {text}");
                outcomes.Rule(problems.HasErrors || node is not null, $"neither read nor refused: {text}");
                return problems.HasErrors ? "refused with a line" : "read";
            }));
        }

        return outcomes;
    }

    public static Outcomes Templates(int count)
    {
        var outcomes = new Outcomes("damaged templates, rendered");
        var seeds = Cases.SelectMany(CaseFiles.Read).Concat(CaseFiles.Templates.Values).Concat(OfBomb).ToArray();
        var values = CaseFiles.Values.With("bomb", Bomb());
        var limits = new TemplateLimits { Steps = 20_000, OutputLength = 200_000 };
        var engine = new TemplateEngine(new() { Limits = limits }, name => CaseFiles.Templates.GetValueOrDefault(name));
        for (var i = 0; i < count; i++)
        {
            var template = DamagedTemplate.Create(seeds, new(i));
            outcomes.Count(Caught(outcomes, template, () =>
            {
                try
                {
                    var text = engine.Compile(template).Render(values);
                    YamlFile.Parse(text, "f.yaml", new(), YamlReading.Helm);
                    return "rendered";
                }
                catch (TemplateException e)
                {
                    outcomes.Rule(e.Error is { Line: > 0, Column: > 0 }, $"an error has no place: {template}");
                    return "refused with a place";
                }
            }));
        }

        return outcomes;
    }

    // The largest that aliases of aliases in settings may be.
    private static TemplateValue Bomb()
    {
        var lines = Enumerable.Range(1, 4)
            .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 12))}]");
        return TemplateData.Parse(string.Join('\n', lines.Prepend("a0: &a0 {k: v}")), "f.yaml", new())!.Find("a4")!;
    }

    // Any other exception is a crash, and the remaining files are still tried. No file may exceed the limits.
    private static string Caught(Outcomes outcomes, string text, Func<string> trial)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            return trial();
        }
        catch (Exception e)
        {
            outcomes.Rule(false, $"{e.GetType().Name}: {text}");
            return "crashed";
        }
        finally
        {
            outcomes.Rule(Stopwatch.GetElapsedTime(start) < Longest, $"more than a second: {text}");
            outcomes.Rule(GC.GetAllocatedBytesForCurrentThread() - before < Most, $"more than 200 MB: {text}");
        }
    }
}
