using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Results;
using Infra.Bench.Values;

// Usage: Infra.Bench.Values [runs] [components] [clusters...]
var runs = args.Length > 0 ? Number(args[0]) : 5;
var components = args.Length > 1 ? Number(args[1]) : 25;
int[] sizes = args.Length > 2 ? [.. args[2..].Select(Number)] : [10, 100, 1_000];

var jinja = new JinjaWork(components);
var substitution = new SubstitutionWork(components);
var python = JinjaWork.PythonAbsence;
var (rendering, parsing, substituting) = (new Figures(), new Figures(), new Figures());
foreach (var size in sizes)
{
    for (var run = 0; run <= runs; run++)
    {
        // The first run of each does not count.
        var counted = run > 0;
        foreach (var threads in (int[])[Environment.ProcessorCount, 1])
        {
            var ours = jinja.Ours(size, threads);
            rendering.Add(Here(threads), size, ours.Rendering, counted);
            parsing.Add($"{Here(threads)}, every text parsed", size, ours.Both, counted);
            parsing.Add($"{Here(threads)}, as a stack does it", size, ours.Reading!.Value, counted);
            if (python is not null || threads > 1) continue;
            var theirs = jinja.Theirs(size);
            if (ours.Length != theirs.Length) throw new InvalidOperationException($"{ours.Length} characters here, {theirs.Length} there");
            rendering.Add("Jinja2, one process", size, theirs.Rendering, counted);
            parsing.Add("Jinja2 and PyYAML's C loader, one process", size, theirs.Both, counted);
        }
    }

    Console.WriteLine($"{size} clusters: {rendering.Line(size)}; with parsing {parsing.Line(size)}");
}

// A process for each rendering is slow enough at the smaller sizes.
var few = sizes.Where(size => size <= 100).ToArray();
foreach (var size in few)
{
    for (var run = 0; run <= runs; run++)
    {
        substituting.Add(Here(1), size, substitution.Ours(size), run > 0);
        if (SubstitutionWork.Absence is null) substituting.Add("envsubst, a process for each", size, substitution.Theirs(size), run > 0);
    }

    Console.WriteLine($"{size} clusters, substitution: {substituting.Line(size)}");
}

new PartResult($"Rendering all values, {components} components")
{
    Comparisons =
    [
        rendering.Compared("Rendering", "template.Render(cluster); jinja2: template.render(cluster)") with { Plot = "rendering", Notes = Missing(python) },
        parsing.Compared("Rendering, and parsing every result as YAML", "YamlFile.Parse(text); yaml.load(text, Loader=yaml.CSafeLoader)") with
        {
            Plot = "values",
            Notes = ["A stack parses one text of each form, reads the others by their difference from it, and writes every tree in its canonical form.", .. Missing(python)],
        },
        substituting.Compared("A template of names alone, which envsubst can do as well", "template.Render(cluster); envsubst < TEMPLATE") with { Notes = Missing(SubstitutionWork.Absence) },
    ],
}.Save("values");

static string Here(int threads) => threads > 1 ? $"infra, {threads} threads" : "infra, one thread";

static ImmutableArray<string> Missing(string? absence) => absence is null ? [] : [absence];

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
