using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains components that appear, leave, or change their namespace, release or project.</summary>
internal static class ComponentExplanations
{
    public static IEnumerable<Explanation> Find(StateChange change)
    {
        foreach (var component in change.Footprint.RemovedComponents) yield return Leaves(change, component);
        foreach (var component in change.After.Components.Keys.Where(
            name => !change.Before.Components.ContainsKey(name)))
            yield return Appears(change, component);
        foreach (var component in change.StayingComponents)
        {
            var (before, after) = (change.Before.Components[component], change.After.Components[component]);
            if (before.Target.Namespace != after.Target.Namespace)
            {
                yield return Recreated(
                    change,
                    component,
                    ExplanationKind.NamespaceChanges,
                    "namespace",
                    before.Target.Namespace,
                    after.Target.Namespace);
            }

            if (before.Target.Release != after.Target.Release)
            {
                yield return Recreated(
                    change,
                    component,
                    ExplanationKind.ReleaseChanges,
                    "release",
                    before.Target.Release,
                    after.Target.Release);
            }

            if (before.Target.Project != after.Target.Project) yield return ProjectChanges(change, component);
            if (before.Bundle != after.Bundle && change.Staying(component) is > 0 and var staying)
                yield return KeepsDespiteBundle(change, component, staying);
        }
    }

    private static Explanation Leaves(StateChange change, string component)
    {
        var set = change.Before.Components[component];
        var count = change.Before.ByComponent[component].Count();
        var its = Wording.Its(count);
        // Kubernetes garbage-collects Applications with their set unless they are orphaned; their existing finalizers
        // apply.
        var (fate, workloads, what, consequence) = (set.IsOrphaning, set.Removal.TakesWorkloads) switch
        {
            (true, _) => (
                ApplicationFate.Kept,
                WorkloadFate.Unchanged,
                $"and {Wording.Applications(count)} stay{Wording.Verb(count, "s", "")} with {its} workloads",
                Removal.DescribeUnmanaged(count)),
            (_, true) =>
                (
                    ApplicationFate.Deleted,
                    WorkloadFate.Deleted,
                    $"and {Wording.Applications(count)} with {its} workloads",
                    "The set does not orphan its Applications, so they are deleted with it."),
            _ =>
                (
                    ApplicationFate.Deleted,
                    WorkloadFate.LeftRunning,
                    $"and {Wording.Applications(count)} with it",
                    "The workloads keep running, unmanaged."),
        };
        return new()
        {
            Kind = ExplanationKind.ComponentLeaves,
            Subject = ExplanationSubject.Component,
            Names = [component],
            What = $"Component '{component}' leaves: its ApplicationSet is deleted{(count == 0 ? "" : $", {what}")}.",
            Consequence = count == 0 ? null : consequence,
            Applications = count,
            AffectedApplications = [.. change.Before.ByComponent[component]],
            ApplicationFate = count == 0 ? ApplicationFate.Unchanged : fate,
            WorkloadFate = count == 0 ? WorkloadFate.Unchanged : workloads,
            Removals = 1,
            Objects = change.Sets([component]),
            Fields = change.StayingClusters.SelectMany(cluster => change.ValuesFields(cluster, component)),
        };
    }

    // The explanation of a joining cluster covers the Applications there.
    private static Explanation Appears(StateChange change, string component)
    {
        var made = change.After.ByComponent[component]
            .Where(application => change.Before.Clusters.ContainsKey(application.Cluster))
            .ToList();
        var count = made.Count;
        var isThere = change.Sets([component]).Any(key => change.Objects.GetValueOrDefault(key)?.Before is not null);
        if (isThere) return TakenOver(change, component);
        return new()
        {
            Kind = ExplanationKind.ComponentAppears,
            Subject = ExplanationSubject.Component,
            Names = [component],
            What = $"Component '{component}' is new in bundle "
                + $"{Wording.Quoted(change.After.Components[component].Bundle)}: {Wording.Applications(count)} "
                + $"appear{Wording.Verb(count, "s", "")}.",
            Consequence = count == 0 ? null : ClusterExplanations.Installs(count),
            Applications = count,
            AffectedApplications = made,
            ApplicationFate = ApplicationFate.Created,
            WorkloadFate = WorkloadFate.Installed,
            Objects = change.Sets([component]),
            Fields = change.StayingClusters.SelectMany(cluster => change.ValuesFields(cluster, component)),
        };
    }

