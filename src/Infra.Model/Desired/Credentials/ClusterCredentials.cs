using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The credentials of a stack's clusters. One that is missing stands for "leave what Argo CD has".</summary>
public sealed class ClusterCredentials(ImmutableSortedDictionary<ClusterName, ClusterCredential> byCluster)
{
    private const int WarnedDays = 30;

    /// <summary>A recorded inventory has none.</summary>
    public static ClusterCredentials None { get; } =
        new(ImmutableSortedDictionary<ClusterName, ClusterCredential>.Empty);

    public ClusterCredential? Find(ClusterName cluster) => byCluster.GetValueOrDefault(cluster);

    /// <summary>
    /// Adds a problem for each credential that has ended, or will before the environment's least life, and a warning
    /// for one that ends within 30 days. Cluster API renews a certificate at half of its life, so a short rest says
    /// that the renewal has stopped (cluster-api pull request 3140).
    /// </summary>
    public void Check(StackRules rules, DateTimeOffset now, ProblemList problems)
    {
        foreach (var (cluster, credential) in byCluster)
        {
            if (credential.Expires is not { } end) continue;
            var rest = end - now;
            if (rest <= TimeSpan.Zero) problems.Add(CredentialProblems.CredentialExpired(cluster, end));
            else if (rest < rules.LeastCredentialLife)
                problems.Add(CredentialProblems.CredentialEndsTooSoon(cluster, end, rest, rules));
            else if (rest < TimeSpan.FromDays(WarnedDays))
                problems.Add(CredentialProblems.CredentialEndsSoon(cluster, end, rest));
        }
    }
}
