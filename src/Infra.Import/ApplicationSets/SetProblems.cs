using Infra.Foundation;

namespace Infra.Import;

/// <summary>Problems that prevent a hand-written ApplicationSet from becoming a catalog entry, or its proof.</summary>
internal static class SetProblems
{
    public static Problem NotInCatalog(HandWrittenSet set, Position position, string what) =>
        new("APS001", set.Subject, $"{set.Subject} has {what}, which the catalog cannot express.")
        {
            Position = position,
            Consequence = "No catalog entry is written for the set.",
            Cure = "Rewrite the set in one of the forms in docs/catalog-and-values.md, or leave it as it is.",
        };

    public static Problem NoBundle(HandWrittenSet set, Position position) =>
        new("APS002", set.Subject, $"no label '<bundle>: {LabelKeys.Enabled}' selects the clusters of {set.Subject}.")
        {
            Position = position,
            Consequence = "A component belongs to a bundle, whose label switches it on for a cluster.",
            Cure = "Name the bundle of such sets: --bundle NAME. Its clusters need the label, or it is a required one.",
        };

    public static Problem NoRevision(HandWrittenSet set, Position position) =>
        new("APS003", set.Subject, $"a source of {set.Subject} has no targetRevision, or HEAD.")
        {
            Position = position,
            Consequence = "Argo CD installs whatever is newest; the catalog requires a named revision.",
            Cure = "Write the branch or tag that it means.",
        };

    public static Problem NoReleaseName(HandWrittenSet set, Position position) =>
        new("APS004", set.Subject, $"the chart of {set.Subject} has no helm.releaseName.")
        {
            Position = position,
            Consequence = "Argo CD names the release after the Application, and so after the cluster; the catalog has "
                + "one name.",
            Cure = "Set the releaseName. If it changes, so do the names of the objects that the chart installs.",
        };

    public static Problem NotGenerated(HandWrittenSet set, string why) =>
        new("APS005", set.Subject, $"the Applications of {set.Subject} cannot be determined: {why}.")
        {
            Position = set.Position,
            Consequence = "Nothing is proven about it.",
            Cure = "Fix the set, or leave it out of the import.",
        };

    public static Problem Different(HandWrittenSet set, Position position, string application, string difference) =>
        new("APS006", set.Subject, $"Application '{application}' of {set.Subject} would change: {difference}.")
        {
            Position = position,
            Consequence = "With the new set Argo CD would behave differently.",
            Cure = "Change the line in the new stacks/catalog.yaml, the stack's page of rules, or this set.",
        };

    public static Problem NoSets(string path) =>
        new("APS007", path, "the files contain no ApplicationSet.")
        {
            Position = Position.WholeFile(path),
            Cure = "Name files with objects of the kind ApplicationSet, or a folder of such files.",
        };

    public static Problem SameName(HandWrittenSet set, Position first) =>
        new("APS008", set.Subject, $"{set.Subject} is already at {first}.")
        {
            Position = set.Tree.Position,
            Consequence = "A component has the name of its set, so one of the two would be lost.",
            Cure = "Rename or remove one.",
        };
}
