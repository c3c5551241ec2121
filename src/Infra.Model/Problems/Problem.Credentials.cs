using System.Globalization;

namespace Infra.Model;

// What can be wrong with the credentials that Argo CD gets. No value of a credential is ever quoted.
public sealed partial record Problem
{
    public static Problem NoKubeconfigSecret(ClusterName cluster, string supervisor, string secret) =>
        new("CRE001", Named(cluster), $"supervisor '{supervisor}' has no kubeconfig Secret for cluster '{cluster}', whose control plane has been up.")
        {
            Position = WholeFile(secret),
            Consequence = "Argo CD would get no credential; leaving the cluster out would remove its registration.",
            Cure = "Find out why its control plane provider does not write it, or label the cluster out of the stack's env.",
        };

    public static Problem BrokenKubeconfigSecret(ClusterName cluster, string secret, string what) =>
        new("CRE002", Named(cluster), $"the kubeconfig of cluster '{cluster}' cannot be used: {what}.")
        {
            Position = WholeFile(secret),
            Consequence = "One broken cluster Secret disturbs every ApplicationSet of the control plane, so none is written.",
            Cure = "Delete the Secret on its supervisor: the control plane provider writes it anew.",
        };

    public static Problem KubeconfigOfOtherServer(ClusterName cluster, string secret, ServerUrl server, string found) =>
        new("CRE003", Named(cluster), $"the kubeconfig of cluster '{cluster}' is for {found}, and its supervisor says {server}.")
        {
            Position = WholeFile(secret),
            Consequence = "One of the two is of a predecessor of the same name, and its credentials would not fit.",
            Cure = "Compare with the load balancer's address of the cluster; delete the Secret if it is the old one.",
        };

    public static Problem CredentialExpired(ClusterName cluster, DateTimeOffset end) =>
        new("CRE004", Named(cluster), $"the credential of cluster '{cluster}' ended on {Day(end)}.")
        {
            Consequence = "Argo CD could not reach the cluster any more.",
            Cure = "Renew it: its control plane provider does so by a rollout of the control plane; 'infra join' makes a token that stays.",
        };

    public static Problem CredentialEndsTooSoon(ClusterName cluster, DateTimeOffset end, TimeSpan rest, EnvironmentRules rules) =>
        new("CRE005", Named(cluster), $"the credential of cluster '{cluster}' ends on {Day(end)}, in {Days(rest)}.")
        {
            Consequence = $"Stack '{rules.Stack}' takes none with less than {Days(rules.LeastCredentialLife)} left: its renewal has stopped.",
            Cure = "Renew it: its control plane provider does so by a rollout of the control plane; 'infra join' makes a token that stays.",
        };

    public static Problem CredentialEndsSoon(ClusterName cluster, DateTimeOffset end, TimeSpan rest) =>
        new("CRE101", Named(cluster), $"the credential of cluster '{cluster}' ends on {Day(end)}, in {Days(rest)}.")
        {
            Severity = Severity.Warning,
            Consequence = "It should have been renewed at half of its life. When it ends, Argo CD cannot reach the cluster any more.",
            Cure = "See why its control plane provider does not renew it.",
        };

    public static Problem CredentialForbidden(ClusterName cluster, string supervisor, string @namespace, bool isError) =>
        new("CRE006", Named(cluster), $"this identity may not read the kubeconfig of cluster '{cluster}' (supervisor '{supervisor}', namespace '{@namespace}').")
        {
            Severity = isError ? Severity.Error : Severity.Warning,
            Consequence = isError ? "Argo CD would get no credential." : "The preview shows everything but a changed credential.",
            Cure = "Kubeconfigs need the role Can Edit on the vSphere Namespace; Can View is enough for an inventory.",
        };

    public static Problem NotJoined(ClusterName cluster, string stack) =>
        new("CRE007", Named(cluster), $"cluster '{cluster}' has no token of argocd-manager.")
        {
            Consequence = "Argo CD would get no credential.",
            Cure = $"Make one with: infra join {stack} --cluster {cluster}",
        };

    public static Problem GuestUnreachable(ClusterName cluster, ServerUrl server, string what) =>
        new("CRE008", Named(cluster), $"cluster '{cluster}' at {server} {what}.")
        {
            Consequence = "Its token cannot be read.",
            Cure = "Check the way from here to the cluster's API server, and that it is up.",
        };

    public static Problem LeavesRegisteredCluster(ClusterName cluster, string stack) =>
        new("CRE009", Named(cluster), $"cluster '{cluster}' is registered by stack '{stack}' with the token that would be deleted.")
        {
            IsRefusal = true,
            Consequence = "Argo CD could not reach the cluster any more.",
            Cure = "Take it out of the stack first (its label 'env'), or say --force.",
        };

    public static Problem CannotLeave(string cluster, int times) =>
        new("CRE010", Named(cluster), times > 1 ? $"{times} clusters have the name '{cluster}'." : $"cluster '{cluster}' has no API endpoint.")
        {
            Consequence = "It cannot be said from which cluster argocd-manager is to be taken.",
            Cure = times > 1 ? "Rename one of them first." : "A cluster that is gone took its service account with it.",
        };

    public static Problem NothingToRegister(ClusterName cluster) =>
        new("CRE011", Named(cluster), $"cluster '{cluster}' is not registered yet, and it has no credential that can be used.")
        {
            Consequence = "Argo CD would get a Secret that connects to nothing.",
            Cure = "Run again when the cluster is ready, or take its label 'env' away until then.",
        };

    public static Problem CredentialKept(ClusterName cluster, Problem cause) =>
        new("CRE102", Named(cluster), cause.What)
        {
            Severity = Severity.Warning,
            Position = cause.Position,
            Consequence = "The cluster is not ready, so Argo CD keeps the credential that it has.",
            Cure = "Run again when the cluster is ready.",
        };

    private static string Named(ClusterName cluster) => Named(cluster.ToString());

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(TimeSpan rest) => (int)rest.TotalDays switch
    {
        0 => "less than a day",
        1 => "1 day",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };
}
