using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains cluster-specific revisions that appear, change or end.</summary>
internal static class OwnRevisionExplanations
{
    public static IEnumerable<Explanation> Find(
        StateChange change,
        IReadOnlyList<FollowedRevision> follows,
        ILookup<(string Component, string Env), string> applications)
    {
        var own = follows
            .Where(follow => follow is not { Before.OwnRevisions.IsEmpty: true, After.OwnRevisions.IsEmpty: true })
            .ToList();
        var able = own
            .SelectMany(follow => applications[(follow.Component, follow.Env)])
            .CountBy(cluster => cluster)
            .ToDictionary(cluster => cluster.Key, cluster => cluster.Value, StringComparer.Ordinal);
        return own
            .SelectMany(follow => applications[(follow.Component, follow.Env)].Select(cluster =>
                new OwnRevision(
                    follow.Env, cluster, follow.Component, follow.OwnBefore(cluster), follow.OwnAfter(cluster))))
            .Where(one => one.Before != one.After)
            .GroupBy(one => (one.Cluster, one.Before, one.After))
            .Select(
                one => (
                    one.Key.Before,
                    one.Key.After,
                    Components: RenderComponents([.. one], able[one.Key.Cluster]),
                    Own: one.ToList()))
            .GroupBy(one => (one.Before, one.After, one.Components))
            .Select(group =>
                Create(
                    change,
                    group.Key.Before,
                    group.Key.After,
                    group.Key.Components,
                    [.. group.SelectMany(one => one.Own)]));
    }

    // Empty if it applies to every component that the cluster can pin.
    private static string RenderComponents(List<OwnRevision> own, int able) =>
        own.Count == able ? "" : $" for {Wording.Named("component", [.. own.Select(one => one.Component)])}";

    private static Explanation Create(
        StateChange change, string? before, string? after, string components, List<OwnRevision> own)
    {
        var clusters = own.Select(one => one.Cluster).Distinct().Order(StringComparer.Ordinal).ToList();
        var named = Wording.Named("cluster", clusters);
        var isOne = clusters.Count == 1;
        var what = (before, after) switch
        {
            (null, _) =>
                $"{Wording.Sentence(named)} get{(isOne ? "s its" : " their")} own revision '{after}'{components}",
            (_, null) =>
                $"{Wording.Sentence(named)} no longer {(isOne ? "has its" : "have their")} own revision '{before}'"
                    + components,
            _ => $"The own revision of {named} moves from '{before}' to '{after}'{components}",
        };
        return new()
        {
            Kind = ExplanationKind.RevisionChanges,
            Subject = ExplanationSubject.Cluster,
            Names = [.. clusters],
            What = $"{what}: {Wording.Applications(own.Count)} "
                + $"follow{Wording.Verb(own.Count, "s", "")}{(after is null ? " the env" : "")}.",
            Applications = own.Count,
            AffectedApplications = [.. change.ApplicationsOf(own.Select(one => (one.Cluster, one.Component)))],
            ApplicationFate = ApplicationFate.Updated,
            WorkloadFate = WorkloadFate.Updated,
            Objects = [],
            Fields = own.SelectMany(one => change.OwnRevisionFields(one.Cluster, one.Component)),
        };
    }

    private sealed record OwnRevision(string Env, string Cluster, string Component, string? Before, string? After);
}
