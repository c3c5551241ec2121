using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>Problems of a cluster as a member of its stack.</summary>
internal static class FleetProblems
{
    public static Problem BadClusterName(ObservedCluster cluster, string brokenRule) =>
        new("FLT001", Subject.Cluster(cluster.Name), $"cluster name '{cluster.Name}' {brokenRule}.")
        {
            Position = cluster.Position,
            Consequence = cluster.Name == ClusterName.OfControlPlane
                ? "Its components would be installed into the control plane."
                : "The name becomes a label value and part of object names.",
            Cure = "Give the cluster another name on its supervisor.",
        };

    public static Problem DuplicateClusterName(ObservedCluster first, ObservedCluster other, StackName stack) =>
        new("FLT002", Subject.Cluster(other.Name),
            $"cluster '{other.Name}' of supervisor '{other.Supervisor}' (namespace '{other.Namespace}') has the name "
                + "of "
                + $"a cluster of supervisor '{first.Supervisor}' (namespace '{first.Namespace}') at {first.Position}.")
        {
            Position = other.Position,
            Consequence = $"Argo CD would silently keep one of the two, so a name must be unique in stack '{stack}'.",
            Cure = "Rename one.",
        };

    public static Problem DuplicateServer(ObservedCluster first, ObservedCluster other, ServerUrl server) =>
        new("FLT003", Subject.Cluster(other.Name),
            $"cluster '{other.Name}' has the server {server} of cluster '{first.Name}' at {first.Position}.")
        {
            Position = other.Endpoint?.Position ?? other.Position,
            Consequence = "Argo CD would use the credentials of either for both.",
            Cure =
                "Find out which cluster has the address: a recreated cluster can still report the old one.",
        };

