using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PulumiEngine;

/// <summary>What the engine reports to the program about itself, and how it responds.</summary>
public sealed record EngineOptions
{
    public string Organization { get; init; } = "organization";
    public string Project { get; init; } = "demo";
    public string Stack { get; init; } = "dev";

    /// <summary>True for a preview: new resources have no id yet, and unknown values stay unknown.</summary>
    public bool DryRun { get; init; }

    /// <summary>Passed to the program; the engine itself accepts any number of concurrent calls.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Keys include the project: <c>demo:token</c>.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;
    public ImmutableArray<string> SecretConfigKeys { get; init; } = [];

    /// <summary>Features of the current engine that this one does not have.</summary>
    public ImmutableHashSet<string> MissingFeatures { get; init; } = [];

    /// <summary>The outcome of a resource's step. Called once for each resource.</summary>
    public Func<Registration, StepOutcome> Step { get; init; } = _ => StepOutcome.Done;

    /// <summary>The result of a provider's function, by its token and arguments.</summary>
    public Func<string, JsonObject, JsonObject> Invoke { get; init; } = NoProvider;

    public ShutdownAnswer Shutdown { get; init; } = ShutdownAnswer.AtOnce;

    /// <summary>False for a benchmark, which counts calls but does not inspect them.</summary>
    public bool Record { get; init; } = true;

    public static JsonObject NoProvider(string token, JsonObject arguments) =>
        throw new Refusal($"no provider answers '{token}'").ToException();
}

/// <summary>How <c>SignalAndWaitForShutdown</c> ends.</summary>
public enum ShutdownAnswer
{
    AtOnce,

    /// <summary>Ends when the test calls <see cref="InProcessEngine.ReleaseShutdown"/>.</summary>
    WhenReleased,

    /// <summary>Engines older than the call.</summary>
    Unimplemented,
}
