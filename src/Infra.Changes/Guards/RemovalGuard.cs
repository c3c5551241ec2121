using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// Refuses a run that would remove more than its stack's limits, unless as many removals as it has were allowed. A
/// cluster that was made anew behind its old address is always refused. Allowing more never refuses more.
/// </summary>
public static class RemovalGuard
{
    /// <param name="befores">Every earlier state that is known, such as the last recording and the control plane
    /// itself.</param>
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
            foreach (var setting in allowance.Ways.OfType<AllowanceWay.StackSetting>().Where(way => way.Count > 0))
                problems.Add(GuardProblems.AllowanceNotNeeded(setting, rules.Stack));
            return;
        }

        // The number has to let the run pass whatever it is compared with. What is refused twice is told as it is
        // there where the most would go.
        var most = refused[0].Change;
        var refusals = refused
            .Where(one => one.Change.RemovalCount > allowance.Count)
            .SelectMany(one => FindRefusals(one.Before, one.Change, most, rules, allowance))
            .DistinctBy(refusal => (refusal.Code, refusal.Subject));
        foreach (var refusal in refusals) problems.Add(refusal);
    }

    // `most` is the change that decides how much has to be allowed.
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
