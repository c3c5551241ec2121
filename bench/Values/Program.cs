using System.Diagnostics;
using System.Globalization;
using Infra.Model;
using Infra.Templating;

// Usage: Infra.Bench.Values [clusters] [components] [runs]
var clusters = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000;
var components = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 25;
var runs = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
var folder = AppContext.BaseDirectory;
var templateFile = Path.Combine(folder, "values.yaml.j2");

var engine = new TemplateEngine(TemplateOptions.Default);
var templates = Enumerable.Range(0, components).Select(_ => engine.Compile(File.ReadAllText(templateFile))).ToArray();
var contexts = Enumerable.Range(0, clusters).Select(Data).ToArray();

var (renders, parses, theirRenders, theirParses) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
for (var run = 0; run <= runs; run++)
{
    var ours = Ours(out var ourLength);
    var theirs = Theirs(out var theirLength);
    if (ourLength != theirLength) throw new InvalidOperationException($"{ourLength} characters here, {theirLength} there");
    if (run == 0) continue;
    renders.Add(ours[0]);
    parses.Add(ours[1]);
    theirRenders.Add(theirs[0]);
    theirParses.Add(theirs[1]);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clusters} clusters x {components} components, medians of {runs} runs on {Environment.ProcessorCount} cores; one Python process"));
Console.WriteLine();
Console.WriteLine("| | here s | Python s | ratio |");
Console.WriteLine("|---|---:|---:|---:|");
Row("rendering", renders, theirRenders);
Row("rendering and parsing every result", parses, theirParses);

void Row(string what, List<double> here, List<double> there) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Median(here):0.000} | {Median(there):0.000} | {Median(there) / Median(here):0.0} |"));

static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

// No text is kept: what a stack does with a text is to parse it, and then it is done with it.
double[] Ours(out long length)
{
    var rendered = Timed(text => text.Length, out length);
    var both = Timed(text => Parsed(text).Entries.Count, out _);
    return [rendered, both];
}

double Timed(Func<string, int> use, out long sum)
{
    var sums = new long[clusters];
    var watch = Stopwatch.StartNew();
    Parallel.For(0, clusters, cluster =>
    {
        foreach (var template in templates) sums[cluster] += use(template.Render(contexts[cluster]));
    });
    sum = sums.Sum();
    return watch.Elapsed.TotalSeconds;
}

static YamlMap Parsed(string text)
{
    var problems = new ProblemList();
    return YamlFile.Parse(text, "values", problems) as YamlMap ?? throw new InvalidOperationException(text);
}

double[] Theirs(out long length)
{
    string[] command = [Path.Combine(folder, "reference.py"), templateFile, clusters.ToString(CultureInfo.InvariantCulture), components.ToString(CultureInfo.InvariantCulture)];
    using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", command) { RedirectStandardOutput = true })!;
    var printed = process.StandardOutput.ReadToEnd().Split(' ');
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException("The reference failed; it needs Jinja2 and PyYAML.");
    length = long.Parse(printed[2], CultureInfo.InvariantCulture);
    return [double.Parse(printed[0], CultureInfo.InvariantCulture), double.Parse(printed[1], CultureInfo.InvariantCulture)];
}

static MapValue Data(int cluster) => (MapValue)TemplateValue.From(new Dictionary<string, object?>
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
