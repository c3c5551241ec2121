using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// Rejects a cluster Secret if an existing one would be overwritten, or if Argo CD would know the cluster twice. A
/// cluster adopts an unowned Secret by declaring the same object name. Secrets of other stacks cannot be adopted. A
/// Secret of the stack that lost its labels is only reported.
/// </summary>
public static class ForeignSecrets
{
    /// <summary>
    /// Adds a problem for each declared Secret that shares its object name, server or cluster name with an existing
    /// Secret of another owner.
    /// </summary>
    /// <param name="rules">The rules of the stack.</param>
    /// <param name="declared">The cluster Secrets that the run would declare.</param>
    /// <param name="found">The registered clusters of the control plane.</param>
    /// <param name="adopting">The clusters that adopt an existing Secret under its object name.</param>
    /// <param name="adoptSetting">The name of the setting that lists them: object names by cluster.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="beside">The other stacks of the environment, which can give clusters up to this one.</param>
    public static void Check(
        StackRules rules,
        IEnumerable<DeclaredSecret> declared,
        IEnumerable<RegisteredCluster> found,
        IReadOnlySet<ClusterName> adopting,
        string adoptSetting,
        ProblemList problems,
        IReadOnlyCollection<StackName>? beside = null)
    {
        var (wanted, there) = (declared.ToList(), found.ToList());
        var foreign = there
            .Where(secret => secret.Stack != rules.Stack)
            .Select(secret => (Secret: secret, Server: ReadServer(secret)))
            .ToList();
        var lost = UnlabeledSecret.Find(wanted, there)
            .Where(secret => secret.HasLostItsLabels && !adopting.Contains(secret.Declared.Cluster))
            .ToDictionary(secret => secret.Declared.Cluster);
        foreach (var secret in lost.Values) problems.Add(GuardProblems.LostLabels(secret, rules));
        foreach (var ours in wanted)
        {
            foreach (var (theirs, server) in foreign)
            {
                if (Shared(ours, theirs, server) is not { } shared) continue;
                if (lost.GetValueOrDefault(ours.Cluster)?.Found == theirs) continue;
                if (theirs.Stack is not null)
                {
                    problems.Add(GuardProblems.SecretOfAnotherStack(
                        ours, theirs, shared, canMove: beside?.Contains(theirs.Stack) is true));
                }
                else if (!adopting.Contains(ours.Cluster))
                {
                    problems.Add(GuardProblems.ForeignSecret(
                        ours, theirs, shared, rules.Stack, server == ours.Server ? adoptSetting : null));
                }
                else if (theirs.ObjectName != ours.ObjectName)
                {
                    problems.Add(GuardProblems.SecretBesideAnAdopted(ours, theirs, shared));
                }
            }
        }
    }

    private static string? Shared(DeclaredSecret ours, RegisteredCluster theirs, ServerUrl? server)
    {
        if (theirs.ObjectName == ours.ObjectName) return $"object name '{ours.ObjectName}'";
        if (server == ours.Server) return $"server {ours.Server}";
        return theirs.ClusterName == ours.Cluster.ToString() ? $"name '{ours.Cluster}'" : null;
    }

    /// <summary>
    /// The host and port of the server. Argo CD compares texts, but different spellings are still the same cluster.
    /// Null if the address is not an https URL with a valid host.
    /// </summary>
    public static ServerUrl? ReadServer(RegisteredCluster secret) =>
        Uri.TryCreate(UrlLogin.Remove(secret.Server), UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && ServerUrl.TryCreate(url.IdnHost, url.Port, out var server)
            ? server
            : null;
}

/// <summary>A cluster Secret that a run would declare.</summary>
/// <param name="Cluster">The cluster that the Secret registers.</param>
/// <param name="ObjectName">The object name of the Secret.</param>
/// <param name="Server">The address of the cluster's API server.</param>
public sealed record DeclaredSecret(ClusterName Cluster, string ObjectName, ServerUrl Server);
