using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// Problems with the kubeconfigs and tokens of guest clusters. No message contains a value of a credential.
/// </summary>
public static class KubeconfigProblems
{
    /// <summary>CRE001, a cluster that has been up has no kubeconfig Secret.</summary>
    /// <param name="secret">Where the Secret is expected.</param>
    public static Problem NoKubeconfigSecret(ClusterName cluster, string supervisor, string secret) =>
        new(
            "CRE001",
            Subject.Cluster(cluster),
            $"supervisor '{supervisor}' has no kubeconfig Secret for cluster '{cluster}', whose control plane was up "
                + "before.")
        {
            Position = Position.WholeFile(secret),
            Consequence = "Argo CD would get no credential; leaving the cluster out would remove its registration.",
            Cure = "Find out why its control plane provider does not write it, or change the cluster's label 'env'.",
        };

    /// <summary>CRE002, a cluster's kubeconfig cannot be used.</summary>
    /// <param name="what">Why, as a clause.</param>
    public static Problem BrokenKubeconfigSecret(ClusterName cluster, string secret, string what) =>
        new("CRE002", Subject.Cluster(cluster), $"the kubeconfig of cluster '{cluster}' cannot be used: {what}.")
        {
            Position = Position.WholeFile(secret),
            Consequence =
                "One broken cluster Secret breaks every ApplicationSet of the control plane, so none is written.",
            Cure = "Delete the Secret on its supervisor: the control plane provider recreates it.",
        };

    /// <summary>CRE003, a kubeconfig is for another server than the one its supervisor names.</summary>
    /// <param name="found">The server in the kubeconfig.</param>
    public static Problem KubeconfigOfOtherServer(ClusterName cluster, string secret, ServerUrl server, string found) =>
        new(
            "CRE003",
            Subject.Cluster(cluster),
            $"the kubeconfig of cluster '{cluster}' points to {found}, but its supervisor says {server}.")
        {
            Position = Position.WholeFile(secret),
            Consequence = "One of the two belongs to an earlier cluster with the same name, whose credentials would "
                + "not work.",
            Cure = "Compare with the load balancer's address of the cluster; delete the Secret if it is the old one.",
        };

    /// <summary>CRE006, the identity may not read a kubeconfig.</summary>
    /// <param name="isError">False if it is only a warning, as in a preview.</param>
    public static Problem CredentialForbidden(
        ClusterName cluster, string supervisor, string @namespace, bool isError) =>
        new(
            "CRE006",
            Subject.Cluster(cluster),
            $"this identity may not read the kubeconfig of cluster '{cluster}' (supervisor '{supervisor}', namespace "
                + $"'{@namespace}').")
        {
            Severity = isError ? Severity.Error : Severity.Warning,
            Consequence = isError
                ? "Argo CD would get no credential."
                : "The preview shows everything except a changed credential.",
            Cure = "Kubeconfigs need the role Can Edit on the vSphere Namespace; Can View is enough for an inventory.",
        };

    /// <summary>CRE007, a cluster has not been joined.</summary>
    public static Problem NotJoined(ClusterName cluster, StackName stack) =>
        new("CRE007", Subject.Cluster(cluster), $"cluster '{cluster}' has no token of argocd-manager.")
        {
            Consequence = "Argo CD would get no credential.",
            Cure = $"Make one with: infra join {stack} --cluster {cluster}",
        };

    /// <summary>CRE008, a cluster itself cannot be read.</summary>
    /// <param name="what">Why, as the end of a sentence.</param>
    public static Problem GuestUnreachable(ClusterName cluster, ServerUrl server, string what) =>
        new("CRE008", Subject.Cluster(cluster), $"cluster '{cluster}' at {server} {what}.")
        {
            Consequence = "Its token cannot be read.",
            Cure = "Check that the cluster's API server is up and reachable from here.",
        };

    /// <summary>CRE102, a cluster that is not ready has no usable credential.</summary>
    /// <param name="cause">The problem that would be reported if it were ready.</param>
    public static Problem CredentialKept(ClusterName cluster, Problem cause) =>
        new("CRE102", Subject.Cluster(cluster), cause.What)
        {
            Severity = Severity.Warning,
            Position = cause.Position,
            Consequence = "The cluster is not ready, so Argo CD keeps the credential that it has.",
            Cure = "Run again when the cluster is ready.",
        };
}
