using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PulumiEngine;

/// <summary>A provider function's return value, or the arguments it refuses.</summary>
public sealed record InvokeAnswer
{
    public JsonObject Return { get; init; } = [];
    public ImmutableArray<InvokeRefusal> Refusals { get; init; } = [];

    public static InvokeAnswer NoProvider(string token, JsonObject arguments) =>
        throw new Refusal($"no provider answers '{token}'").ToException();
}

public sealed record InvokeRefusal(string Property, string Reason);
