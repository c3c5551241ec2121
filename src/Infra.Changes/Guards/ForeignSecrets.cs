using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// Refuses to declare a cluster Secret where one is that this stack did not write: it would be overwritten, or Argo CD
/// would know one cluster twice. A cluster adopts a Secret of nobody by declaring its own under the same object name; a
/// Secret of another stack cannot be adopted. A Secret of the stack that has lost its labels is told, and not refused.
/// </summary>
public static class ForeignSecrets
{
    /// <param name="adopting">The clusters whose declared object name is that of a Secret to adopt.</param>
    /// <param name="adoptSetting">The setting that holds them: object names by cluster.</param>
    /// <param name="beside">The other stacks of the environment, from which clusters can move.</param>
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
        var lost = UnlabelledSecret.Find(wanted, there)
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
    /// The server by its host and port: Argo CD compares the text, but however it is spelled, it is the same cluster.
    /// </summary>
    public static ServerUrl? ReadServer(RegisteredCluster secret) =>
        Uri.TryCreate(UrlLogin.Without(secret.Server), UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && ServerUrl.TryFrom(url.IdnHost, url.Port, out var server)
            ? server
            : null;
}

/// <summary>A cluster Secret that a run would declare.</summary>
public sealed record DeclaredSecret(ClusterName Cluster, string ObjectName, ServerUrl Server);
