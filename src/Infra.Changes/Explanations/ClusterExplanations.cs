using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains clusters that leave, join, move, or are recreated or renamed.</summary>
internal static class ClusterExplanations
{
    public static IEnumerable<Explanation> Find(StateChange change)
    {
        var footprint = change.Footprint;
        var anew = footprint.Recreated
            .DistinctBy(pair => pair.Before.Name)
            .ToDictionary(pair => pair.Before.Name, StringComparer.Ordinal);
        var renamed = footprint.Renamed
            .DistinctBy(pair => pair.Before.Name)
            .ToDictionary(pair => pair.Before.Name, StringComparer.Ordinal);
        var followers = anew.Values
            .Concat(renamed.Values)
            .Select(pair => pair.After.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var pair in anew.Values) yield return Recreated(change, pair);
        foreach (var cluster in footprint.RemovedClusters
            .Select(cluster => cluster.Name)
            .Where(name => !anew.ContainsKey(name)))
            yield return renamed.TryGetValue(cluster, out var pair) ? Renamed(change, pair) : Leaves(change, cluster);
        foreach (var cluster in footprint.AddedClusters
            .Select(cluster => cluster.Name)
            .Where(name => !followers.Contains(name)))
        {
            yield return change.Before.Unlabeled.GetValueOrDefault(cluster) switch
            {
                null => Joins(change, cluster),
                { HasLostItsLabels: true } lost => LabelsLost(change, lost),
                var theirs => TakenOver(change, theirs),
            };
        }

        foreach (var cluster in change.StayingClusters.Where(name => !anew.ContainsKey(name)
            && change.Before.Clusters[name].Server != change.After.Clusters[name].Server))
            yield return Moves(change, cluster);
        foreach (var cluster in change.StayingClusters.Where(
            name => change.Before.EnvOf(name) != change.After.EnvOf(name)))
            yield return EnvChanges(change, cluster);
    }

    private static Explanation Leaves(StateChange change, string cluster)
    {
        var (deleted, kept) = Lost(change, cluster);
        return new()
        {
            Kind = ExplanationKind.ClusterLeaves,
            Subject = ExplanationSubject.Cluster,
            Names = [cluster],
            What = $"Cluster '{cluster}' leaves: its Secret is deleted{WhatOf(deleted, kept, "")}.",
            Consequence = deleted + kept == 0
                ? null
                : "Its workloads normally keep running there, unmanaged." + ByHand(kept),
            Applications = deleted + kept,
            ApplicationsWithOwnFate = LostAs(
                change, cluster, ApplicationFate.Deleted, ApplicationFate.Kept, WorkloadFate.LeftRunning),
            ApplicationFate = FateOf(deleted, kept, ApplicationFate.Deleted, ApplicationFate.Kept),
            WorkloadFate = deleted + kept == 0 ? WorkloadFate.Unchanged : WorkloadFate.LeftRunning,
            Removals = 1,
            Objects = change.ObjectsOf(cluster),
            Fields = change.ElementFields(cluster),
        };
    }

    private static Explanation Renamed(StateChange change, ClusterPair pair)
    {
        var (deleted, kept) = Lost(change, pair.Before.Name);
        var made = change.After.Applications[pair.After.Name].Count();
        return new()
        {
            Kind = ExplanationKind.ClusterRenamed,
            Subject = ExplanationSubject.Cluster,
            Names = [pair.Before.Name],
            What = $"Cluster '{pair.Before.Name}' is renamed to '{pair.After.Name}': {Wording.Applications(made)} with "
                + $"the new name appear{Wording.Verb(made, "s", "")}{WhatOf(deleted, kept, " with the old one")}.",
            Consequence = deleted + kept == 0 ? null : "Both names stand for the same workloads" + (deleted == 0
                ? ", which keep running."
                : ". They normally keep running and are taken over, but some could be deleted first.")
                    + ByHand(kept),
            Applications = deleted + kept + made,
            ApplicationsWithOwnFate =
            [
                .. LostAs(
                    change,
                    pair.Before.Name,
                    ApplicationFate.Replaced,
                    ApplicationFate.Duplicated,
                    WorkloadFate.Uncertain),
                .. Made(change.After.Applications[pair.After.Name]),
            ],
            ApplicationFate = FateOf(deleted, kept, ApplicationFate.Replaced, ApplicationFate.Duplicated),
            WorkloadFate = deleted == 0 ? WorkloadFate.Unchanged : WorkloadFate.Uncertain,
            Removals = 1,
            Objects = change.ObjectsOf(pair.Before.Name, pair.After.Name),
            Fields = change.ElementFields(pair.Before.Name).Concat(change.ElementFields(pair.After.Name)),
        };
    }

