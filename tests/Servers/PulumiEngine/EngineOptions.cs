using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PulumiEngine;

/// <summary>What the engine tells the program about itself, and how it answers.</summary>
public sealed record EngineOptions
{
    public string Organization { get; init; } = "organization";
    public string Project { get; init; } = "demo";
    public string Stack { get; init; } = "dev";

    /// <summary>A preview: new resources have no id yet, and unknown values stay unknown.</summary>
    public bool DryRun { get; init; }

    /// <summary>Told to the program; the engine itself answers any number of calls at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Keys are written out in full: <c>demo:token</c>.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;
    public ImmutableArray<string> SecretConfigKeys { get; init; } = [];

    /// <summary>Features of the current engine that this one does not have.</summary>
    public ImmutableHashSet<string> MissingFeatures { get; init; } = [];

    /// <summary>What becomes of a resource. Each is asked about once.</summary>
    public Func<Registration, StepOutcome> Step { get; init; } = _ => StepOutcome.Done;

    /// <summary>What a provider's function returns, by its token and arguments.</summary>
    public Func<string, JsonObject, JsonObject> Invoke { get; init; } = NoProvider;

    public ShutdownAnswer Shutdown { get; init; } = ShutdownAnswer.AtOnce;

    /// <summary>Off for a benchmark, which counts calls but does not look at them.</summary>
    public bool Record { get; init; } = true;

    public static JsonObject NoProvider(string token, JsonObject arguments) =>
        throw new Refusal($"no provider answers '{token}'").ToException();
}

/// <summary>How <c>SignalAndWaitForShutdown</c> ends.</summary>
public enum ShutdownAnswer
{
    AtOnce,

    /// <summary>When the test says so: <see cref="InProcessEngine.ReleaseShutdown"/>.</summary>
    WhenReleased,

    /// <summary>Engines from before the call existed.</summary>
    Unimplemented,
}
