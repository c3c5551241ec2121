using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// What can be wrong with the age of the credentials that Argo CD gets. No value of a credential is ever quoted.
/// </summary>
internal static class CredentialProblems
{
    public static Problem CredentialExpired(ClusterName cluster, DateTimeOffset end) =>
        new("CRE004", Subject.Cluster(cluster), $"the credential of cluster '{cluster}' ended on {Day(end)}.")
        {
            Consequence = "Argo CD could not reach the cluster any more.",
            Cure = "Renew it: its control plane provider does so by a rollout of the control plane; 'infra join' makes "
                + "a token that stays.",
        };

    public static Problem CredentialEndsTooSoon(
        ClusterName cluster, DateTimeOffset end, TimeSpan rest, StackRules rules) =>
        new(
            "CRE005",
            Subject.Cluster(cluster),
            $"the credential of cluster '{cluster}' ends on {Day(end)}, in {Days(rest)}.")
        {
            Consequence =
                $"Stack '{rules.Stack}' takes none with less than {Days(rules.LeastCredentialLife)} left: its "
                    + "renewal has stopped.",
            Cure = "Renew it: its control plane provider does so by a rollout of the control plane; 'infra join' makes "
                + "a token that stays.",
        };

    public static Problem CredentialEndsSoon(ClusterName cluster, DateTimeOffset end, TimeSpan rest) =>
        new(
            "CRE101",
            Subject.Cluster(cluster),
            $"the credential of cluster '{cluster}' ends on {Day(end)}, in {Days(rest)}.")
        {
            Severity = Severity.Warning,
            Consequence =
                "It should have been renewed at half of its life. When it ends, Argo CD cannot reach the cluster any "
                    + "more.",
            Cure = "See why its control plane provider does not renew it.",
        };

    private static string Day(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(TimeSpan rest) => (int)rest.TotalDays switch
    {
        0 => "less than a day",
        1 => "1 day",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days"),
    };
}
