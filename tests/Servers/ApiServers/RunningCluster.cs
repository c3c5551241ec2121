using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A cluster of a supervisor by both of its objects, with the Secret of its kubeconfig.</summary>
public sealed record RunningCluster(string Name, string Namespace, string Host)
{
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The text of the administrator's kubeconfig; absent: it cannot be had.</summary>
    public required string? Kubeconfig { get; init; }

    /// <summary>Whether the cluster and its control plane are ready; an initialised one it always has.</summary>
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
