using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The changes of rendered objects in words, the same in every format.</summary>
internal static class WorkloadText
{
    public const string Heading = "What Helm installs";

    private const int MostObjects = 5;
    private const int MostImages = 5;

    /// <summary>How the objects were rendered.</summary>
    public static string Summary(WorkloadReport report)
    {
        var compared = $"Compared with helm {report.HelmVersion}: {Wording.Applications(report.Applications)} on "
            + $"{Wording.Count(report.Clusters, "cluster")}.";
        return report.Representatives.IsEmpty
            ? compared
            : $"{compared} {Wording.Count(report.RenderedClusters, "cluster")} "
                + $"{Wording.Verb(report.RenderedClusters, "was", "were")} rendered and "
                + $"{Wording.Verb(report.RenderedClusters, "stands", "stand")} for all of them.";
    }

    /// <summary>What is not rendered; null if everything is.</summary>
    public static string? NotRendered(WorkloadReport report)
    {
        var components = report.Unrendered.Select(one => one.Component).Distinct().ToList();
        return components is [] ? null : $"Not rendered: {Wording.Named("component", components)}.";
    }

    /// <summary>One sentence for each change. Each component has one sentence about checksums.</summary>
    public static IEnumerable<(WorkloadChange Change, string Sentence)> Sentences(WorkloadReport report)
    {
        foreach (var change in report.Changes.Where(change => change.Kind is not WorkloadChangeKind.OnlyNoise))
            yield return (change, Sentence(change));
        foreach (var noise in report.Changes
            .Where(change => change.Kind is WorkloadChangeKind.OnlyNoise)
            .GroupBy(change => change.Component, StringComparer.Ordinal))
            yield return (noise.First(), SentenceOfNoise(noise.Key, [.. noise]));
    }

    public static char SignOf(WorkloadChange change) => change switch
    {
        { Rank: 0 } => '!',
        { Kind: WorkloadChangeKind.ApplicationAdded or WorkloadChangeKind.ObjectAdded } => '+',
        { Kind: WorkloadChangeKind.ApplicationRemoved or WorkloadChangeKind.ObjectRemoved } => '-',
        _ => '~',
    };

    private static string Sentence(WorkloadChange change) => change.Kind switch
    {
        WorkloadChangeKind.ApplicationAdded =>
            $"{change.Component}: {Objects(change)} {Wording.Verb(change.Objects.Length, "appears", "appear")} on "
                + $"{On(change)}{Listed(change)}.{Images(change)}",
        WorkloadChangeKind.ApplicationRemoved =>
            $"{change.Component}: {Objects(change)} {Wording.Verb(change.Objects.Length, "is", "are")} no longer "
                + $"rendered for {On(change)}{Listed(change)}.",
        WorkloadChangeKind.ObjectAdded =>
            $"{change.Component}: {Title(change)} appears on {On(change)}{Unlike(change)}.{Images(change)}",
        WorkloadChangeKind.ObjectRemoved =>
            $"{change.Component}: {Title(change)} is no longer rendered for {On(change)}{Unlike(change)}.",
        _ when change.Facts.Contains(FactKind.Replacement) =>
            $"{change.Component}: {Title(change)} must be replaced on {On(change)}{Unlike(change)}: the API server "
                + "rejects this change.",
        _ => $"{change.Component}: {Title(change)} changes on {On(change)}{Unlike(change)}{Facts(change)}."
            + (change.RestartsPods ? " Its Pods restart." : ""),
    };

    private static string SentenceOfNoise(string component, IReadOnlyList<WorkloadChange> changes)
    {
        var clusters = changes.SelectMany(change => change.Clusters).Distinct().ToList();
        var restarted = changes
            .Where(change => change.RestartsPods)
            .Select(change => change.Object!.Value.ToString())
            .Distinct()
            .ToList();
        var restart = restarted is []
            ? ""
            : $" Pods restart: {Wording.First(restarted, MostObjects, title => title)}.";
        return $"{component}: only checksums and labels of the chart change in "
            + $"{Wording.Count(changes.Select(change => change.Object).Distinct().Count(), "object")} on "
            + $"{Wording.NamedOrCount("cluster", clusters)}.{restart}";
    }

    private static string On(WorkloadChange change) => Wording.NamedOrCount("cluster", change.Clusters);

    private static string Unlike(WorkloadChange change) => change.IsOutlier ? ", unlike on most others" : "";

    private static string Objects(WorkloadChange change) => Wording.Count(change.Objects.Length, "object");

    private static string Listed(WorkloadChange change) => change.Objects.IsEmpty
        ? ""
        : $": {Wording.First(change.Objects, MostObjects, title => title.ToString())}";

    private static string Title(WorkloadChange change) =>
        $"{change.Object}{(change.Hook is { } hook ? $" (hook: {hook})" : "")}";

    private static string Images(WorkloadChange change) => change.Images.IsEmpty
        ? ""
        : $" {Wording.Plural(change.Images.Length, "Image")}: "
            + $"{Wording.First(change.Images, MostImages, image => image)}.";

    private static string Facts(WorkloadChange change)
    {
        var words = change.Facts.Select(WordOf).ToList();
        return words is [] ? "" : $" ({string.Join(", ", words)})";
    }

    private static string WordOf(FactKind fact) => fact switch
    {
        FactKind.Permissions => "permissions",
        FactKind.Definition => "CRD",
        FactKind.Image => "image",
        FactKind.Replicas => "replicas",
        FactKind.Resources => "resources",
        FactKind.Secret => "secret",
        _ => "replacement",
    };
}
