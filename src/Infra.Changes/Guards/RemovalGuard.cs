using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// Rejects a run that would remove more than the stack's limits, unless at least that many removals are allowed. A
/// cluster recreated behind its old address is always rejected. A larger allowance never rejects more.
/// </summary>
public static class RemovalGuard
{
    /// <summary>
    /// Adds a problem for each exceeded limit and each recreated cluster, and warns about renamed clusters and an
    /// unneeded allowance.
    /// </summary>
    /// <param name="befores">All known earlier states, such as the last recording and the control plane itself.</param>
    /// <param name="after">The state that the run would lead to.</param>
    /// <param name="rules">The stack's rules with its limits.</param>
    /// <param name="allowance">The removals that the user allowed.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Check(
        IReadOnlyCollection<Footprint> befores,
        Footprint after,
        StackRules rules,
        RemovalAllowance allowance,
        ProblemList problems)
    {
        var changes = befores
            .Select(before => (Before: before, Change: FootprintChange.Between(before, after)))
            .ToList();
        foreach (var renamed in changes.SelectMany(one => one.Change.Renamed))
            problems.Add(GuardProblems.RenamedCluster(renamed));
        var refused = changes
            .Where(one => FindRefusals(one.Before, one.Change, one.Change, rules, allowance).Any())
            .OrderByDescending(one => one.Change.RemovalCount)
            .ToList();
        if (refused is [])
        {
            foreach (var setting in allowance.Ways.OfType<AllowanceSource.StackSetting>().Where(way => way.Count > 0))
                problems.Add(GuardProblems.AllowanceNotNeeded(setting, rules.Stack));
            return;
        }

        // The number must allow the run against every earlier state, so the one with the most removals decides.
        var most = refused[0].Change;
        var refusals = refused
            .Where(one => one.Change.RemovalCount > allowance.Count)
            .SelectMany(one => FindRefusals(one.Before, one.Change, most, rules, allowance))
            .DistinctBy(refusal => (refusal.Code, refusal.Subject));
        foreach (var refusal in refusals) problems.Add(refusal);
    }

    // `most` is the change that decides how many removals the user must allow.
    private static IEnumerable<Problem> FindRefusals(
        Footprint before, FootprintChange change, FootprintChange most, StackRules rules, RemovalAllowance allowance)
    {
        var (limits, cure) = (rules.Removals, GuardProblems.AllowOnce(most, allowance));
        var clusters = before.Clusters.Select(cluster => cluster.Name).Distinct().Count();
        if (change.RemovedClusters.Length > limits.Clusters.CountFor(clusters))
            yield return GuardProblems.TooManyClustersRemoved(change, clusters, rules, cure);
        if (change.RemovedComponents.Count > limits.Components.CountFor(before.Components.Count))
            yield return GuardProblems.TooManyComponentsRemoved(change, before.Components.Count, rules, cure);
        if (change.RemovedApplications.Count > limits.Applications.CountFor(before.Applications.Count))
            yield return GuardProblems.TooManyApplicationsRemoved(change, before.Applications.Count, rules, cure);
        foreach (var recreated in change.Recreated)
            yield return GuardProblems.RecreatedCluster(recreated, cure);
    }
}
