using System.Collections.Immutable;
using System.Text;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A cluster Secret found in a control plane, by any writer. It never holds a credential.</summary>
public sealed record RegisteredCluster
{
    /// <summary>The object name of the Secret.</summary>
    public required string ObjectName { get; init; }

    /// <summary>The namespace of the Secret; empty if unknown.</summary>
    public string ObjectNamespace { get; init; } = "";

    /// <summary>The cluster's name in Argo CD.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The server address, without any login in the URL.</summary>
    public required string Server { get; init; }

    /// <summary>The stack that owns the Secret; null if it is none of ours.</summary>
    public StackName? Stack { get; init; }

    /// <summary>
    /// The supervisor that the cluster came from, as the stack recorded it; null if no annotation says so.
    /// </summary>
    public string? Supervisor { get; init; }

    /// <summary>All labels of the Secret.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The UIDs of the objects that described the cluster when it was registered, by kind.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True if Pulumi wrote some of the data. Determined only for Secrets that have no stack label.</summary>
    public bool IsOfPulumi { get; init; }

    /// <summary>
    /// The manager that wrote the Secret last, after Pulumi. Determined only for Secrets that have no stack label; null
    /// if unknown.
    /// </summary>
    public FieldManager? LastWriter { get; init; }

    /// <summary>Reads a declared or live Secret; null if it is not a cluster Secret with a name and a server.</summary>
    public static RegisteredCluster? Read(Manifest secret)
    {
        if (secret.Kind != "Secret" || secret.Label(ArgoCD.SecretType) is not "cluster") return null;
        if (ReadData(secret.Tree, "name") is not { } name || ReadData(secret.Tree, "server") is not { } server)
            return null;
        var annotations = secret.Tree.MapAt("metadata", "annotations").TextMap();
        var managers = secret.Stack is null ? FieldManagers.Read(secret.Tree) : null;
        return new()
        {
            ObjectName = secret.Name,
            ObjectNamespace = secret.Key.Namespace,
            ClusterName = name,
            Server = UrlLogin.Masked(server),
            Stack = secret.Stack,
            Supervisor = annotations.GetValueOrDefault(LabelKeys.Supervisor),
            Labels = secret.Tree.MapAt("metadata", "labels").TextMap(),
            IsOfPulumi = managers is not null && (managers.IsOurs(["data"]) || managers.IsOurs(["stringData"])),
            LastWriter = managers?.LastAfterPulumi,
            Uids = annotations
                .Where(annotation => annotation.Key.StartsWith(LabelKeys.UidPrefix, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(
                    annotation => annotation.Key[LabelKeys.UidPrefix.Length..], annotation => annotation.Value,
                    StringComparer.Ordinal),
        };
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
