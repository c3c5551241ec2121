using Infra.Foundation;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>One values ConfigMap with all texts already encoded, so an answer is built by copying.</summary>
internal sealed class EncodedValues
{
    private const string KeyEnd = ".yaml";

    private readonly Dictionary<string, byte[]> _texts;
    private readonly string _uid;
    private readonly string _version;

    private EncodedValues(V1ObjectMeta metadata, bool hasBinaryData, IEnumerable<KeyValuePair<string, byte[]>> data)
    {
        ObjectName = metadata.Name;
        Stack = Label(metadata, LabelKeys.Stack) ?? "";
        Cluster = Label(metadata, LabelKeys.Cluster);
        Env = Label(metadata, LabelKeys.Env);
        HasBinaryData = hasBinaryData;
        (_uid, _version) = (metadata.Uid ?? "", metadata.ResourceVersion ?? "");
        _texts = data
            .Where(entry => entry.Key.EndsWith(KeyEnd, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[..^KeyEnd.Length], entry => entry.Value, StringComparer.Ordinal);
        using var encoded = new EncodedText();
        EncodedCluster = encoded.Encode(Cluster ?? "");
    }

    public string ObjectName { get; }

    public string Stack { get; }

    public string? Cluster { get; }

    /// <summary>The cluster's name as <see cref="EncodedText"/>.</summary>
    public byte[] EncodedCluster { get; }

    public string? Env { get; }

    /// <summary>
    /// True if the ConfigMap has binary data. Kubernetes puts text there that is not UTF-8, which would be missing from
    /// an answer.
    /// </summary>
    public bool HasBinaryData { get; }

    public static EncodedValues From(ListedConfigMap map) =>
        new(map.Metadata, map.BinaryData is { Count: > 0 }, map.Data ?? new Dictionary<string, byte[]>());

    public static EncodedValues From(V1ConfigMap map)
    {
        using var encoded = new EncodedText();
        var texts = (map.Data ?? new Dictionary<string, string>()).ToDictionary(
            entry => entry.Key, entry => encoded.Encode(entry.Value ?? ""), StringComparer.Ordinal);
        return new(map.Metadata, map.BinaryData is { Count: > 0 }, texts);
    }

    /// <summary>The component's values as <see cref="EncodedText"/>; null if there are none.</summary>
    public byte[]? TextOf(string component) => _texts.GetValueOrDefault(component);

    /// <summary>True if the metadata describe the same object in the same version.</summary>
    public bool IsOf(V1ObjectMeta metadata) =>
        _version.Length > 0 && _version == metadata.ResourceVersion && _uid == (metadata.Uid ?? "");

    private static string? Label(V1ObjectMeta metadata, string name) =>
        metadata.Labels is { } labels && labels.TryGetValue(name, out var value) && value is { Length: > 0 }
            ? value
            : null;
}