    public static Problem UnknownBundle(
        ObservedCluster cluster, string bundle, ObservedLabel label, IEnumerable<string> known) =>
        new("FLT004", Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' has the label '{bundle}: {label.Value}', but the catalog has no such bundle.")
        {
            Position = label.Position,
            Consequence = "The label would have no effect.",
            Cure = Wording.DidYouMean(bundle, known, "Remove the label, or add the bundle to stacks/catalog.yaml."),
        };

    public static Problem RequiredBundleMissing(
        ObservedCluster cluster, BundleName bundle, StackName stack, ObservedLabel? label) =>
        new("FLT005", Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' {(label is null ? "does not request" : $"has '{label.Value}' for")} bundle "
                + $"'{bundle}', which stack '{stack}' requires.")
        {
            Position = label?.Position ?? cluster.Position,
            Cure = $"Label the cluster '{bundle}: enabled'.",
        };

    public static Problem UnownedEnv(ObservedCluster cluster, ObservedLabel env, IEnumerable<EnvName> known) =>
        new(
            "FLT006",
            Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' is in env '{env.Value}', which no stack owns.")
        {
            Position = env.Position,
            Consequence = "It would be registered nowhere.",
            Cure = Wording.DidYouMean(
                env.Value,
                Names(known),
                $"Use one of {Wording.List(Names(known))}, or give the env to a stack (stacks/Dev.cs, "
                    + "stacks/Prod.cs)."),
        };

    public static Problem BadLabelValue(ObservedCluster cluster, string key, ObservedLabel label, string brokenRule) =>
        new(
            "FLT007",
            Subject.Cluster(cluster.Name),
            $"label '{key}' of cluster '{cluster.Name}' is '{label.Value}', which {brokenRule}.")
        {
            Position = label.Position,
            Consequence = "Kubernetes rejects such a label, and infra does not shorten it.",
            Cure = "Change the value.",
        };

    public static Problem BadLabelKey(ObservedCluster cluster, string key, ObservedLabel label, string brokenRule) =>
        new("FLT008", Subject.Cluster(cluster.Name), $"label '{key}' of cluster '{cluster.Name}' {brokenRule}.")
        {
            Position = label.Position,
            Consequence = "Kubernetes rejects such a label.",
            Cure = "Change the key.",
        };

    public static Problem BadServer(ObservedCluster cluster, ObservedEndpoint endpoint) =>
        new("FLT009", Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' has the API endpoint host '{endpoint.Host}', port {endpoint.Port}.")
        {
            Position = endpoint.Position,
            Consequence = endpoint.HasZone
                ? "An address with a zone ('%…') is valid on one machine only and cannot be part of an object name."
                : "That is not a URL: a host is a DNS name or an IP address, a port 1 to 65535.",
            Cure = endpoint.HasZone
                ? "Give the API server an address that the control plane can reach."
                : "Record the endpoint as the supervisor serves it.",
        };

    public static Problem ServerOfCaller(ObservedCluster cluster, ObservedEndpoint endpoint) =>
        new("FLT013", Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' has the API endpoint host '{endpoint.Host}'.")
        {
            Position = endpoint.Position,
            Consequence = "In Argo CD's pods that is the API server of the control plane, which would get this "
                + "cluster's components.",
            Cure = "Record the address at which the control plane reaches the cluster.",
        };

    public static Problem NameDisagrees(ObservedCluster cluster, ObservedLabel env, StackName stack, NameRule rule) =>
        new("FLT010", Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' is in env '{env.Value}' of stack '{stack}', where the name must {rule.Words}.")
        {
            Position = env.Position,
            Consequence = "If the label is wrong, the cluster would get what another environment gets.",
            Cure = "Fix the label 'env', or rename the cluster.",
        };

    public static Problem TooManyCreating(IReadOnlyCollection<string> creating, int total, StackRules rules) =>
        new("FLT011", Subject.Stack(rules.Stack),
            $"{creating.Count} of {Wording.Count(total, "cluster")} of stack '{rules.Stack}' are being created: "
                + $"{Wording.Some(creating)}. The limit is {rules.Creating.TextOf(total)}.")
        {
            Consequence =
                "Clusters that are still being created are not registered, so a wrong answer from a supervisor would "
                    + "remove them.",
            Cure = "See their conditions on the supervisor. If they are all new, raise the limit on the page of the "
                + "environment in stacks/.",
        };

    public static Problem UnknownRing(ObservedCluster cluster, Rollout rollout, ObservedLabel ring, StackName stack) =>
        new(
            "FLT012",
            Subject.Cluster(cluster.Name),
            $"label '{rollout.Label}' of cluster '{cluster.Name}' is '{ring.Value}', which no ring of stack "
                + $"'{stack}' names.")
        {
            Position = ring.Position,
            Consequence = "The cluster would be in the last ring.",
            Cure = Wording.DidYouMean(
                ring.Value,
                rollout.Values,
                $"Use one of {Wording.List(rollout.Values)}, or name the value in Rollout of stack '{stack}'."),
        };

    public static Problem Creating(ObservedCluster cluster) =>
        new("FLT101", Subject.Cluster(cluster.Name), $"cluster '{cluster.Name}' is being created.")
        {
            Severity = Severity.Warning,
            Position = cluster.Position,
            Consequence = Because(cluster, "It is not registered"),
            Cure = "Run again when its control plane is up.",
        };

    public static Problem Deleting(ObservedCluster cluster) =>
        new("FLT102", Subject.Cluster(cluster.Name), $"cluster '{cluster.Name}' is being deleted.")
        {
            Severity = Severity.Warning,
            Position = cluster.Position,
            Consequence = "It stays registered until its supervisor has removed it.",
            Cure = "Nothing to do; a later preview shows the removal.",
        };

    public static Problem DeletingWithoutEndpoint(ObservedCluster cluster) =>
        new(
            "FLT103",
            Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' is being deleted and no longer has an API endpoint.")
        {
            Severity = Severity.Warning,
            Position = cluster.Position,
            Consequence = "Its registration is removed.",
            Cure = "Nothing to do if the deletion is intended.",
        };

    public static Problem Unhealthy(ObservedCluster cluster) =>
        new("FLT104", Subject.Cluster(cluster.Name), $"cluster '{cluster.Name}' is not ready.")
        {
            Severity = Severity.Warning,
            Position = cluster.Position,
            Consequence = Because(cluster, "It stays registered because an outage must not remove its Applications"),
            Cure = "See its conditions on the supervisor.",
        };

    public static Problem NoEnv(
        ObservedCluster cluster, IEnumerable<EnvName> known, KeyValuePair<string, ObservedLabel>? misspelt) =>
        new("FLT105", Subject.Cluster(cluster.Name), $"cluster '{cluster.Name}' has no label 'env'.")
        {
            Severity = Severity.Warning,
            Position = misspelt?.Value.Position ?? cluster.Position,
            Consequence = "It is registered nowhere.",
            Cure = misspelt is { } label
                ? $"Did you mean 'env' by its label '{label.Key}' ('{label.Value.Value}')?"
                : $"To manage it, label it 'env' with one of {Wording.List(Names(known))}.",
        };

    public static Problem MisspeltKey(ObservedCluster cluster, string key, ObservedLabel label, string known) =>
        new(
            "FLT108",
            Subject.Cluster(cluster.Name),
            $"cluster '{cluster.Name}' has the label '{key}' ('{label.Value}') and no label '{known}'.")
        {
            Severity = Severity.Warning,
            Position = label.Position,
            Consequence = $"Its stack reads '{known}' only.",
            Cure = $"Did you mean '{known}'?",
        };

    public static Problem NotASwitch(ObservedCluster cluster, BundleName bundle, ObservedLabel label) =>
        new(
            "FLT106",
            Subject.Cluster(cluster.Name),
            $"label '{bundle}' of cluster '{cluster.Name}' is '{label.Value}'.")
        {
            Severity = Severity.Warning,
            Position = label.Position,
            Consequence = "Only 'enabled' and 'disabled' switch a bundle, so it is off.",
            Cure = "Write 'enabled' to ask for the bundle.",
        };

    private static string Because(ObservedCluster cluster, string consequence) =>
        cluster.StateReason is { } reason ? $"{consequence}: {reason}." : $"{consequence}.";

    private static IEnumerable<string> Names(IEnumerable<EnvName> envs) => envs.Select(env => env.ToString());
}
