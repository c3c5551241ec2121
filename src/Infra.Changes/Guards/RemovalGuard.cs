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
        var needed = false;
        foreach (var before in befores) needed |= NeedsAllowance(before, after, rules, allowance, problems);
        if (needed) return;
        foreach (var setting in allowance.Ways.OfType<AllowanceWay.StackSetting>().Where(setting => setting.Count > 0))
            problems.Add(GuardProblems.AllowanceNotNeeded(setting, rules.Stack));
    }

    private static bool NeedsAllowance(
        Footprint before, Footprint after, StackRules rules, RemovalAllowance allowance, ProblemList problems)
    {
        var change = FootprintChange.Between(before, after);
        foreach (var renamed in change.Renamed) problems.Add(GuardProblems.RenamedCluster(renamed));
        var refusals = RefusalsOf(before, change, rules, allowance).ToList();
        if (change.RemovalCount > allowance.Count)
        {
            foreach (var refusal in refusals) problems.Add(refusal);
        }

        return refusals is not [];
    }

    private static IEnumerable<Problem> RefusalsOf(
        Footprint before, FootprintChange change, StackRules rules, RemovalAllowance allowance)
    {
        var limits = rules.Removals;
        var clusters = before.Clusters.Select(cluster => cluster.Name).Distinct().Count();
        if (change.RemovedClusters.Length > limits.Clusters.Of(clusters))
            yield return GuardProblems.TooManyClustersRemoved(change, clusters, rules, allowance);
        if (change.RemovedComponents.Count > limits.Components.Of(before.Components.Count))
            yield return GuardProblems.TooManyComponentsRemoved(change, before.Components.Count, rules, allowance);
        if (change.RemovedApplications.Count > limits.Applications.Of(before.Applications.Count))
            yield return GuardProblems.TooManyApplicationsRemoved(change, before.Applications.Count, rules, allowance);
        foreach (var recreated in change.Recreated)
            yield return GuardProblems.RecreatedCluster(recreated, change, allowance);
    }
}
