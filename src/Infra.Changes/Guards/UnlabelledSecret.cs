using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// The Secret of one of the stack's clusters, under the declared object name and for the cluster's server, without the
/// label of any stack.
/// </summary>
public sealed record UnlabelledSecret(DeclaredSecret Declared, RegisteredCluster Found)
{
    public string Cluster => Declared.Cluster.ToString();

    /// <summary>
    /// Whether the stack wrote it. `argocd cluster add --upsert` replaces all labels and annotations of a cluster
    /// Secret; what it leaves as it was is still Pulumi's.
    /// </summary>
    public bool HasLostItsLabels => Found.IsOfPulumi;

    /// <summary>Who wrote it last, after Pulumi; null where nobody else is known.</summary>
    public FieldManager? Writer => Found.LastWriter;

    public static ImmutableArray<UnlabelledSecret> Find(
        IEnumerable<DeclaredSecret> declared, IEnumerable<RegisteredCluster> found)
    {
        var unlabelled = found
            .Where(secret => secret.Stack is null)
            .DistinctBy(secret => secret.ObjectName)
            .ToDictionary(secret => secret.ObjectName, StringComparer.Ordinal);
        return
        [
            .. declared
                .Where(ours => unlabelled.TryGetValue(ours.ObjectName, out var theirs)
                    && ForeignSecrets.ReadServer(theirs) == ours.Server)
                .Select(ours => new UnlabelledSecret(ours, unlabelled[ours.ObjectName])),
        ];
    }
}
