using Infra.Foundation;

namespace Infra.Import;

/// <summary>What keeps a hand-written ApplicationSet from becoming a line of the catalog, or from its proof.</summary>
internal static class SetProblems
{
    public static Problem NotInCatalog(HandWrittenSet set, Position position, string what) =>
        new("APS001", set.Subject, $"{set.Subject} has {what}, for which the catalog has no word.")
        {
            Position = position,
            Consequence = "No line is written for the set.",
            Cure = "Write the set as one of the shapes of docs/catalog-and-values.md, or leave it as it is.",
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
            Consequence = "Argo CD takes whatever is newest, and the catalog wants to know what a cluster gets.",
            Cure = "Write the branch or tag that it means.",
        };

    public static Problem NoReleaseName(HandWrittenSet set, Position position) =>
        new("APS004", set.Subject, $"the chart of {set.Subject} has no helm.releaseName.")
        {
            Position = position,
            Consequence = "Argo CD calls the release like the Application, by the cluster; the catalog has one name.",
            Cure = "Write the releaseName. Where it changes, so do the names of what the chart installs.",
        };

    public static Problem NotGenerated(HandWrittenSet set, string why) =>
        new("APS005", set.Subject, $"the Applications of {set.Subject} cannot be told: {why}.")
        {
            Position = set.Position,
            Consequence = "Nothing is proven for it.",
            Cure = "Mend the set, or leave it out of the import.",
        };

    public static Problem Different(HandWrittenSet set, Position position, string application, string difference) =>
        new("APS006", set.Subject, $"Application '{application}' of {set.Subject} would change: {difference}.")
        {
            Position = position,
            Consequence = "With the new set Argo CD would not do what it does now.",
            Cure = "Change the line in the new stacks/catalog.yaml, the stack's page of rules, or this set.",
        };

    public static Problem NoSets(string path) =>
        new("APS007", path, "there is no ApplicationSet.")
        {
            Position = Position.WholeFile(path),
            Cure = "Name files with objects of the kind ApplicationSet, or a folder of such files.",
        };

    public static Problem SameName(HandWrittenSet set, Position first) =>
        new("APS008", set.Subject, $"{set.Subject} is at {first} already.")
        {
            Position = set.Tree.Position,
            Consequence = "A component of the catalog is called like its set, so one of the two would be lost.",
            Cure = "Rename or remove one.",
        };
}
