using System.Text.Json.Serialization;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>
/// A listed ConfigMap. Its texts are never decoded into strings, because they need most of the memory.
/// </summary>
internal sealed record ListedConfigMap
{
    [JsonPropertyName("metadata")]
    public required V1ObjectMeta Metadata { get; init; }

    /// <summary>The texts as <see cref="EncodedText"/>, by key.</summary>
    [JsonPropertyName("data")]
    [JsonConverter(typeof(EncodedTextsConverter))]
    public IReadOnlyDictionary<string, byte[]>? Data { get; init; }

    [JsonPropertyName("binaryData")]
    public IReadOnlyDictionary<string, string>? BinaryData { get; init; }
}

/// <summary>One page of a list.</summary>
internal sealed record ListedConfigMaps
{
    [JsonPropertyName("metadata")]
    public required V1ListMeta Metadata { get; init; }

    [JsonPropertyName("items")]
    public required IReadOnlyList<ListedConfigMap> Items { get; init; }
}
