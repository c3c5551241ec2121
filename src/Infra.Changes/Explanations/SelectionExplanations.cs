using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains Applications that appear or disappear although their cluster and component stay.</summary>
internal static class SelectionExplanations
{
    public static IEnumerable<Explanation> Find(StateChange change)
    {
        var reasons = new SelectionReasons(change);
        foreach (var group in change.RemovedApplications.GroupBy(
            application => (
                Reason: reasons.FindForRemoved(application), Removal: change.FindRemoval(application.Component))))
            yield return Going(change, group.Key.Reason, group.Key.Removal, [.. group]);
        foreach (var group in change.AddedApplications
            .GroupBy(reasons.FindForAdded)
            .Where(group => group.Key.Kind is not ExplanationKind.SuffixChanges))
            yield return Coming(change, group.Key, [.. group]);
    }

    private static Explanation Going(
        StateChange change, SelectionReason reason, Removal removal, List<FootprintApplication> applications)
    {
        var count = applications.Count;
        var isSuffix = reason.Kind is ExplanationKind.SuffixChanges;
        return Fill(change, reason, applications) with
        {
            What = $"{Subject(change, reason, applications, "off")}: "
                + $"{(isSuffix ? Succession(removal, count) : removal.What(count))}",
            Consequence = isSuffix ? Successors(removal, count) : removal.Consequence(count),
            ApplicationsWithOwnFate = isSuffix ? FindSuccessors(change, applications) : [],
            ApplicationFate = (isSuffix, removal.Deletes) switch
            {
                (true, true) => ApplicationFate.Replaced,
                (true, false) => ApplicationFate.Duplicated,
                _ => removal.Applications,
            },
            // The successor may adopt the workloads before Argo CD deletes them.
            WorkloadFate = isSuffix && removal.Workloads is WorkloadFate.Deleted
                ? WorkloadFate.Uncertain
                : removal.Workloads,
            Removals = count,
        };
    }

    private static Explanation Coming(
        StateChange change, SelectionReason reason, List<FootprintApplication> applications) =>
        Fill(change, reason, applications) with
        {
            What = $"{Subject(change, reason, applications, "on")}: {Wording.Applications(applications.Count)} "
                + $"appear{Wording.Verb(applications.Count, "s", "")}.",
            Consequence = ClusterExplanations.Installs(applications.Count),
            ApplicationFate = ApplicationFate.Created,
            WorkloadFate = WorkloadFate.Installed,
        };

    // Successors get no separate explanation.
    private static List<TouchedApplication> FindSuccessors(
        StateChange change, List<FootprintApplication> applications) =>
        [
            .. applications
                .Select(one => one with { Suffix = change.After.Components[one.Component].ApplicationSuffix })
                .Where(one => change.After.Footprint.Applications.Contains(one)
                    && !change.Before.Footprint.Applications.Contains(one))
                .Select(one => new TouchedApplication(one, ApplicationFate.Created, WorkloadFate.Installed)),
        ];

    private static string Succession(Removal removal, int count) =>
        $"{Wording.Applications(count)} with the new name appear{Wording.Verb(count, "s", "")}, and "
            + $"{(removal.Deletes ? $"Argo CD deletes {count} with the old one" : $"{count} with the old one "
            + $"stay{Wording.Verb(count, "s", "")}")}.";

    private static string Successors(Removal removal, int count) => removal.Workloads switch
    {
        WorkloadFate.Deleted or WorkloadFate.Uncertain =>
            "Both names stand for the same workloads, which could be deleted before they are taken over: expect an "
                + "interruption.",
        WorkloadFate.LeftRunning =>
            "Both names stand for the same workloads, which keep running and are normally taken over.",
        _ =>
            "Both claim the same workloads until someone deletes the old "
                + $"{Wording.Verb(count, "Application", "Applications")} by hand.",
    };

    private static string Subject(
        StateChange change, SelectionReason reason, List<FootprintApplication> applications, string onOff)
    {
        var clusters = ClustersOf(applications);
        return reason.Kind switch
        {
            ExplanationKind.BundleOff or ExplanationKind.BundleOn =>
                $"Bundle '{reason.Name}' is switched {onOff} for {Wording.Named("cluster", clusters)}",
            ExplanationKind.EnvChanges => $"Cluster '{reason.Name}' changes its env",
            ExplanationKind.SuffixChanges =>
                $"Component '{reason.Name}' names its Applications "
                + $"'<cluster>-{change.After.Components[reason.Name].ApplicationSuffix}' instead of "
                + $"'<cluster>-{change.Before.Components[reason.Name].ApplicationSuffix}'",
            ExplanationKind.BundleOfComponentChanges =>
                $"Component '{reason.Name}' moves from bundle "
                + $"{Wording.Quoted(change.Before.Components[reason.Name].Bundle)}"
                + $" to {Wording.Quoted(change.After.Components[reason.Name].Bundle)}, which "
                + $"{Wording.Named("cluster", clusters)} "
                + (onOff == "on"
                    ? $"request{Wording.Verb(clusters.Count, "s", "")}"
                    : $"{Wording.Verb(clusters.Count, "does", "do")} not request"),
            _ =>
                $"Component '{reason.Name}' {(onOff == "on" ? "now selects" : "no longer selects")} "
                    + $"{Wording.Named("cluster", clusters)}",
        };
    }

    private static Explanation Fill(StateChange change, SelectionReason reason, List<FootprintApplication> applications)
    {
        var ofCluster =
            reason.Kind is ExplanationKind.BundleOff or ExplanationKind.BundleOn or ExplanationKind.EnvChanges;
        return new()
        {
            Kind = reason.Kind,
            Subject = ofCluster ? ExplanationSubject.Cluster : ExplanationSubject.Component,
            Names = ofCluster ? [.. ClustersOf(applications)] : [reason.Name],
            What = "",
            Applications = applications.Count,
            AffectedApplications = applications,
            Objects = [],
            Fields = applications
                .SelectMany(application => change.ApplicationFields(application.Cluster, application.Component))
                .Concat(FindFields(change, reason, applications)),
        };
    }

    private static IEnumerable<ChangedField> FindFields(
        StateChange change, SelectionReason reason, List<FootprintApplication> applications) =>
        reason.Kind switch
        {
            ExplanationKind.BundleOff or ExplanationKind.BundleOn =>
                ClustersOf(applications).SelectMany(
                    cluster => change.SecretFields(cluster, FieldPaths.LabelOf(reason.Name))),
            ExplanationKind.EnvChanges => change.EnvFields(reason.Name),
            ExplanationKind.SuffixChanges => change.SetFields(reason.Name, FieldPaths.IsApplicationName),
            ExplanationKind.BundleOfComponentChanges => change.SetFields(reason.Name, FieldPaths.IsBundle),
            _ => change.SetFields(reason.Name, FieldPaths.IsSelector)
                .Concat(
                    ClustersOf(applications).SelectMany(
                        cluster => change.SecretFields(cluster, FieldPaths.SwitchOf(reason.Name)))),
        };

    private static List<string> ClustersOf(List<FootprintApplication> applications) =>
        [.. applications.Select(application => application.Cluster).Distinct().Order(StringComparer.Ordinal)];
}
