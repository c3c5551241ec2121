using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Problems with the layers of settings.</summary>
internal static class SettingsProblems
{
    public static Problem KindChanged(Position position, string path, string kind, string kindBelow, Position below) =>
        new("VAL001", path, $"'{path}' is {kind} here but {kindBelow} in {below}.")
        {
            Position = position,
            Consequence = "A layer cannot change what kind of value a key has: templates rely on it.",
            Cure = "Write the same kind, or remove the value with null in a layer between.",
        };

    public static Problem AppendIsNoList(Position position, string kind) =>
        new("VAL002", position.File, $"'$append' is {kind}; expected a list.")
        {
            Position = position,
            Cure = "Write a list of the items to add.",
        };

    public static Problem AppendWithOtherKeys(Position position) =>
        new("VAL003", position.File, "'$append' has other keys beside it.")
        {
            Position = position,
            Consequence = "A value is a list or a map, not both.",
            Cure = "Make '$append' the only key of its map.",
        };

    public static Problem FileOfNoCluster(ClusterFile file, IEnumerable<string> known) =>
        new(
            "VAL101",
            Subject.Cluster(file.Cluster),
            $"the file is for cluster '{file.Cluster}', which the stack does not have.")
        {
            Severity = Severity.Warning,
            Position = file.Position,
            Consequence = "Its settings have no effect.",
            Cure = Wording.DidYouMean(file.Cluster, known, "Remove the file if the cluster is gone."),
        };

    public static Problem UnknownComponentOfValues(
        Position position, string cluster, string component, IEnumerable<string> known) =>
        new(
            "VAL004",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' has values for component '{component}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "They would have no effect.",
            Cure = Wording.DidYouMean(component, known, "Remove them, or add the component to stacks/catalog.yaml."),
        };

    public static Problem ValuesFromElsewhere(Position position, string cluster, string component) =>
        new(
            "VAL013",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' has values for component '{component}', whose delivery is not inline.")
        {
            Position = position,
            Consequence = "They would have no effect.",
            Cure = "Write them into the cluster's file of the values repository, or make the delivery inline.",
        };

    public static Problem SettingIsAFact(Position position, string path) =>
        new("VAL005", path, $"'{path}' is set here, but templates read it from the inventory.")
        {
            Position = position,
            Consequence = "A template would see a different value than a reader of this file.",
            Cure = "Use another key.",
        };
}
