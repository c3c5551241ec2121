using System.Globalization;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>The errors and warnings of the guards.</summary>
internal static class GuardProblems
{
    public static Problem TooManyClustersRemoved(
        FootprintChange change, int total, StackRules rules, string cure) =>
        new("GRD001", Subject.Stack(rules.Stack),
            Drop(
                change.RemovedClusters.Length,
                total,
                "cluster",
                change.RemovedClusters.Select(cluster => cluster.Name),
                rules.Removals.Clusters,
                rules))
        {
            Kind = ProblemKind.Refusal,
            Consequence = string.Join(' ', ConsequencesOfRemoved(change, rules)),
            Cure = cure,
        };

    public static Problem TooManyComponentsRemoved(
        FootprintChange change, int total, StackRules rules, string cure) =>
        new("GRD002", Subject.Stack(rules.Stack),
            Drop(
                change.RemovedComponents.Count,
                total,
                "component",
                change.RemovedComponents,
                rules.Removals.Components,
                rules))
        {
            Kind = ProblemKind.Refusal,
            Consequence =
                "Their ApplicationSets are deleted and leave the Applications behind, which nothing updates anymore.",
            Cure = cure,
        };

    public static Problem TooManyApplicationsRemoved(
        FootprintChange change, int total, StackRules rules, string cure) =>
        new("GRD003", Subject.Stack(rules.Stack),
            Drop(
                change.RemovedApplications.Count,
                total,
                "Application",
                change.RemovedApplications.Select(one => one.ToString()),
                rules.Removals.Applications,
                rules))
        {
            Kind = ProblemKind.Refusal,
            Consequence = "Their clusters and components stay. " + (Keeps(rules)
                ? "Argo CD keeps them with their workloads, but nothing updates them anymore."
                : "Argo CD deletes them with their workloads."),
            Cure = cure,
        };

    public static Problem RecreatedCluster(ClusterPair pair, string cure) =>
        new("GRD004", Subject.Cluster(pair.After.Name),
            $"cluster '{pair.After.Name}' was recreated: its {pair.ChangedKind} has the UID "
                + $"'{pair.After.Uids[pair.ChangedKind!]}' and had '{pair.Before.Uids[pair.ChangedKind!]}', and the "
                + $"server is {pair.After.Server} as before.")
        {
            Kind = ProblemKind.Refusal,
            Consequence =
                "A new cluster can report an old address: Argo CD would install into whatever answers there.",
            Cure = $"Find out what answers at the address. {cure}",
        };

