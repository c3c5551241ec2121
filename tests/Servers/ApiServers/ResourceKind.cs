using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>The API path of one kind's objects.</summary>
internal sealed record ResourceKind(string Root, string Plural, bool HasStatus)
{
    public string Collection(JsonObject document) => document["metadata"]!["namespace"] is { } @namespace
        ? $"{Root}/namespaces/{@namespace}/{Plural}"
        : $"{Root}/{Plural}";

    public string Item(JsonObject document) => $"{Collection(document)}/{document["metadata"]!["name"]}";
}
