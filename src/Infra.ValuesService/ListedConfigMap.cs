using System.Text.Json.Serialization;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>A ConfigMap of a list, whose texts never were strings: they are what takes memory.</summary>
internal sealed record ListedConfigMap
{
    [JsonPropertyName("metadata")]
    public required V1ObjectMeta Metadata { get; init; }

    /// <summary>By key, as <see cref="EncodedText"/> has them.</summary>
    [JsonPropertyName("data")]
    [JsonConverter(typeof(EncodedTextsConverter))]
    public IReadOnlyDictionary<string, byte[]>? Data { get; init; }

    [JsonPropertyName("binaryData")]
    public IReadOnlyDictionary<string, string>? BinaryData { get; init; }
}

/// <summary>A page of a list.</summary>
internal sealed record ListedConfigMaps
{
    [JsonPropertyName("metadata")]
    public required V1ListMeta Metadata { get; init; }

    [JsonPropertyName("items")]
    public required IReadOnlyList<ListedConfigMap> Items { get; init; }
}
