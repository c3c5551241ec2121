using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// What would become of the objects in a control plane that is in use, when a stack takes it over. Ordered by kind and
/// name. What the stack wrote itself is not in it.
/// </summary>
public sealed record AdoptionReport(ImmutableArray<AdoptionFinding> Findings)
{
    /// <summary>The Secrets that the setting `infra:adopt` has to name, by cluster.</summary>
    public ImmutableSortedDictionary<string, string> Secrets => Findings
        .Where(finding => finding is { Kind: "Secret", Cluster: not null, Verdict: not Verdict.Conflict })
        .ToImmutableSortedDictionary(finding => finding.Cluster!, finding => finding.Name, StringComparer.Ordinal);

    public bool HasConflicts => Findings.Any(finding => finding is { Verdict: Verdict.Conflict, IsLeftAlone: false });

    /// <param name="declared">What the stack declares.</param>
    /// <param name="found">What the control plane has, without credentials.</param>
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

    public ImmutableArray<AdoptionFinding> FindingsWith(Verdict verdict) =>
        [.. Findings.Where(finding => finding.Verdict == verdict)];
}
