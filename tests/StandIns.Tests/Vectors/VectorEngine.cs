using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PulumiEngine;

namespace StandIns.Tests.Vectors;

/// <summary>The engine with which all vectors are recorded and checked. Resource names select its behavior.</summary>
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
        // A returned reference would be resolved, which this vector does not test.
        "pointer" => new() { Outputs = [] },
        _ => StepOutcome.Done,
    };

    // The engine's built-in function: Node looks up references among a resource's inputs.
    private static JsonObject Invoke(string token, JsonObject arguments) => token is "pulumi:pulumi:getResource"
        ? new() { ["urn"] = arguments["urn"]?.DeepClone(), ["id"] = "target-id", ["state"] = new JsonObject() }
        : EngineOptions.NoProvider(token, arguments);
}
