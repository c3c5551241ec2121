using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A cluster of a supervisor: both of its objects, and the Secret with its kubeconfig.</summary>
public sealed record RunningCluster(string Name, string Namespace, string Host)
{
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The text of the administrator's kubeconfig; null if it is not available.</summary>
    public required string? Kubeconfig { get; init; }

    /// <summary>Whether the cluster and its control plane are ready. The control plane is always initialized.</summary>
    public bool IsReady { get; init; } = true;

    public IEnumerable<JsonObject> Objects()
    {
        yield return new TanzuCluster
        {
            Name = Name,
            Namespace = Namespace,
            Host = Host,
            Labels = Labels,
            Phase = "running",
            Conditions = [new("Ready", IsReady), new("ControlPlaneReady", IsReady)],
        }.ToJson();
        yield return new CapiCluster
        {
            Name = Name,
            Namespace = Namespace,
            Host = Host,
            Conditions = [new("Ready", IsReady), new("ControlPlaneInitialized")],
        }.ToJson();
        if (Kubeconfig is not null) yield return KubeconfigSecret.For(Namespace, Name, Kubeconfig);
    }
}
