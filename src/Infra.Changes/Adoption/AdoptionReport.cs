using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// What happens to the existing objects of a control plane when a stack takes it over, ordered by kind, then by cluster
/// or object name. Objects that the stack wrote itself are left out.
/// </summary>
public sealed record AdoptionReport(ImmutableArray<AdoptionFinding> Findings)
{
    /// <summary>The object names of the Secrets that `infra:adopt` must list, by cluster name.</summary>
    public ImmutableSortedDictionary<string, string> Secrets => Findings
        .Where(finding => finding is { Kind: "Secret", Cluster: not null, Verdict: not Verdict.Conflict })
        .ToImmutableSortedDictionary(finding => finding.Cluster!, finding => finding.Name, StringComparer.Ordinal);

    /// <summary>
    /// True if at least one conflict needs the user's attention. Ignored objects do not count.
    /// </summary>
    public bool HasConflicts => Findings.Any(finding => finding is { Verdict: Verdict.Conflict, IsIgnored: false });

    /// <summary>Compares the declared objects with the existing ones.</summary>
    /// <param name="stack">The stack that takes over.</param>
    /// <param name="declared">The objects that the stack declares.</param>
    /// <param name="found">The objects of the control plane, without credentials.</param>
    /// <param name="namespace">Argo CD's namespace, for the commands in the advice.</param>
    public static AdoptionReport Compare(
        StackName stack,
        IReadOnlyCollection<Manifest> declared,
        IReadOnlyCollection<Manifest> found,
        string @namespace)
    {
        var secrets = SecretAdoption.Compare(stack, declared, found, @namespace);
        var sets = SetAdoption.Find(stack, declared, found, secrets, @namespace);
        var others = OtherAdoption.Find(stack, declared, found);
        return new(
        [
            .. secrets.Findings.Concat(sets).Concat(others)
                .OrderBy(finding => finding.Kind, StringComparer.Ordinal)
                .ThenBy(finding => finding.Cluster ?? finding.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.What, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The findings with one verdict, in the report's order.</summary>
    public ImmutableArray<AdoptionFinding> FindingsWith(Verdict verdict) =>
        [.. Findings.Where(finding => finding.Verdict == verdict)];
}
