using Infra.Model;

namespace Infra.Declarations;

/// <summary>What is in the way of the declared AppProjects and ConfigMaps, and of Secrets that are no cluster's.</summary>
internal static class OtherAdoption
{
    public static IEnumerable<Finding> Of(string stack, IReadOnlyCollection<YamlMap> declared, IReadOnlyCollection<YamlMap> found)
    {
        var theirs = found.GroupBy(tree => (Manifests.Kind(tree), Manifests.Name(tree))).ToDictionary(group => group.Key, group => group.First());
        foreach (var ours in declared.Where(IsOther))
        {
            if (!theirs.TryGetValue((Manifests.Kind(ours), Manifests.Name(ours)), out var there)) continue;
            var owner = Manifests.Labels(there).GetValueOrDefault(Keys.Stack);
            if (owner == stack) continue;
            if (owner is not null) yield return Conflict(ours, $"it belongs to stack '{owner}'.", "Give each stack a control plane of its own.");
            else if (Manifests.Kind(ours) == "AppProject") yield return Conflict(ours, ProjectFacts(ours, there), "Let the stack have a project of another name (Project, in its rules), or agree that its spec is replaced.");
            else yield return AsItIs(ours);
        }
    }

    private static bool IsOther(YamlMap tree) => Manifests.Kind(tree) != "ApplicationSet" && Registrations.ClusterOf(tree) is null;

    private static string ProjectFacts(YamlMap ours, YamlMap there)
    {
        var keys = TreeDifference.Paths(ours.MapAt("spec") ?? Nothing, there.MapAt("spec") ?? Nothing);
        var differing = string.Join(", ", keys);
        return differing.Length == 0 ? "somebody else wrote it, with the same spec." : $"somebody else wrote it, and its spec differs in {differing}: Applications of others in it could be refused.";
    }

    private static YamlMap Nothing => new([], default);

    private static Finding Conflict(YamlMap tree, string what, string cure) => Finding.Conflict(Manifests.Kind(tree), Manifests.Name(tree), null, what, cure);

    private static Finding AsItIs(YamlMap tree) => new()
    {
        Verdict = Verdict.AsItIs,
        Kind = Manifests.Kind(tree),
        Name = Manifests.Name(tree),
        What = "it has the declared name.",
        Changes = ["Its content becomes the declared one."],
        Cure = "Nothing, if nobody else needs what is in it.",
    };
}
