namespace Infra.Foundation;

/// <summary>
/// A cluster's name: an RFC 1123 label, because it becomes a label value and part of object names. The name that Argo
/// CD reserves for its own control plane is not allowed.
/// </summary>
public sealed record ClusterName : Name<ClusterName>, INameKind<ClusterName>
{
    /// <summary>
    /// The name that Argo CD reserves for the cluster it runs in, even if no cluster Secret has that name.
    /// </summary>
    public const string OfControlPlane = "in-cluster";

    private ClusterName(string text) : base(text)
    {
    }

    /// <summary>`Cluster`.</summary>
    public static string Noun => "Cluster";

    /// <summary>
    /// Null if the text is a valid cluster name; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    public static string? BrokenRule(string text) =>
        text == OfControlPlane ? "is Argo CD's own name for its control plane" : KubernetesNames.BrokenLabelRule(text);

    static ClusterName INameKind<ClusterName>.Wrap(string text) => new(text);
}