    // The set exists but does not belong to the stack yet.
    private static Explanation TakenOver(StateChange change, string component)
    {
        var applications = change.After.ByComponent[component]
            .Where(application => change.Before.Clusters.ContainsKey(application.Cluster))
            .ToList();
        var (there, made) = change.CountExistingAndNew(applications);
        return new()
        {
            Kind = ExplanationKind.ComponentAppears,
            Subject = ExplanationSubject.Component,
            Names = [component],
            What = $"The ApplicationSet of component '{component}' already exists and becomes the "
                + $"stack's{ClusterExplanations.TakenOver(there, made)}.",
            Consequence = made == 0 ? null : ClusterExplanations.Installs(made),
            Applications = there + made,
            ApplicationsWithOwnFate = change.FindExistingAndNew(applications),
            ApplicationFate = made > 0 ? ApplicationFate.Created : ApplicationFate.Updated,
            WorkloadFate = made > 0 ? WorkloadFate.Installed : WorkloadFate.Unchanged,
            Objects = change.Sets([component]),
            Fields = change.StayingClusters.SelectMany(cluster => change.ValuesFields(cluster, component)),
        };
    }

    private static Explanation Recreated(
        StateChange change, string component, ExplanationKind kind, string noun, string? before, string? after)
    {
        var count = change.Staying(component);
        var prunes = change.After.Components[component].Target.Prunes;
        return Changed(
            change,
            component,
            kind,
            count,
            kind is ExplanationKind.NamespaceChanges ? FieldPaths.IsNamespace : FieldPaths.IsRelease) with
        {
            What = $"Component '{component}' changes its {noun} from {Wording.Quoted(before)} to "
                + $"{Wording.Quoted(after)}: {Wording.Applications(count)} {Wording.Verb(count, "is", "are")} "
                + "installed again on the next sync.",
            Consequence = prunes
                ? $"Argo CD then prunes the objects in the old {noun}, with their workloads and data."
                : $"Objects in the old {noun} keep running until someone prunes them.",
            WorkloadFate = prunes ? WorkloadFate.Deleted : WorkloadFate.LeftRunning,
        };
    }

    private static Explanation ProjectChanges(StateChange change, string component)
    {
        var count = change.Staying(component);
        return Changed(change, component, ExplanationKind.ProjectChanges, count, FieldPaths.IsProject) with
        {
            What = $"Component '{component}' moves from project "
                + $"{Wording.Quoted(change.Before.Components[component].Target.Project)} to "
                + $"{Wording.Quoted(change.After.Components[component].Target.Project)}: "
                + $"{Wording.Applications(count)} {Wording.Verb(count, "is", "are")} updated.",
            Consequence = "The workloads stay, as long as the new project allows their source and destination.",
        };
    }

    private static Explanation KeepsDespiteBundle(StateChange change, string component, int count) =>
        Changed(change, component, ExplanationKind.BundleOfComponentChanges, count, FieldPaths.IsBundle) with
        {
            What = $"Component '{component}' moves from bundle "
                + $"{Wording.Quoted(change.Before.Components[component].Bundle)} to "
                + $"{Wording.Quoted(change.After.Components[component].Bundle)}: "
                + $"{Wording.Applications(count)} stay{Wording.Verb(count, "s", "")}; only the bundle label changes.",
        };

    private static Explanation Changed(
        StateChange change, string component, ExplanationKind kind, int count, Func<string, bool> fields) =>
        new()
        {
            Kind = kind,
            Subject = ExplanationSubject.Component,
            Names = [component],
            What = "",
            Applications = count,
            AffectedApplications = [.. change.ApplicationsStaying(component)],
            ApplicationFate = ApplicationFate.Updated,
            Objects = [],
            Fields = change.SetFields(component, fields),
        };
}
