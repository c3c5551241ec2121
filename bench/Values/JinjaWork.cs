using System.Diagnostics;
using System.Globalization;
using Infra.Model;
using Infra.Templating;

namespace Infra.Bench.Values;

/// <summary>One template for each component, rendered for each cluster, here and by Python.</summary>
internal sealed class JinjaWork
{
    private const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.5);

    private static readonly string TemplateFile = Path.Combine(AppContext.BaseDirectory, "values.yaml.j2");

    private readonly Template[] _templates;
    private readonly ComponentName[] _components;

    public JinjaWork(int components)
    {
        var engine = new TemplateEngine(TemplateOptions.Default);
        _templates = [.. Enumerable.Range(0, components).Select(_ => engine.Compile(File.ReadAllText(TemplateFile)))];
        _components = [.. Enumerable.Range(0, components).Select(i => ComponentName.Parse($"component-{i:00}"))];
    }

    /// <summary>Why Python cannot do the same; null when it can.</summary>
    public static string? PythonAbsence { get; } =
        File.Exists(Python) && Run(["-c", "import jinja2, yaml; yaml.CSafeLoader"]) is not null
            ? null
            : "Python was not measured: python3-jinja2 or python3-yaml is not there.";

    public WorkTime Ours(int clusters, int threads)
    {
        var contexts = Enumerable.Range(0, clusters).Select(Data).ToArray();
        var rendering = Timed(contexts, threads, () => (_, text) => text.Length, out var length);
        // No text is kept: what a stack does with a text is to parse it, and then it is done with it.
        var parsing = Timed(contexts, threads, () => (_, text) => Parsed(text).Entries.Count, out _);
        var reading = Timed(contexts, threads, Reading, out _);
        return new(rendering, parsing, length) { Reading = reading };
    }

    public WorkTime Theirs(int clusters)
    {
        var printed = Run([Path.Combine(AppContext.BaseDirectory, "reference.py"), TemplateFile, Text(clusters), Text(_templates.Length)])?.Split(' ')
            ?? throw new InvalidOperationException("The reference failed.");
        return new(double.Parse(printed[0], CultureInfo.InvariantCulture), double.Parse(printed[1], CultureInfo.InvariantCulture), long.Parse(printed[2], CultureInfo.InvariantCulture));
    }

    // A pass over all clusters can be over in a few milliseconds, so it is repeated, each time with a use of its own.
    private double Timed(MapValue[] contexts, int threads, Func<Func<ComponentName, string, int>> useOfPass, out long sum)
    {
        var sums = new long[contexts.Length];
        var passes = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            Array.Clear(sums);
            var use = useOfPass();
            Parallel.For(0, contexts.Length, new() { MaxDegreeOfParallelism = threads }, cluster =>
            {
                for (var i = 0; i < _templates.Length; i++) sums[cluster] += use(_components[i], _templates[i].Render(contexts[cluster]));
            });
            passes++;
        }
        while (watch.Elapsed < Enough);
        sum = sums.Sum();
        return watch.Elapsed.TotalSeconds / passes;
    }

    private static Func<ComponentName, string, int> Reading()
    {
        var reader = new ValuesReader();
        return (component, text) => reader.Read(component, text).Tree!.Entries.Count;
    }

    private static YamlMap Parsed(string text)
    {
        var problems = new ProblemList();
        return YamlFile.Parse(text, "values", problems) as YamlMap ?? throw new InvalidOperationException(text);
    }

    private static string? Run(string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MapValue Data(int cluster) => (MapValue)TemplateValue.From(new Dictionary<string, object?>
    {
        ["defaults"] = new Dictionary<string, object?> { ["registry"] = "pullproxy.corp.local", ["nodetype"] = "platform" },
        ["cluster"] = new Dictionary<string, object?>
        {
            ["name"] = $"cluster-{cluster:00000}",
            ["monitoring"] = new Dictionary<string, object?>
            {
                ["victoriametricsoperator"] = new Dictionary<string, object?>
                {
                    ["jimmydysonimagetag"] = $"v0.11.{cluster}",
                    ["promconfigreloadimagetag"] = "v0.64.1",
                    ["toleration"] = new Dictionary<string, object?> { ["nodetype"] = "platform" },
                },
            },
        },
    });
}

/// <summary>Seconds, and the length of all texts together, by which both did the same.</summary>
internal sealed record WorkTime(double Rendering, double Both, long Length)
{
    /// <summary>Both, where texts of one form are read by their difference, and written in the canonical form too.</summary>
    public double? Reading { get; init; }
}
