using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PulumiEngine;

namespace StandIns.Tests.Vectors;

/// <summary>The engine that all vectors are recorded against, and proved against. The names are its script.</summary>
internal static class VectorEngine
{
    public static EngineOptions Options(bool dryRun) => new()
    {
        Project = "demo",
        Stack = "dev",
        DryRun = dryRun,
        Config = ImmutableDictionary<string, string>.Empty
            .Add("demo:replicas", "3")
            .Add("demo:token", "t0ken"),
        SecretConfigKeys = ["demo:token"],
        Step = Step,
        Invoke = Invoke,
    };

    private static StepOutcome Step(Registration registration) => registration.Name switch
    {
        "fails" => StepOutcome.Failed,
        "is-refused" => new() { Refusal = new("the provider refuses it") },
        // A reference that comes back would be resolved, which is not what the vector is about.
        "pointer" => new() { Outputs = [] },
        _ => StepOutcome.Done,
    };

    // The engine's own function: Node looks up the references among a resource's inputs.
    private static JsonObject Invoke(string token, JsonObject arguments) => token is "pulumi:pulumi:getResource"
        ? new() { ["urn"] = arguments["urn"]?.DeepClone(), ["id"] = "target-id", ["state"] = new JsonObject() }
        : EngineOptions.NoProvider(token, arguments);
}