    public static Problem ForeignSecret(
        DeclaredSecret ours, RegisteredCluster theirs, string shared, StackName stack, string? adoptSetting) =>
        new("GRD005", Subject.Cluster(ours.Cluster.ToString()),
            $"Secret '{theirs.ObjectName}' of the control plane registers '{theirs.ClusterName}' at {theirs.Server} "
                + $"and has the {shared} of cluster '{ours.Cluster}', but this program did not create it.")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "It would be overwritten, or Argo CD would have the cluster twice.",
            Cure = adoptSetting is null
                ? "It has another server, so it cannot be adopted: remove it or rename one of the two clusters."
                : $"Adopt it: pulumi config set --path '{adoptSetting}.{ours.Cluster}' {theirs.ObjectName} --stack "
                    + $"{stack}. Or remove it.",
        };

    public static Problem SecretBesideAnAdopted(DeclaredSecret ours, RegisteredCluster theirs, string shared) =>
        new("GRD007", Subject.Cluster(ours.Cluster.ToString()),
            $"Secret '{theirs.ObjectName}' of the control plane has the {shared} of cluster '{ours.Cluster}', which "
                + $"adopts Secret '{ours.ObjectName}'.")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "Argo CD would have the cluster twice.",
            Cure = "Remove one of the two, and let the cluster adopt the other.",
        };

    public static Problem SecretOfAnotherStack(
        DeclaredSecret ours, RegisteredCluster theirs, string shared, bool canMove) =>
        new("GRD006", Subject.Cluster(ours.Cluster.ToString()),
            $"Secret '{theirs.ObjectName}' of the control plane has the {shared} of cluster '{ours.Cluster}' and "
                + $"belongs to stack '{theirs.Stack}'.")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "Both stacks would keep changing it, so it cannot be adopted.",
            Cure = canMove
                ? "Move the cluster as described in docs/operations.md, 'Divide an environment'."
                : $"Remove the cluster from stack '{theirs.Stack}' first, by its label 'env'.",
        };

    public static Problem OwnedElsewhere(StackName stack, string owner, string what, string cure) =>
        new("GRD008", Subject.Stack(stack), $"{owner} in the control plane conflicts with the stack: {what}")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "An Application has one owner: the second set stays in an error state and updates none of "
                + "its Applications.",
            Cure = cure,
        };

    public static Problem RenamedCluster(ClusterPair pair) =>
        new("GRD101", Subject.Cluster(pair.After.Name),
            $"cluster '{pair.After.Name}' has the server {pair.After.Server} of cluster '{pair.Before.Name}', which "
                + "is gone.")
        {
            Severity = Severity.Warning,
            Consequence =
                "Argo CD identifies a cluster by its name, so this removes and adds the cluster and each of its "
                    + "Applications.",
            Cure = "Nothing to do if the new name is intended: it counts as one removal.",
        };

    public static Problem LostLabels(UnlabeledSecret secret, StackRules rules) =>
        new("GRD103", Subject.Cluster(secret.Cluster),
            $"Secret '{secret.Found.ObjectName}' of cluster '{secret.Cluster}' has lost the label '{LabelKeys.Stack}'"
                + $"{(secret.Writer is { } writer ? $": {writer.NameWithDate} wrote it last" : "")}. Pulumi wrote its "
                + "data.")
        {
            Severity = Severity.Warning,
            Consequence = "No ApplicationSet of the stack selects the cluster: " + (Keeps(rules)
                ? "its Applications stay, but nothing updates them."
                : "Argo CD has deleted its Applications with their workloads."),
            Cure = "Run 'pulumi up --refresh': it restores the labels. Do not run 'argocd cluster add --upsert' on a "
                + "cluster of the stack: it replaces all labels.",
        };

    public static Problem AllowanceNotNeeded(AllowanceSource.StackSetting setting, StackName stack) =>
        new(
            "GRD102",
            setting.Name,
            string.Create(
                CultureInfo.InvariantCulture, $"'{setting.Name}' is {setting.Count}, but this run needs no allowance."))
        {
            Severity = Severity.Warning,
            Position = setting.Position,
            Consequence = "It was for one run; if it stays, it lets a later drop pass.",
            Cure = $"Remove it: pulumi config rm {setting.Name} --stack {stack}",
        };

    /// <summary>The exact number that allows this run, and nothing larger.</summary>
    public static string AllowOnce(FootprintChange change, RemovalAllowance allowance)
    {
        var ways = string.Join(", or ", allowance.Ways.Select(way => way.TextFor(change.RemovalCount)));
        (int Count, string Noun)[] kinds =
        [
            (change.LostClusters, "cluster"), (change.RemovedComponents.Count, "component"),
            (change.RemovedApplications.Count, "Application"),
        ];
        var parts = kinds.Where(kind => kind.Count > 0).Select(kind => Wording.Count(kind.Count, kind.Noun)).ToList();
        var cure = $"If this is intended, allow it once: {ways}.";
        if (parts.Count > 1) cure += $" That is {string.Join(", ", parts[..^1])} and {parts[^1]}.";
        return allowance.Count == 0
            ? cure
            : string.Create(CultureInfo.InvariantCulture, $"{cure} Allowed so far: {allowance.Count}.");
    }

    private static string Drop(
        int removed, int total, string noun, IEnumerable<string> names, Limit limit, StackRules rules) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{removed} of {Wording.Count(total, noun)} would disappear: {Wording.Some(names)}. The limit of stack "
                + $"'{rules.Stack}' is {limit.TextOf(total)}.");

    private static IEnumerable<string> ConsequencesOfRemoved(FootprintChange change, StackRules rules)
    {
        yield return Keeps(rules)
            ? "Their Secrets are deleted; Argo CD keeps their Applications but cannot reach the clusters."
            : "Their Secrets are deleted, and Argo CD deletes their Applications; the workloads keep running, "
                + "unmanaged.";
        if (change.LostSupervisors is not [])
        {
            yield return $"No cluster remains on {Wording.Plural(change.LostSupervisors.Length, "supervisor")} "
                + $"{Wording.List(change.LostSupervisors)}.";
        }

        if (change.CreatingAgain is not [])
            yield return $"Registered before, and now being created: {Wording.Some(change.CreatingAgain)}.";
    }

    private static bool Keeps(StackRules rules) => rules.SyncPolicy.RemovedApplications is RemovedApplications.Keep;
}
