using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>Facts of a cluster as HTML.</summary>
internal static class ClusterHtml
{
    /// <summary>A sign and a word, so nobody depends on the color.</summary>
    public static string State(GraphCluster cluster) =>
        $"<span class=\"state-{cluster.StateText}\">{StateMark.Character(cluster.State)} {cluster.StateText}</span>";

    /// <summary>The vendor's suffix is less prominent.</summary>
    public static string Version(GraphCluster cluster)
    {
        if (cluster.KubernetesVersion is not { } version) return "unknown";
        var end = version.IndexOf('+', StringComparison.Ordinal);
        return end < 0 ? Escape(version) : $"{Escape(version[..end])}<small>{Escape(version[end..])}</small>";
    }
}
