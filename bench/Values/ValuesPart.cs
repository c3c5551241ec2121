using System.Collections.Immutable;
using Infra.Bench.Results;

namespace Infra.Bench.Values;

/// <summary>All values of a fleet: rendered, parsed, and read the way a stack reads them.</summary>
internal sealed class ValuesPart
{
    private const string RenderCommand = "template.Render(cluster); jinja2: template.render(cluster)";
    private const string SubstituteCommand = "template.Render(cluster); envsubst < TEMPLATE";
    private const string ParseCommand = "YamlFile.Parse(text); yaml.load(text, Loader=yaml.CSafeLoader)";

    private static readonly string NamesFile = Path.Combine(AppContext.BaseDirectory, "Values", "values.yaml.j2");
    private static readonly string LoopsFile = Path.Combine(AppContext.BaseDirectory, "Values", "loops.yaml.j2");

    private readonly RunTimes _rendering = new();
    private readonly RunTimes _parsing = new();
    private readonly RunTimes _loops = new();
    private readonly RunTimes _substitution = new();
    private readonly int _components;
    private readonly JinjaWork _names;
    private readonly JinjaWork _loopsWork;
    private readonly SubstitutionWork _substitutionWork;

    private ValuesPart(int components)
    {
        _components = components;
        _names = new(NamesFile, components);
        _loopsWork = new(LoopsFile, components);
        _substitutionWork = new(components);
    }

    public static void Run(int runs, int components, IReadOnlyList<int> sizes)
    {
        var part = new ValuesPart(components);
        foreach (var size in sizes) part.Measure(runs, size);
        part.Result.Save("values");
    }

    private PartResult Result => new($"Rendering all values, {_components} components")
    {
        Comparisons = [Rendering, Parsing, Loops, Substitution],
    };

    private Comparison Rendering => _rendering.Compare("Rendering", RenderCommand) with
    {
        Plot = "rendering",
        Notes = Missing(PythonWork.Absence),
    };

    private Comparison Parsing => _parsing.Compare("Rendering, and parsing every result as YAML", ParseCommand) with
    {
        Plot = "values",
        Notes =
        [
            "A stack parses one text of each form, reads the others by their difference from it, "
            + "and writes every tree in its canonical form.",
            .. Missing(PythonWork.Absence),
        ],
    };

    private Comparison Loops => _loops.Compare(
        "Rendering a template of loops, conditions, filters and a macro", RenderCommand) with
    {
        Notes = Missing(PythonWork.Absence),
    };

    private Comparison Substitution => _substitution.Compare(
        "A template of names alone, which envsubst can do as well", SubstituteCommand) with
    {
        Notes = Missing(SubstitutionWork.Absence),
    };

    private void Measure(int runs, int size)
    {
        // The first run of each does not count.
        for (var run = 0; run <= runs; run++)
        {
            MeasureNames(size, run > 0);
            MeasureLoops(size, run > 0);
        }

        Console.WriteLine($"{size} clusters: {_rendering.Line(size)}; with parsing {_parsing.Line(size)}");
        Console.WriteLine($"{size} clusters, loops: {_loops.Line(size)}");

        // One process per rendering is slow enough at the smaller sizes.
        if (size > 100) return;
        for (var run = 0; run <= runs; run++) MeasureSubstitution(size, run > 0);
        Console.WriteLine($"{size} clusters, substitution: {_substitution.Line(size)}");
    }

    private void MeasureNames(int size, bool counted)
    {
        var length = 0L;
        foreach (var threads in ThreadCounts)
        {
            var clusters = ClusterData.Create(size);
            (var rendering, length) = _names.Render(clusters, threads);
            _rendering.Add(Here(threads), size, rendering, counted);
            var parsing = _names.RenderAndParse(clusters, threads);
            _parsing.Add($"{Here(threads)}, every text parsed", size, parsing, counted);
            var reading = _names.RenderAndRead(clusters, threads);
            _parsing.Add($"{Here(threads)}, as a stack does it", size, reading, counted);
        }

        if (PythonWork.Absence is not null) return;
        var python = PythonWork.Run(NamesFile, size, _components, parses: true);
        ExpectSame(length, python.Length);
        _rendering.Add("Jinja2, one process", size, python.Rendering, counted);
        _parsing.Add("Jinja2 and PyYAML's C loader, one process", size, python.RenderingAndParsing!.Value, counted);
    }

    private void MeasureLoops(int size, bool counted)
    {
        var length = 0L;
        foreach (var threads in ThreadCounts)
        {
            (var seconds, length) = _loopsWork.Render(ClusterData.Create(size), threads);
            _loops.Add(Here(threads), size, seconds, counted);
        }

        if (PythonWork.Absence is not null) return;
        var python = PythonWork.Run(LoopsFile, size, _components, parses: false);
        ExpectSame(length, python.Length);
        _loops.Add("Jinja2, one process", size, python.Rendering, counted);
    }

    private void MeasureSubstitution(int size, bool counted)
    {
        _substitution.Add(Here(1), size, _substitutionWork.RunHere(size), counted);
        if (SubstitutionWork.Absence is not null) return;
        _substitution.Add("envsubst, a process for each", size, _substitutionWork.RunEnvsubst(size), counted);
    }

    private static int[] ThreadCounts => Environment.ProcessorCount > 1 ? [Environment.ProcessorCount, 1] : [1];

    private static string Here(int threads) => threads > 1 ? $"infra, {threads} threads" : "infra, one thread";

    private static ImmutableArray<string> Missing(string? absence) => absence is null ? [] : [absence];

    private static void ExpectSame(long here, long there)
    {
        if (here != there) throw new InvalidOperationException($"{here} characters here, {there} there");
    }
}