    private static Explanation Recreated(StateChange change, ClusterPair pair)
    {
        var installed = change.After.Applications[pair.After.Name].Count();
        var isRenamed = !change.After.Clusters.ContainsKey(pair.Before.Name);
        var (deleted, kept) = isRenamed ? Lost(change, pair.Before.Name) : default;
        return new()
        {
            Kind = ExplanationKind.ClusterRecreated,
            Subject = ExplanationSubject.Cluster,
            Names = [pair.Before.Name],
            What = $"Cluster '{pair.Before.Name}' was recreated at "
                + $"{pair.After.Server}{(isRenamed ? $" as '{pair.After.Name}'" : "")}: "
                + $"its {pair.ChangedKind} has another UID{WhatOf(deleted, kept, " of the old name")}.",
            Consequence =
                $"Argo CD installs {Wording.Applications(installed)} into whatever answers there. What happens to the "
                    + "earlier cluster's workloads is unknown."
                    + ByHand(kept),
            Applications = installed + deleted + kept,
            ApplicationsWithOwnFate =
            [
                .. isRenamed
                    ? LostAs(
                        change,
                        pair.Before.Name,
                        ApplicationFate.Replaced,
                        ApplicationFate.Duplicated,
                        WorkloadFate.Uncertain)
                    : [],
                .. change.After.Applications[pair.After.Name].Select(one =>
                    change.Before.Footprint.Applications.Contains(one)
                        ? new TouchedApplication(one, ApplicationFate.Unchanged, WorkloadFate.Uncertain)
                        : new(one, ApplicationFate.Created, WorkloadFate.Installed)),
            ],
            ApplicationFate = isRenamed
                ? FateOf(deleted, kept, ApplicationFate.Replaced, ApplicationFate.Duplicated)
                : ApplicationFate.Unchanged,
            WorkloadFate = WorkloadFate.Uncertain,
            Removals = 1,
            Objects = change.ObjectsOf(pair.Before.Name, pair.After.Name),
            Fields = change.ElementFields(pair.Before.Name).Concat(change.ElementFields(pair.After.Name)),
        };
    }

    private static Explanation Moves(StateChange change, string cluster)
    {
        var count = Staying(change, cluster).Count;
        return new()
        {
            Kind = ExplanationKind.ClusterMoves,
            Subject = ExplanationSubject.Cluster,
            Names = [cluster],
            What = $"Cluster '{cluster}' gets another address: {change.Before.Clusters[cluster].Server} becomes "
                + $"{change.After.Clusters[cluster].Server}, and {Wording.Applications(count)} "
                + $"follow{Wording.Verb(count, "s", "")}.",
            Consequence =
                "If it is the same cluster, its workloads stay as they are. If it is another, what runs at the old "
                    + "address stays there, unmanaged.",
            Applications = count,
            AffectedApplications = Staying(change, cluster),
            WorkloadFate = WorkloadFate.Uncertain,
            Objects = [],
            Fields = change.SecretFields(cluster, FieldPaths.Server),
        };
    }

    private static Explanation Joins(StateChange change, string cluster)
    {
        var count = change.After.Applications[cluster].Count();
        return new()
        {
            Kind = ExplanationKind.ClusterJoins,
            Subject = ExplanationSubject.Cluster,
            Names = [cluster],
            What = $"Cluster '{cluster}' joins env {Wording.Quoted(change.After.EnvOf(cluster))}: "
                + $"{Wording.Applications(count)} appear{Wording.Verb(count, "s", "")}.",
            Consequence = count == 0 ? null : Installs(count),
            Applications = count,
            AffectedApplications = [.. change.After.Applications[cluster]],
            ApplicationFate = ApplicationFate.Created,
            WorkloadFate = WorkloadFate.Installed,
            Objects = change.ObjectsOf(cluster),
            Fields = change.ElementFields(cluster),
        };
    }

