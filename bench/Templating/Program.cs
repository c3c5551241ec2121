using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Infra.Templating;
using Infra.Templating.Bench;

const string Python = "/usr/bin/python3";
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 2.0;
var folder = AppContext.BaseDirectory;
var plain = SampleData.Root(1);
var dataFile = Path.GetTempFileName();
File.WriteAllText(dataFile, JsonSerializer.Serialize(plain));
var data = (MapValue)TemplateValue.From(plain);

Console.WriteLine($"{"template",-12} {"Jinja2 /s",12} {"1 thread /s",12} {"2 threads /s",12} {"ratio 1",8} {"ratio 2",8}");
foreach (var name in new[] { "operator.j2", "loops.j2" })
{
    var file = Path.Combine(folder, "templates", name);
    var template = new TemplateEngine(TemplateOptions.Default).Compile(File.ReadAllText(file), name);
    var (rate, text) = Reference(file);
    if (text is not null && text != template.Render(data)) throw new InvalidOperationException($"{name} renders differently.");
    var one = Throughput.Of(() => template.Render(data), 1, seconds);
    var two = Throughput.Of(() => template.Render(data), 2, seconds);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-12} {rate,12:0} {one,12:0} {two,12:0} {one / rate,8:0.0} {two / rate,8:0.0}"));
}

RenderFleet();
File.Delete(dataFile);

void RenderFleet()
{
    const int Clusters = 1000, Templates = 25;
    var engine = new TemplateEngine(TemplateOptions.Default);
    var text = File.ReadAllText(Path.Combine(folder, "templates", "operator.j2"));
    var loops = File.ReadAllText(Path.Combine(folder, "templates", "loops.j2"));
    for (var round = 0; round < 3; round++)
    {
        var watch = Stopwatch.StartNew();
        var templates = Enumerable.Range(0, Templates).Select(i => engine.Compile(i % 2 == 0 ? text : loops, $"{i}.j2")).ToArray();
        var compiled = watch.Elapsed;
        var root = MapValue.Empty.With("defaults", TemplateValue.From(SampleData.Defaults));
        var fleet = Enumerable.Range(0, Clusters).Select(n => root.With("cluster", TemplateValue.From(SampleData.Cluster(n)))).ToArray();
        var built = watch.Elapsed;
        var characters = 0L;
        Parallel.ForEach(fleet, new ParallelOptions { MaxDegreeOfParallelism = 2 }, cluster =>
        {
            var length = templates.Sum(template => (long)template.Render(cluster).Length);
            Interlocked.Add(ref characters, length);
        });
        var rendered = watch.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Clusters} clusters x {Templates} templates, round {round + 1}: compile {compiled.TotalMilliseconds:0} ms, data {(built - compiled).TotalMilliseconds:0} ms, render {(rendered - built).TotalMilliseconds:0} ms, {characters / 1e6:0.0} M characters"));
    }
}

(double Rate, string? Text) Reference(string file)
{
    if (!File.Exists(Python)) return (double.NaN, null);
    using var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(folder, "reference.py"), file, dataFile, seconds.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
    })!;
    var answer = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0) return (double.NaN, null);
    var result = JsonDocument.Parse(answer).RootElement;
    return (result.GetProperty("rate").GetDouble(), result.GetProperty("text").GetString());
}
