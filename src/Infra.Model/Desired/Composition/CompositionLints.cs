using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Finds components that are valid alone but conflict with the stack or each other.</summary>
public static class CompositionLints
{
    /// <summary>Finds conflicts that do not depend on which clusters exist.</summary>
    internal static void Check(IReadOnlyList<Component> components, StackRules rules, ProblemList problems)
    {
        if (rules.Project == StackRules.DefaultProject)
            problems.Add(CatalogProblems.DefaultProject(null, $"stack '{rules.Stack}'"));
        foreach (var (env, revision) in rules.Revisions) RevisionCheck.Check(
            revision, null, $"env '{env}'", rules, problems);
        foreach (var (component, revision) in rules.ComponentRevisions)
            RevisionCheck.Check(revision, null, $"component '{component}' of stack '{rules.Stack}'", rules, problems);
        foreach (var component in components.Where(component => rules.ComponentRevisions.ContainsKey(component.Name)
            && !component.FollowsEnv))
            problems.Add(CompositionProblems.RevisionOfFixedComponent(rules.Stack, component));
        rules.Rollout?.Check(rules, problems);
        foreach (var component in components)
        {
            foreach (var revision in component.FixedRevisions.Where(rules.DevelopmentRevisions.Contains))
            {
                problems.Add(RevisionProblems.DevelopmentRevision(
                    component.Position, $"component '{component.Name}'", rules.Stack, revision));
            }
        }

        ProjectLints.Check(components, rules, problems);
        if (rules.SyncPolicy.RemovedApplications is RemovedApplications.Keep)
            WarnOfFinalizers(components, rules, problems);
        foreach (var (first, second) in Pairs(components, component => component.ApplicationSuffix))
            problems.Add(CompositionProblems.DuplicateApplication(
                second.Position, first.Name, second.Name, $"<cluster>-{first.ApplicationSuffix}"));
        foreach (var (first, second) in Releases(components).Where(pair => pair.First.Bundle == pair.Second.Bundle))
            problems.Add(ReportDuplicateRelease(first, second, $"every cluster with bundle '{first.Bundle}'"));
    }

    /// <summary>Finds conflicts that depend on which clusters exist.</summary>
    public static void Check(Composition composition, ProblemList problems)
    {
        var clusters = composition.Placements.ToDictionary(
            placement => placement.Component.Name, placement => placement.Clusters);
        var components = composition.Placements.Select(placement => placement.Component).ToList();
        foreach (var (first, second) in Releases(components).Where(pair => pair.First.Bundle != pair.Second.Bundle))
        {
            if (clusters[first.Name]
                .Select(cluster => cluster.Name)
                .Intersect(clusters[second.Name].Select(cluster => cluster.Name))
                .Min() is { } shared)
                problems.Add(ReportDuplicateRelease(first, second, $"cluster '{shared}'"));
        }

        // Cluster 'a-b' with suffix 'c' and cluster 'a' with suffix 'b-c' give the same name.
        var applications = composition.Placements.SelectMany(
            placement => placement.Clusters,
            (placement, cluster) => (
                placement.Component, Name: $"{cluster.Name}-{placement.Component.ApplicationSuffix}"));
        foreach (var (first, second) in Pairs([.. applications], application => application.Name))
        {
            if (first.Component.ApplicationSuffix != second.Component.ApplicationSuffix)
            {
                problems.Add(CompositionProblems.DuplicateApplication(
                    second.Component.Position, first.Component.Name, second.Component.Name, first.Name));
            }
        }
    }

    private static void WarnOfFinalizers(IReadOnlyList<Component> components, StackRules rules, ProblemList problems)
    {
        foreach (var component in components.Where(
            component => component.Finalizers.Any(finalizer => finalizer.Split('/')[0] == ArgoCD.ResourcesFinalizer)))
        {
            problems.Add(CompositionProblems.FinalizerWithKeptApplications(
                component.Position, $"component '{component.Name}'", ArgoCD.ResourcesFinalizer, rules.Stack));
        }
    }

    private static IEnumerable<(Component First, Component Second)> Releases(IReadOnlyList<Component> components) =>
        Pairs(
            [.. components.Where(component => component.Chart is not null)],
            component => $"{component.Namespace}/{component.ReleaseName}");

    private static Problem ReportDuplicateRelease(Component first, Component second, string where) =>
        CompositionProblems.DuplicateRelease(
            second.Position, first.Name, second.Name, first.Namespace, first.ReleaseName, where);

    /// <summary>All pairs of items with the same key.</summary>
    private static IEnumerable<(T First, T Second)> Pairs<T>(IReadOnlyList<T> items, Func<T, string> key) =>
        from same in items.GroupBy(key, StringComparer.Ordinal)
        let alike = same.ToList()
        from i in Enumerable.Range(0, alike.Count)
        from j in Enumerable.Range(i + 1, alike.Count - i - 1)
        select (alike[i], alike[j]);
}
