using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>The common fields of both kinds of cluster objects.</summary>
public abstract record ClusterObject
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public ImmutableSortedDictionary<string, string> Labels { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableSortedDictionary<string, string> Annotations { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<string> Finalizers { get; init; } = [];

    /// <summary>Only for scripted servers. A real server sets it when an object with finalizers is deleted.</summary>
    public string? DeletionTimestamp { get; init; }

    /// <summary>Null if the cluster has no address yet.</summary>
    public string? Host { get; init; } = "10.20.0.11";

    public int Port { get; init; } = 6443;

    public string? Phase { get; init; }

    public ImmutableArray<Condition> Conditions { get; init; } = [new("Ready")];

    public abstract JsonObject ToJson();

    internal static JsonObject Map(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)JsonValue.Create(text.Value))));

    protected JsonObject Metadata()
    {
        var metadata = new JsonObject { ["name"] = Name, ["namespace"] = Namespace };
        if (Labels.Count > 0) metadata["labels"] = Map(Labels);
        if (Annotations.Count > 0) metadata["annotations"] = Map(Annotations);
        if (Finalizers is not [])
            metadata["finalizers"] = new JsonArray([.. Finalizers.Select(text => JsonValue.Create(text))]);
        if (DeletionTimestamp is not null) metadata["deletionTimestamp"] = DeletionTimestamp;
        return metadata;
    }

    protected JsonObject Status()
    {
        var status = new JsonObject { ["conditions"] = new JsonArray([.. Conditions.Select(one => one.ToJson())]) };
        if (Phase is not null) status["phase"] = Phase;
        return status;
    }

    protected JsonObject Endpoint() => new() { ["host"] = Host, ["port"] = Port };
}
