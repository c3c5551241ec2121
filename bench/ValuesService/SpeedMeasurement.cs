using System.Diagnostics;
using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.ValuesService;

/// <summary>A response of the service, and the same bytes without a service. Also prints a table.</summary>
internal sealed class SpeedMeasurement(int answers)
{
    private const int Size = 8 * 1024;
    private const int Uncounted = 20;

    private readonly List<Series> _series = [];

    public static async Task<Comparison> CompareAsync(string program, int clusters, int answers)
    {
        await using var api = new FixedApi(clusters, components: 1, Size);
        await api.StartAsync();
        using var service = await ServiceProcess.StartAsync(program, api.Url);
        var values = AnswerText.Values(clusters, Size);
        var json = AnswerText.Write(values).WrittenSpan.ToArray();
        var length = await service.AskAsync(NewBuffer());
        if (length != json.Length)
            throw new InvalidOperationException($"{length} bytes answered, {json.Length} written");
        var megabytes = string.Create(CultureInfo.InvariantCulture, $"{length / 1024.0 / 1024:0.0} MB");
        Console.WriteLine($"One component, {Size} bytes of YAML a cluster: an answer has {megabytes}\n");
        var measurement = new SpeedMeasurement(answers);
        await measurement.TakeAsync(service, values, json);
        return new($"One answer of {megabytes}", "ms", [.. measurement._series])
        {
            Subject = "",
            Command = "POST /api/v1/getparams.execute",
            Notes =
            [
                "Over loopback; the service, the API server and who asks share the machine's cores. "
                + "The other rows pass or make the same bytes without a service.",
            ],
        };
    }

    private async Task TakeAsync(ServiceProcess service, (string Name, string Yaml)[] values, byte[] json)
    {
        using var loopback = new Loopback();
        var (buffer, copy) = (NewBuffer(), new byte[json.Length]);
        Console.WriteLine("| | a second | p50 ms | p99 ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        var one = await RowAsync("service, one asks", 1, () => service.AskAsync(NewBuffer()));
        await RowAsync("service, four ask", 4, () => service.AskAsync(NewBuffer()));
        var bare = await RowAsync("the bytes through a loopback socket", 1, () => loopback.Pass(json, buffer));
        var written = await RowAsync("Utf8JsonWriter, in memory", 1, () => AnswerText.Write(values));
        var copied = await RowAsync("copy, in memory", 1, () => json.CopyTo(copy, 0));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nmedian of one ask against: loopback {one / bare:0.00}, Utf8JsonWriter {one / written:0.00}, "
            + $"copy {one / copied:0.0}\n"));
    }

    private Task<double> RowAsync(string what, int workers, Action work) => RowAsync(what, workers, () =>
    {
        work();
        return Task.CompletedTask;
    });

    /// <summary>Returns the median in milliseconds.</summary>
    private async Task<double> RowAsync(string what, int workers, Func<Task> work)
    {
        for (var i = 0; i < Uncounted; i++) await work();
        var began = Stopwatch.GetTimestamp();
        var runs = Enumerable.Range(0, workers).Select(_ => Task.Run(() => TimeAsync(answers / workers, work)));
        var times = (await Task.WhenAll(runs)).SelectMany(own => own).Order().ToArray();
        var rate = times.Length / Stopwatch.GetElapsedTime(began).TotalSeconds;
        var median = times[times.Length / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {rate:0.0} | {median:0.0} | {times[(int)(times.Length * 0.99)]:0.0} |"));
        _series.Add(new(what, [new(1, [.. times])]));
        return median;
    }

    private static async Task<List<double>> TimeAsync(int count, Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static byte[] NewBuffer() => new byte[256 * 1024];
}
