using System.Diagnostics;
using Infra.Bench.Processes;

namespace Infra.Bench.Manifests;

/// <summary>
/// What a script does: `helm template` for each Application, as many at a time as there are cores. The output goes to a
/// pipe and is dropped.
/// </summary>
internal static class HelmLoop
{
    private const string CallsName = "calls";
    private const string ArgumentsName = "arguments";
    private const string FolderName = "folder";

    /// <summary>Writes a program that does what helm does, and records its arguments and values files.</summary>
    public static string WriteRecorder(ChartFleet fleet)
    {
        var calls = Directory.CreateDirectory(fleet.PathOf(CallsName)).FullName;
        var file = fleet.PathOf("recorder");
        File.WriteAllText(file, $"""
            #!/bin/sh
            [ "$1" = template ] || exec {HelmTool.Command} "$@"
            call=$(mktemp -d {calls}/XXXXXXXXXX)
            pwd > "$call/{FolderName}"
            : > "$call/values.yaml"
            for argument; do
              case $argument in
                -) cat > "$call/values.yaml" && argument=$call/values.yaml ;;
              esac
              printf '%s\n' "$argument" >> "$call/{ArgumentsName}"
            done
            exec {HelmTool.Command} "$@" < "$call/values.yaml"

            """);
        CommandOutput.Read("chmod", ["700", file]);
        return file;
    }

    /// <summary>The recorded calls, ready to start.</summary>
    public static IReadOnlyList<ProcessStartInfo> ReadCalls(ChartFleet fleet) =>
    [
        .. Directory.EnumerateDirectories(fleet.PathOf(CallsName)).Order(StringComparer.Ordinal).Select(call =>
            new ProcessStartInfo(HelmTool.Command, File.ReadLines(Path.Combine(call, ArgumentsName)))
            {
                WorkingDirectory = File.ReadAllText(Path.Combine(call, FolderName)).Trim(),
                RedirectStandardOutput = true,
            }),
    ];

    /// <summary>Makes all calls; returns the seconds.</summary>
    public static async Task<double> RunAsync(IReadOnlyList<ProcessStartInfo> calls)
    {
        var watch = Stopwatch.StartNew();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(calls, options, async (call, stop) =>
        {
            using var helm = Process.Start(call)!;
            await helm.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop);
            await helm.WaitForExitAsync(stop);
            if (helm.ExitCode != 0) throw new InvalidOperationException($"helm ended with {helm.ExitCode}");
        });
        return watch.Elapsed.TotalSeconds;
    }
}
