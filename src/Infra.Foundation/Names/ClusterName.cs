namespace Infra.Foundation;

/// <summary>
/// A cluster's name: an RFC 1123 label, because it becomes a label value and part of object names. It is never the name
/// by which Argo CD knows its own control plane.
/// </summary>
public sealed record ClusterName : Name<ClusterName>, INameKind<ClusterName>
{
    /// <summary>Argo CD's own name of the cluster that it runs in, with or without a Secret of that name.</summary>
    public const string OfControlPlane = "in-cluster";

    private ClusterName(string text) : base(text)
    {
    }

    public static string Noun => "Cluster";

    /// <summary>Null when the text is a cluster name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) =>
        text == OfControlPlane ? "is Argo CD's own name for its control plane" : KubernetesNames.BrokenLabelRule(text);

    static ClusterName INameKind<ClusterName>.Wrap(string text) => new(text);
}
