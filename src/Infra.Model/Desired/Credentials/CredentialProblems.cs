using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems with the expiry of cluster credentials. No message contains a value of a credential.</summary>
internal static class CredentialProblems
{
    public static Problem CredentialExpired(ClusterName cluster, DateTimeOffset end) =>
        new("CRE004", Subject.Cluster(cluster), $"the credential of cluster '{cluster}' expired on {Day(end)}.")
        {
            Consequence = "Argo CD could no longer reach the cluster.",
            Cure = "Renew it by rolling out the cluster's control plane; 'infra join' creates a long-lived token.",
        };

    public static Problem CredentialEndsTooSoon(
        ClusterName cluster, DateTimeOffset end, TimeSpan rest, StackRules rules) =>
        new(
            "CRE005",
            Subject.Cluster(cluster),
            $"the credential of cluster '{cluster}' expires on {Day(end)}, in {Days(rest)}.")
        {
            Consequence =
                $"Stack '{rules.Stack}' accepts no credential with less than {Days(rules.LeastCredentialLife)} left: "
                    + "its renewal has stopped.",
            Cure = "Renew it by rolling out the cluster's control plane; 'infra join' creates a long-lived token.",
        };

    public static Problem CredentialEndsSoon(ClusterName cluster, DateTimeOffset end, TimeSpan rest) =>
        new(
            "CRE101",
            Subject.Cluster(cluster),
            $"the credential of cluster '{cluster}' expires on {Day(end)}, in {Days(rest)}.")
        {
            Severity = Severity.Warning,
            Consequence =
                "It should have been renewed halfway through its life. After that date Argo CD can no longer reach "
                    + "the cluster.",
            Cure = "Find out why its control plane provider does not renew it.",
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
