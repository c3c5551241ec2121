using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Finds existing objects that conflict with declared AppProjects, ConfigMaps and Secrets that do not register a
/// cluster.
/// </summary>
internal static class OtherAdoption
{
    public static IEnumerable<AdoptionFinding> Find(
        StackName stack, IReadOnlyCollection<Manifest> declared, IReadOnlyCollection<Manifest> found)
    {
        var theirs = found
            .GroupBy(one => (one.Kind, one.Name))
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var ours in declared.Where(IsOther))
        {
            if (!theirs.TryGetValue((ours.Kind, ours.Name), out var there)) continue;
            var owner = there.Stack;
            if (owner == stack) continue;
            if (owner is not null)
            {
                yield return Conflict(
                    ours, $"it belongs to stack '{owner}'.", "Give each stack its own control plane.");
            }
            else if (ours.Kind == "AppProject")
            {
                yield return Conflict(
                    ours,
                    ProjectFacts(ours, there),
                    "Give the stack's project another name (Project, in its rules), or accept that its spec is "
                        + "replaced.");
            }
            else
            {
                yield return AsItIs(ours);
            }
        }
    }

    private static bool IsOther(Manifest one) => one.Kind != "ApplicationSet" && RegisteredCluster.Read(one) is null;

    private static string ProjectFacts(Manifest ours, Manifest there)
    {
        var keys = TreeDifference.Paths(ours.Tree.MapAt("spec") ?? Nothing, there.Tree.MapAt("spec") ?? Nothing);
        var differing = string.Join(", ", keys);
        return differing.Length == 0
            ? "someone else created it, with the same spec."
            : $"someone else created it, and its spec differs in {differing}: Argo CD could reject other Applications "
                + "in it.";
    }

    private static YamlMap Nothing => new([], default);

    private static AdoptionFinding Conflict(Manifest ours, string what, string cure) =>
        AdoptionFinding.Conflict(ours.Kind, ours.Name, null, what, cure);

    private static AdoptionFinding AsItIs(Manifest ours) => new()
    {
        Verdict = Verdict.AsItIs,
        Kind = ours.Kind,
        Name = ours.Name,
        What = "it has the declared name.",
        Changes = ["Its content becomes the declared one."],
        Cure = "Nothing, if nobody else uses its content.",
    };
}
