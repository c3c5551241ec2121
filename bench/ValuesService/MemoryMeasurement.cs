using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.ValuesService;

/// <summary>The memory of the service, idle and under load. Also prints a table.</summary>
internal static class MemoryMeasurement
{
    private const int Components = 10;
    private const int Size = 4 * 1024;

    public static async Task<Comparison> CompareAsync(string program, int clusters, int answers)
    {
        await using var api = new FixedApi(clusters, Components, Size);
        await api.StartAsync();
        using var service = await ServiceProcess.StartAsync(program, api.Url);
        Console.WriteLine($"{Components} components, {Size} bytes of YAML each\n");
        Console.WriteLine("| | resident MB | peak MB |");
        Console.WriteLine("|---|---:|---:|");
        var series = new List<Series>();
        Row("after the first list");
        // This API server never sends an event, so the service lists again every 10 seconds.
        await Task.Delay(TimeSpan.FromSeconds(25));
        Row("after two more");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(service, answers / 4)));
        Row("after the asks, four at a time");
        Console.WriteLine();
        return new($"Memory with {Components} components, {Size} bytes of YAML each", "MB", [.. series])
        {
            Subject = "",
            Command = "dotnet infra-values-service.dll",
        };

        void Row(string when)
        {
            var (resident, peak) = (service.Megabytes(), service.PeakMegabytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {when} | {resident:0} | {peak:0} |"));
            series.Add(new($"resident {when}", [new(1, [resident])]));
            series.Add(new($"peak {when}", [new(1, [peak])]));
        }
    }

    private static async Task AskAsync(ServiceProcess service, int times)
    {
        var buffer = new byte[256 * 1024];
        for (var i = 0; i < times; i++) await service.AskAsync(buffer);
    }
}
