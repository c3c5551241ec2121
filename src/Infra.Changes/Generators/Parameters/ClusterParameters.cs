using System.Collections.Immutable;
using System.Text;
using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>What the clusters generator reads of a cluster Secret. It never holds a credential.</summary>
public sealed record ClusterParameters
{
    public required string Name { get; init; }

    public required string Server { get; init; }

    public string Project { get; init; } = "";

    /// <summary>Without the label that makes the Secret one of a cluster, which every cluster has.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    public ImmutableSortedDictionary<string, string> Annotations { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Null when the object is no cluster Secret.</summary>
    public static ClusterParameters? Read(YamlMap secret)
    {
        if (secret.TextAt("kind") != "Secret") return null;
        var labels = secret.MapAt("metadata", "labels").TextMap();
        if (labels.GetValueOrDefault(ArgoCD.SecretType) != "cluster") return null;
        return new()
        {
            Name = ReadData(secret, "name") ?? "",
            Server = ReadData(secret, "server") ?? "",
            Project = ReadData(secret, "project") ?? "",
            Labels = labels.Remove(ArgoCD.SecretType),
            Annotations = secret.MapAt("metadata", "annotations").TextMap(),
        };
    }

    // A live Secret has its texts in base64.
    private static string? ReadData(YamlMap secret, string key)
    {
        if (secret.TextAt("stringData", key) is { } text) return text;
        if (secret.TextAt("data", key) is not { } encoded) return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : null;
    }
}
