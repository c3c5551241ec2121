using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// The credentials of a stack's clusters. If a cluster has none here, Argo CD keeps the credential it has.
/// </summary>
public sealed class ClusterCredentials(ImmutableSortedDictionary<ClusterName, ClusterCredential> byCluster)
{
    private const int WarnedDays = 30;

    /// <summary>No credentials, as with a recorded inventory.</summary>
    public static ClusterCredentials None { get; } =
        new(ImmutableSortedDictionary<ClusterName, ClusterCredential>.Empty);

    /// <summary>The credential of a cluster; null if Argo CD keeps the one it has.</summary>
    public ClusterCredential? Find(ClusterName cluster) => byCluster.GetValueOrDefault(cluster);

    /// <summary>
    /// Adds a problem for each credential that has expired or will expire within the stack's minimum lifetime, and a
    /// warning for one that expires within 30 days. Cluster API renews certificates at half of their lifetime, so
    /// little remaining time means that the renewal has stopped (cluster-api pull request 3140).
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
