using System.Diagnostics;
using System.Text.Json.Nodes;
using Infra.Bench.Processes;
using PulumiEngine;

namespace Infra.Bench.Registrations;

/// <summary>One run of a program against an engine in this process.</summary>
internal sealed record MeasuredRun(double Rate, double Wall, double PeakMegabytes, string Declared)
{
    private const string Counted = "kubernetes:core/v1:";

    /// <summary>
    /// Counts registrations per second from the stack's own registration, which begins a run, to the last one. Not from
    /// the first resource: one SDK sends while the program declares, the other once the program has ended.
    /// </summary>
    public static async Task<MeasuredRun> TakeAsync(
        Func<InProcessEngine, ProcessStartInfo> program, int resources, bool records)
    {
        var (first, last, seen) = (0L, 0L, 0);
        var gate = new Lock();
        await using var engine = await InProcessEngine.StartAsync(new() { Record = records, Step = Step });
        var start = program(engine);
        foreach (var (name, value) in engine.Environment) start.Environment[name] = value;
        start.Environment["INFRA_BENCH_RESOURCES"] = FormattableString.Invariant($"{resources}");
        start.Environment.Remove("KUBECONFIG");
        start.RedirectStandardOutput = start.RedirectStandardError = true;

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = await Task.Factory.StartNew(
            () => HighWaterMark.ReadUntilEnd(process), TaskCreationOptions.LongRunning);
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0 || seen != resources)
        {
            throw new InvalidOperationException(
                $"{start.FileName} ended with {process.ExitCode} after {seen} resources: {await output}{await error}");
        }

        var rate = resources / Stopwatch.GetElapsedTime(first, last).TotalSeconds;
        return new(rate, wall, peak, records ? DeclaredBy(engine) : "");

        StepOutcome Step(Registration resource)
        {
            lock (gate)
            {
                last = Stopwatch.GetTimestamp();
                if (first == 0) first = last;
                if (resource.Type.StartsWith(Counted, StringComparison.Ordinal)) seen++;
            }

            return StepOutcome.Done;
        }
    }

    // URNs and inputs only: the SDK's own version is not part of what the program declares.
    private static string DeclaredBy(InProcessEngine engine) => string.Join('\n', engine.Registrations
        .Where(resource => resource.Type.StartsWith(Counted, StringComparison.Ordinal))
        .Select(resource => $"{resource.Urn} {Sorted(resource.Inputs)!.ToJsonString()}")
        .Order(StringComparer.Ordinal));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
