using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A condition with status True by default; null means Unknown.</summary>
public sealed record Condition(string Type, bool? Holds = true)
{
    public string? Reason { get; init; }

    public string? Message { get; init; }

    public long? ObservedGeneration { get; init; }

    internal JsonObject ToJson()
    {
        var condition = new JsonObject
        {
            ["type"] = Type,
            ["status"] = Holds switch { true => "True", false => "False", null => "Unknown" },
            ["lastTransitionTime"] = "2025-02-11T08:31:40Z",
        };
        if (Reason is not null) condition["reason"] = Reason;
        if (Message is not null) condition["message"] = Message;
        if (ObservedGeneration is not null) condition["observedGeneration"] = ObservedGeneration;
        return condition;
    }
}
