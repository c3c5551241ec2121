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
            .Add("demo:token", "t0ken")
            .Add("demo:database", """{"host":"db","password":"pa55"}"""),
        SecretConfigKeys = ["demo:token", "demo:database"],
        Step = Step,
        Invoke = Invoke,
        Read = Read,
    };

    private static StepOutcome Step(Registration registration) => registration.Name switch
    {
        "fails" => StepOutcome.Failed,
        "is-refused" => new() { Refusal = new("the provider refuses it") },
        // A reference that comes back would be resolved, which is not what the vector is about.
        "pointer" => new() { Outputs = [] },
        _ => StepOutcome.Done,
    };

    private static InvokeAnswer Invoke(string token, JsonObject arguments) => token switch
    {
        "demo:index:lookup" => new() { Return = new() { ["answer"] = arguments["name"]?.DeepClone(), ["size"] = 3 } },
        "demo:index:refuse" => new() { Refusals = [new("name", "must not be empty"), new("size", "must be positive")] },
        // The engine's own function: Node looks up the references among a resource's inputs.
        "pulumi:pulumi:getResource" => new()
        {
            Return = new()
            {
                ["urn"] = arguments["urn"]?.DeepClone(),
                ["id"] = "target-id",
                ["state"] = new JsonObject(),
            },
        },
        _ => InvokeAnswer.NoProvider(token, arguments),
    };

    private static JsonObject? Read(string type, string id) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject { ["name"] = id.Split('/')[^1], ["namespace"] = id.Split('/')[0] },
        ["data"] = new JsonObject { ["found"] = "yes" },
    };
}
