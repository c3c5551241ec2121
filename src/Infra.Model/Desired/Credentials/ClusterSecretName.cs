using System.Globalization;
using System.Text;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Argo CD's own naming scheme for cluster Secrets, so that we adopt registrations that Argo CD made.
/// </summary>
public static class ClusterSecretName
{
    /// <summary>
    /// `cluster-&lt;host&gt;-&lt;FNV-1a 32 of the URL, decimal&gt;`. In an IPv6 host, '-' replaces ':'.
    /// </summary>
    public static string Create(ServerUrl server) => Create(server.Host, server.ToString());

    /// <summary>The name by the scheme, or the name of the foreign Secret that the cluster adopts.</summary>
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
