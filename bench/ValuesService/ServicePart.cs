using Infra.Bench.Results;

namespace Infra.Bench.ValuesService;

/// <summary>The published values service: response time, memory, and update latency.</summary>
internal static class ServicePart
{
    private const int Clusters = 2_000;

    /// <summary>Runs all three measurements, or only the named ones.</summary>
    public static async Task RunAsync(string service, int answers, IReadOnlyList<string> only)
    {
        var cores = Environment.ProcessorCount;
        Console.WriteLine($"{Clusters} clusters, {cores} cores shared with whoever asks; {answers} answers a row\n");
        var comparisons = new List<Comparison>();
        if (Asked("speed")) comparisons.Add(await SpeedMeasurement.CompareAsync(service, Clusters, answers));
        if (Asked("memory")) comparisons.Add(await MemoryMeasurement.CompareAsync(service, Clusters, answers));
        if (Asked("update")) await UpdateMeasurement.PrintAsync(service, Clusters, answers);
        new PartResult($"The values service, {Clusters} clusters") { Comparisons = [.. comparisons] }.Save("service");

        bool Asked(string what) => only.Count == 0 || only.Contains(what);
    }
}