    // The existing sets tell what Argo CD has already done.
    private static Explanation LabelsLost(StateChange change, UnlabeledSecret secret)
    {
        var all = change.After.Applications[secret.Cluster].ToList();
        var there = all
            .Select(one => change.Before.Components.GetValueOrDefault(one.Component)?.Removal)
            .OfType<RemovalPolicy>()
            .ToList();
        var deleted = there.Count(removal => removal.Deletes);
        var (kept, made) = (there.Count - deleted, all.Count - there.Count);
        var takesWorkloads = there.Exists(removal => removal is { Deletes: true, TakesWorkloads: true });
        var done = new (int Count, string Text)[]
        {
            (deleted, $"Argo CD has deleted {Wording.Applications(deleted)}"
                + (takesWorkloads ? $" with {Wording.Its(deleted)} workloads" : "")),
            (kept, $"{Wording.Applications(kept)} exist{Wording.Verb(kept, "s", "")} and "
                + $"stay{Wording.Verb(kept, "s", "")}, but nothing updates {Wording.Verb(kept, "it", "them")}"),
        }.Where(part => part.Count > 0).Select(part => part.Text).ToList();
        var writer = secret.Writer is { } who ? $" ({who.NameWithDate} wrote it last)" : "";
        return new()
        {
            Kind = ExplanationKind.LabelsLost,
            Subject = ExplanationSubject.Cluster,
            Names = [secret.Cluster],
            What = $"The Secret of cluster '{secret.Cluster}' has lost the labels of the stack{writer}"
                + $"{(done is [] ? "" : ": " + string.Join("; ", done))}.",
            Consequence = "The update restores the labels"
                + (deleted + made == 0
                    ? "."
                    : $", and Argo CD creates and installs {Wording.Applications(deleted + made)} again."),
            Applications = all.Count,
            ApplicationsWithOwnFate =
            [
                .. all.Select(one =>
                    change.Before.Components.GetValueOrDefault(one.Component)?.Removal is { Deletes: false }
                        ? new TouchedApplication(one, ApplicationFate.Updated, WorkloadFate.Unchanged)
                        : new(one, ApplicationFate.Created, WorkloadFate.Installed)),
            ],
            ApplicationFate = deleted + made > 0 ? ApplicationFate.Created : ApplicationFate.Updated,
            WorkloadFate = deleted + made > 0 ? WorkloadFate.Installed : WorkloadFate.Unchanged,
            Objects = change.ObjectsOf(secret.Cluster),
            Fields = change.ElementFields(secret.Cluster),
        };
    }

    private static Explanation TakenOver(StateChange change, UnlabeledSecret secret)
    {
        var (there, made) = change.CountExistingAndNew(change.After.Applications[secret.Cluster]);
        return new()
        {
            Kind = ExplanationKind.ClusterTakenOver,
            Subject = ExplanationSubject.Cluster,
            Names = [secret.Cluster],
            What = $"Cluster '{secret.Cluster}' is already registered by someone else: its Secret "
                + $"'{secret.Found.ObjectName}' becomes the stack's, in env "
                + $"{Wording.Quoted(change.After.EnvOf(secret.Cluster))}{TakenOver(there, made)}.",
            Consequence = made == 0 ? null : Installs(made),
            Applications = there + made,
            ApplicationsWithOwnFate = change.FindExistingAndNew(change.After.Applications[secret.Cluster]),
            ApplicationFate = made > 0 ? ApplicationFate.Created : ApplicationFate.Updated,
            WorkloadFate = made > 0 ? WorkloadFate.Installed : WorkloadFate.Unchanged,
            Objects = change.ObjectsOf(secret.Cluster),
            Fields = change.ElementFields(secret.Cluster),
        };
    }

