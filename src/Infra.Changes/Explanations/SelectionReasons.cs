using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Why an Application appears or disappears, and the bundle, cluster or component that causes it.</summary>
internal readonly record struct SelectionReason(ExplanationKind Kind, string Name);

/// <summary>
/// Finds the one reason for each Application: first its own name, then its component's bundle, the cluster's env, and
/// the cluster's bundles.
/// </summary>
internal sealed class SelectionReasons(StateChange change)
{
    public SelectionReason FindForRemoved(FootprintApplication application) =>
        change.After.ClusterComponents.Contains((application.Cluster, application.Component))
            ? new(ExplanationKind.SuffixChanges, application.Component)
            : Find(application, ExplanationKind.BundleOff, change.After, change.Before);

    public SelectionReason FindForAdded(FootprintApplication application) =>
        change.Before.ClusterComponents.Contains((application.Cluster, application.Component))
            ? new(ExplanationKind.SuffixChanges, application.Component)
            : Find(application, ExplanationKind.BundleOn, change.Before, change.After);

    private SelectionReason Find(
        FootprintApplication application, ExplanationKind bundleKind, StackState without, StackState with)
    {
        var (cluster, component) = (application.Cluster, application.Component);
        var bundle = with.Components[component].Bundle;
        if (bundle != without.Components[component].Bundle)
            return new(ExplanationKind.BundleOfComponentChanges, component);
        if (change.Before.EnvOf(cluster) != change.After.EnvOf(cluster))
            return new(ExplanationKind.EnvChanges, cluster);
        return bundle is not null && AsksFor(with, cluster, bundle) && !AsksFor(without, cluster, bundle)
            ? new(bundleKind, bundle)
            : new(ExplanationKind.SelectionChanges, component);
    }

    private static bool AsksFor(StackState state, string cluster, string bundle) =>
        state.Clusters[cluster].Labels.GetValueOrDefault(bundle) is LabelKeys.Enabled;
}
