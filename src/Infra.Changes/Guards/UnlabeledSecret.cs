using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// An existing Secret of one of the stack's clusters, with the declared object name and server, but without the label
/// of any stack.
/// </summary>
/// <param name="Declared">The Secret that the stack declares.</param>
/// <param name="Found">The Secret that exists.</param>
public sealed record UnlabeledSecret(DeclaredSecret Declared, RegisteredCluster Found)
{
    /// <summary>The name that the stack gives the cluster.</summary>
    public string Cluster => Declared.Cluster.ToString();

    /// <summary>
    /// True if the stack wrote the Secret. `argocd cluster add --upsert` replaces all labels and annotations of a
    /// cluster Secret; the fields it does not change still belong to Pulumi.
    /// </summary>
    public bool HasLostItsLabels => Found.IsOfPulumi;

    /// <summary>The manager that wrote the Secret last, after Pulumi; null if none is known.</summary>
    public FieldManager? Writer => Found.LastWriter;

    /// <summary>Finds the unlabelled Secrets, in the order of the declared ones.</summary>
    public static ImmutableArray<UnlabeledSecret> Find(
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
                .Select(ours => new UnlabeledSecret(ours, unlabelled[ours.ObjectName])),
        ];
    }
}
