using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains revision changes of envs, of pinned components and of single clusters.</summary>
internal static class RevisionExplanations
{
    public static IEnumerable<Explanation> Find(StateChange change)
    {
        var applications = change.Before.Footprint.Applications
            .Where(application => change.After.ClusterComponents.Contains((application.Cluster, application.Component)))
            .Select(
                application => (application.Cluster, application.Component, Env: EnvOf(change, application.Cluster)))
            .Where(application => application.Env is not null)
            .ToLookup(application => (application.Component, application.Env!), application => application.Cluster);
        var follows = change.StayingComponents.SelectMany(component => Follows(change, component)).ToList();
        return follows
            .GroupBy(follow => follow.Env, StringComparer.Ordinal)
            .SelectMany(env => OfEnv(change, env.Key, [.. env], applications))
            .Concat(OwnRevisionExplanations.Find(change, follows, applications));
    }

    // The explanation of the env change covers the new revision.
    private static string? EnvOf(StateChange change, string cluster) =>
        change.Before.EnvOf(cluster) is { } env && env == change.After.EnvOf(cluster) ? env : null;

    private static IEnumerable<FollowedRevision> Follows(StateChange change, string component)
    {
        var (before, after) = (ByEnv(change.Before, component), ByEnv(change.After, component));
        return before.Keys
            .Union(after.Keys)
            .Select(env =>
                new FollowedRevision(component, env, before.GetValueOrDefault(env), after.GetValueOrDefault(env)));
    }

    private static Dictionary<string, RegisteredGenerator> ByEnv(StackState state, string component) =>
        state.Components[component].Generators
            .DistinctBy(generator => generator.Env)
            .ToDictionary(generator => generator.Env, StringComparer.Ordinal);

    private static IEnumerable<Explanation> OfEnv(
        StateChange change,
        string env,
        List<FollowedRevision> follows,
        ILookup<(string Component, string Env), string> applications)
    {
        var before = Usual(follows.Select(follow => follow.Before?.Revision), null);
        var after = Usual(follows.Select(follow => follow.After?.Revision), before);
        return follows
            .Where(follow => follow.Before?.Revision != follow.After?.Revision)
            .GroupBy(follow => (Before: follow.Before?.Revision, After: follow.After?.Revision))
            .Select(group =>
                Moves(
                    change,
                    env,
                    group.Key.Before,
                    group.Key.After,
                    [.. group],
                    applications,
                    isOfEnv: group.Key == (before, after)));
    }

    // The revision of most components in the env; a tie goes to the preferred one.
    private static string? Usual(IEnumerable<string?> revisions, string? preferred) => revisions
        .OfType<string>()
        .CountBy(revision => revision)
        .OrderByDescending(revision => revision.Value)
        .ThenByDescending(revision => revision.Key == preferred)
        .ThenBy(revision => revision.Key, StringComparer.Ordinal)
        .Select(revision => revision.Key)
        .FirstOrDefault();

    private static Explanation Moves(
        StateChange change,
        string env,
        string? before,
        string? after,
        List<FollowedRevision> follows,
        ILookup<(string Component, string Env), string> applications,
        bool isOfEnv)
    {
        var followers = follows
            .SelectMany(follow => applications[(follow.Component, env)]
            .Where(follow.IsFollowedBy)
            .Select(cluster => (follow.Component, Cluster: cluster)))
            .ToList();
        var (components, clusters) = (
            followers.Select(one => one.Component).Distinct().Count(),
            followers.Select(one => one.Cluster).Distinct().Count());
        var names = follows.Select(follow => follow.Component).Order(StringComparer.Ordinal).ToList();
        var where = Wording.Count(clusters, "cluster");
        return new()
        {
            Kind = ExplanationKind.RevisionChanges,
            Subject = isOfEnv ? ExplanationSubject.Env : ExplanationSubject.Component,
            Names = isOfEnv ? [env] : [.. names],
            What = followers is []
                ? $"{What(env, before, after, names, isOfEnv)}, and no Application follows."
                : $"{What(env, before, after, names, isOfEnv)}: "
                    + $"{(isOfEnv ? $"{Wording.Count(components, "component")} on {where}" : where)} "
                    + $"follow{Wording.Verb(isOfEnv ? components : clusters, "s", "")}.",
            Applications = followers.Count,
            AffectedApplications = [.. change.ApplicationsOf(followers.Select(one => (one.Cluster, one.Component)))],
            ApplicationFate = followers is [] ? ApplicationFate.Unchanged : ApplicationFate.Updated,
            WorkloadFate = followers is [] ? WorkloadFate.Unchanged : WorkloadFate.Updated,
            Objects = [],
            Fields = from name in names
                     from path in new[]
                     {
                         ComparableSet.PathOfRevision(env),
                         ComparableSet.PathOfGenerator(env),
                         FieldPaths.TargetRevision,
                     }
                     from field in change.SetFields(name, changed => changed == path)
                     select field,
        };
    }

    private static string What(string env, string? before, string? after, List<string> components, bool isOfEnv)
    {
        var subject = isOfEnv ? $"Revision of env '{env}'" : Wording.Sentence(Wording.Named("component", components));
        var place = isOfEnv ? "" : $" in env '{env}'";
        var verb = isOfEnv || components.Count == 1;
        return (before, after) switch
        {
            (null, _) =>
                $"{subject} {(isOfEnv ? "is set to" : verb ? "begins to follow" : "begin to follow")} "
                    + $"'{after}'{place}",
            (_, null) =>
                $"{subject} {(isOfEnv ? "is no longer set; it was" : verb ? "no longer follows" : "no longer follow")} "
                    + $"'{before}'{place}",
            _ => $"{subject} move{(verb ? "s" : "")} from '{before}' to '{after}'{place}",
        };
    }
}

/// <summary>The revisions of a component in one env, before and after.</summary>
internal sealed record FollowedRevision(
    string Component, string Env, RegisteredGenerator? Before, RegisteredGenerator? After)
{
    /// <summary>True if the cluster follows its env; a cluster with its own revision does not.</summary>
    public bool IsFollowedBy(string cluster) => OwnBefore(cluster) is null && OwnAfter(cluster) is null;

    public string? OwnBefore(string cluster) => Before?.OwnRevisions.GetValueOrDefault(cluster);

    public string? OwnAfter(string cluster) => After?.OwnRevisions.GetValueOrDefault(cluster);
}
