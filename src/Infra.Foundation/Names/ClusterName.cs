namespace Infra.Foundation;

/// <summary>A cluster's name: an RFC 1123 label, because it becomes a label value and part of object names.</summary>
public sealed record ClusterName : Name<ClusterName>, INameKind<ClusterName>
{
    private ClusterName(string text) : base(text)
    {
    }

    public static string Noun => "Cluster";

    /// <summary>Null when the text is a cluster name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => KubernetesNames.BrokenLabelRule(text);

    static ClusterName INameKind<ClusterName>.Wrap(string text) => new(text);
}
