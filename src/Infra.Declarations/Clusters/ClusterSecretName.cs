using System.Globalization;
using System.Text;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>Argo CD's own scheme for the object names of cluster Secrets, so that registrations it made are adopted.</summary>
internal static class ClusterSecretName
{
    /// <summary>`cluster-&lt;host&gt;-&lt;FNV-1a 32 of the URL, decimal&gt;`; an IPv6 host has '-' for ':'.</summary>
    public static string Of(ServerUrl server) => Of(server.Host, server.ToString());

    internal static string Of(string host, string url) =>
        string.Create(CultureInfo.InvariantCulture, $"cluster-{host.Replace(':', '-')}-{Fnv1a32(url)}");

    private static uint Fnv1a32(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ b) * 16777619u);
        return hash;
    }
}
