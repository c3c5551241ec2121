using System.Globalization;

namespace Pulumi;

/// <summary>The environment variables that the language host sets for the program.</summary>
internal sealed record EngineEnvironment
{
    public required string MonitorAddress { get; init; }

    public required string EngineAddress { get; init; }

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required bool IsDryRun { get; init; }

    /// <summary>How many registrations the engine processes at once; zero or negative means no limit.</summary>
    public required int Parallel { get; init; }

    public static EngineEnvironment Read()
    {
        if (Text("PULUMI_MONITOR") is { } monitor
            && Text("PULUMI_ENGINE") is { } engine
            && Text("PULUMI_PROJECT") is { } project
            && Text("PULUMI_STACK") is { } stack
            && bool.TryParse(Text("PULUMI_DRY_RUN"), out var isDryRun)
            && bool.TryParse(Text("PULUMI_QUERY_MODE"), out _)
            && int.TryParse(Text("PULUMI_PARALLEL"), CultureInfo.InvariantCulture, out var parallel))
        {
            return new()
            {
                MonitorAddress = monitor,
                EngineAddress = engine,
                Project = project,
                Stack = stack,
                IsDryRun = isDryRun,
                Parallel = parallel,
            };
        }

        throw new InvalidOperationException(
            "Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
    }

    private static string? Text(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
