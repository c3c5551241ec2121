using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// What can be wrong with the kubeconfigs and tokens of guest clusters. No value of a credential is ever quoted.
/// </summary>
public static class KubeconfigProblems
{
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

    public static Problem BrokenKubeconfigSecret(ClusterName cluster, string secret, string what) =>
        new("CRE002", Subject.Cluster(cluster), $"the kubeconfig of cluster '{cluster}' cannot be used: {what}.")
        {
            Position = Position.WholeFile(secret),
            Consequence =
                "One broken cluster Secret breaks every ApplicationSet of the control plane, so none is written.",
            Cure = "Delete the Secret on its supervisor: the control plane provider recreates it.",
        };

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

    public static Problem NotJoined(ClusterName cluster, StackName stack) =>
        new("CRE007", Subject.Cluster(cluster), $"cluster '{cluster}' has no token of argocd-manager.")
        {
            Consequence = "Argo CD would get no credential.",
            Cure = $"Make one with: infra join {stack} --cluster {cluster}",
        };

    public static Problem GuestUnreachable(ClusterName cluster, ServerUrl server, string what) =>
        new("CRE008", Subject.Cluster(cluster), $"cluster '{cluster}' at {server} {what}.")
        {
            Consequence = "Its token cannot be read.",
            Cure = "Check that the cluster's API server is up and reachable from here.",
        };

    public static Problem CredentialKept(ClusterName cluster, Problem cause) =>
        new("CRE102", Subject.Cluster(cluster), cause.What)
        {
            Severity = Severity.Warning,
            Position = cause.Position,
            Consequence = "The cluster is not ready, so Argo CD keeps the credential that it has.",
            Cure = "Run again when the cluster is ready.",
        };
}