    public static string TakenOver(int there, int made) => (there, made) switch
    {
        (0, 0) => "",
        (0, _) => $", and {Wording.Applications(made)} appear{Wording.Verb(made, "s", "")}",
        (_, 0) => $", and {Wording.Applications(there)} that exist{Wording.Verb(there, "s", "")} "
            + $"{Wording.Verb(there, "is", "are")} taken over",
        _ => $", {Wording.Applications(there)} that exist{Wording.Verb(there, "s", "")} "
            + $"{Wording.Verb(there, "is", "are")} taken over, and {made} appear{Wording.Verb(made, "s", "")}",
    };

    // The selection explanations cover the Applications that the env change adds or removes.
    private static Explanation EnvChanges(StateChange change, string cluster)
    {
        var staying = Staying(change, cluster);
        var count = staying.Count;
        return new()
        {
            Kind = ExplanationKind.EnvChanges,
            Subject = ExplanationSubject.Cluster,
            Names = [cluster],
            What = $"Cluster '{cluster}' moves from env {Wording.Quoted(change.Before.EnvOf(cluster))} to "
                + $"{Wording.Quoted(change.After.EnvOf(cluster))}: {Wording.Applications(count)} "
                + $"stay{Wording.Verb(count, "s", "")} and follow{Wording.Verb(count, "s", "")} the new env.",
            Applications = count,
            AffectedApplications = staying,
            ApplicationFate = ApplicationFate.Updated,
            WorkloadFate = count == 0 ? WorkloadFate.Unchanged : WorkloadFate.Updated,
            Objects = [],
            Fields = change.EnvFields(cluster).Concat(change.ElementFields(cluster)),
        };
    }

    public static string Installs(int count) =>
        $"Argo CD installs {Wording.Its(count)} workloads on {Wording.Its(count)} first sync.";

    private static (int Deleted, int Kept) Lost(StateChange change, string cluster)
    {
        var lost = LostAs(change, cluster, ApplicationFate.Deleted, ApplicationFate.Kept, default);
        var deleted = lost.Count(one => one.Fate is ApplicationFate.Deleted);
        return (deleted, lost.Count - deleted);
    }

    // If its component leaves too, the component's own explanation covers the Application.
    private static List<TouchedApplication> LostAs(
        StateChange change, string cluster, ApplicationFate deleted, ApplicationFate kept, WorkloadFate ofDeleted) =>
        [
            .. change.Before.Applications[cluster]
                .Where(one => change.After.Components.ContainsKey(one.Component))
                .Select(one => change.FindRemoval(one.Component).Deletes
                    ? new TouchedApplication(one, deleted, ofDeleted)
                    : new(one, kept, WorkloadFate.Unchanged)),
        ];

    private static IEnumerable<TouchedApplication> Made(IEnumerable<FootprintApplication> applications) =>
        applications.Select(one => new TouchedApplication(one, ApplicationFate.Created, WorkloadFate.Installed));

    private static List<FootprintApplication> Staying(StateChange change, string cluster) =>
        [.. change.Before.Applications[cluster].Where(change.After.Footprint.Applications.Contains)];

    private static string WhatOf(int deleted, int kept, string which) => (deleted, kept) switch
    {
        (0, 0) => "",
        (_, 0) => $", and Argo CD deletes {Wording.Applications(deleted)}{which}",
        (0, _) => $", and {Wording.Applications(kept)}{which} stay{Wording.Verb(kept, "s", "")} without a cluster",
        _ =>
            $", Argo CD deletes {Wording.Applications(deleted)}{which}, and {kept} stay{Wording.Verb(kept, "s", "")} "
                + "without a cluster",
    };

    private static string ByHand(int kept) => kept == 0 ? "" : " Delete Applications that stay by hand.";

    private static ApplicationFate FateOf(int deleted, int kept, ApplicationFate whenDeleted, ApplicationFate whenKept)
    {
        if (deleted > 0) return whenDeleted;
        return kept > 0 ? whenKept : ApplicationFate.Unchanged;
    }
}
