using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Bench.Results;
using Infra.ValuesService.Bench;

// Usage: Infra.ValuesService.Bench <published infra-values-service.dll> [answers] [speed|memory|update]
var program = Path.GetFullPath(args[0]);
var answers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
var only = args.Length > 2 ? args[2] : null;
const int Clusters = 2_000;
var comparisons = new List<Comparison>();
Console.WriteLine($"{Clusters} clusters, {Environment.ProcessorCount} cores shared with whoever asks; {answers} answers a row");
Console.WriteLine();
if (only is null or "speed") await SpeedAsync();
if (only is null or "memory") await MemoryAsync();
if (only is null or "update") await UpdateRows.WriteAsync(program, Clusters, answers);
new PartResult($"The values service, {Clusters} clusters") { Comparisons = [.. comparisons] }.Save("service");

async Task SpeedAsync()
{
    const int size = 8 * 1024;
    await using var api = new FixedApi(Clusters, 1, size);
    await api.StartAsync();
    using var service = await ServiceProcess.StartAsync(program, api.Url);
    var texts = Enumerable.Range(0, Clusters).Select(cluster => (FixedApi.Name(cluster), FixedApi.Yaml(cluster, 0, size))).ToArray();
    var json = Write(texts).WrittenSpan.ToArray();
    var buffer = new byte[256 * 1024];
    var length = await service.AskAsync(buffer);
    if (length != json.Length) throw new InvalidOperationException($"{length} bytes answered, {json.Length} written");
    using var loopback = new Loopback();

    Console.WriteLine($"One component, {size} bytes of YAML a cluster: an answer has {length / 1024.0 / 1024:0.0} MB");
    var series = new List<Series>();
    Console.WriteLine();
    Console.WriteLine("| | a second | p50 ms | p99 ms |");
    Console.WriteLine("|---|---:|---:|---:|");
    var one = await RowAsync("service, one asks", 1, () => service.AskAsync(new byte[256 * 1024]));
    await RowAsync("service, four ask", 4, () => service.AskAsync(new byte[256 * 1024]));
    var bare = await RowAsync("the bytes through a loopback socket", 1, () => { loopback.Pass(json, buffer); return Task.FromResult(0L); });
    var written = await RowAsync("Utf8JsonWriter, in memory", 1, () => Task.FromResult((long)Write(texts).WrittenCount));
    var copy = new byte[json.Length];
    var copied = await RowAsync("copy, in memory", 1, () => { json.CopyTo(copy, 0); return Task.FromResult(0L); });
    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"median of one ask against: loopback {one / bare:0.00}, Utf8JsonWriter {one / written:0.00}, copy {one / copied:0.0}"));
    Console.WriteLine();
    comparisons.Add(new($"One answer of {length / 1024.0 / 1024:0.0} MB", "ms", [.. series])
    {
        Subject = "",
        Command = "POST /api/v1/getparams.execute",
        Notes = ["Over loopback; the service, the API server and who asks share the machine's cores. The other rows pass or make the same bytes without a service."],
    });

    async Task<double> RowAsync(string what, int workers, Func<Task<long>> work)
    {
        var times = await MeasuredAsync(what, workers, work);
        series.Add(new(what, [new(1, [.. times])]));
        return times[times.Length / 2];
    }
}

async Task MemoryAsync()
{
    const int components = 10, size = 4 * 1024;
    await using var api = new FixedApi(Clusters, components, size);
    await api.StartAsync();
    using var service = await ServiceProcess.StartAsync(program, api.Url);
    Console.WriteLine($"{components} components, {size} bytes of YAML each");
    Console.WriteLine();
    var series = new List<Series>();
    Console.WriteLine("| | resident MB | peak MB |");
    Console.WriteLine("|---|---:|---:|");
    Row("after the first list");
    // Nothing is ever heard from this API server, so the service lists anew every 10 seconds.
    await Task.Delay(TimeSpan.FromSeconds(25));
    Row("after two more");
    await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
    {
        var buffer = new byte[256 * 1024];
        for (var i = 0; i < answers / 4; i++) await service.AskAsync(buffer);
    }));
    Row("after the asks, four at a time");
    Console.WriteLine();

    comparisons.Add(new($"Memory with {components} components, {size} bytes of YAML each", "MB", [.. series]) { Subject = "", Command = "dotnet infra-values-service.dll" });

    void Row(string when)
    {
        var (resident, peak) = (service.Megabytes(), service.PeakMegabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {when} | {resident:0} | {peak:0} |"));
        series.Add(new($"resident {when}", [new(1, [resident])]));
        series.Add(new($"peak {when}", [new(1, [peak])]));
    }
}

async Task<double[]> MeasuredAsync(string what, int workers, Func<Task<long>> work)
{
    for (var i = 0; i < 20; i++) await work();
    var began = Stopwatch.GetTimestamp();
    var times = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
    {
        var own = new List<double>();
        for (var i = 0; i < answers / workers; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return own;
    })));
    var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
    var sorted = times.SelectMany(own => own).Order().ToArray();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {sorted.Length / seconds:0.0} | {sorted[sorted.Length / 2]:0.0} | {sorted[(int)(sorted.Length * 0.99)]:0.0} |"));
    return sorted;
}

static ArrayBufferWriter<byte> Write((string Name, string Yaml)[] texts)
{
    var buffer = new ArrayBufferWriter<byte>(20 * 1024 * 1024);
    using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    json.WriteStartObject();
    json.WriteStartObject("output");
    json.WriteStartArray("parameters");
    foreach (var (name, yaml) in texts)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("helmValues", yaml);
        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteEndObject();
    json.WriteEndObject();
    json.Flush();
    return buffer;
}
