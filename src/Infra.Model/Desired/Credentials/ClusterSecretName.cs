using System.Globalization;
using System.Text;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Argo CD's own scheme for the object names of cluster Secrets, so that registrations it made are adopted.
/// </summary>
public static class ClusterSecretName
{
    /// <summary>`cluster-&lt;host&gt;-&lt;FNV-1a 32 of the URL, decimal&gt;`; an IPv6 host has '-' for ':'.</summary>
    public static string Create(ServerUrl server) => Create(server.Host, server.ToString());

    /// <summary>The same, or the name of a Secret of somebody else that the cluster adopts.</summary>
    public static string Create(Cluster cluster, IReadOnlyDictionary<ClusterName, string> adopted) =>
        adopted.GetValueOrDefault(cluster.Name) ?? Create(cluster.Server);

    internal static string Create(string host, string url) =>
        string.Create(CultureInfo.InvariantCulture, $"cluster-{host.Replace(':', '-')}-{Fnv1a32(url)}");

    private static uint Fnv1a32(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ b) * 16777619u);
        return hash;
    }
}
