using System.Collections.Immutable;
using System.Text;
using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>What the clusters generator reads from a cluster Secret. It never holds a credential.</summary>
public sealed record ClusterParameters
{
    /// <summary>The cluster's name in Argo CD; empty if the Secret has none.</summary>
    public required string Name { get; init; }

    /// <summary>The URL of the cluster's API server; empty if the Secret has none.</summary>
    public required string Server { get; init; }

    /// <summary>The AppProject that the cluster is limited to; empty if it is not limited.</summary>
    public string Project { get; init; } = "";

    /// <summary>The labels, without the one that marks the Secret as a cluster Secret.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>All labels of the Secret, created once because every set selects by them.</summary>
    internal Dictionary<string, string> SecretLabels =>
        field ??= new(Labels, StringComparer.Ordinal) { [ArgoCD.SecretType] = "cluster" };

    /// <summary>The annotations of the Secret.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>`metadata` of a Go template's parameters, created once because every set uses it.</summary>
    internal Dictionary<string, object?> Metadata => field ??= CreateMetadata();

    /// <summary>Reads a declared or live cluster Secret; null if the object is not a cluster Secret.</summary>
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

    private Dictionary<string, object?> CreateMetadata()
    {
        var metadata = new Dictionary<string, object?>(StringComparer.Ordinal) { ["labels"] = SecretLabels };
        if (Annotations.Count > 0)
            metadata["annotations"] = new Dictionary<string, string>(Annotations, StringComparer.Ordinal);
        return metadata;
    }

    // A live Secret holds its values in base64.
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
