using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>One cluster in `infra inventory`. Its JSON is stable: fields are added, never renamed.</summary>
internal sealed record InventoryRow(
    string Name,
    string Supervisor,
    string Namespace,
    string? Env,
    ImmutableArray<string> Bundles,
    string? Version,
    string State,
    string? Server,
    DateTimeOffset? CredentialExpires)
{
    /// <summary>Creates the row of a cluster.</summary>
    /// <param name="cluster">The observed cluster, valid or not, because rejected clusters are listed too.</param>
    /// <param name="catalog">Defines which labels are bundles; null for all labels that look like one.</param>
    /// <param name="credentials">The credentials that could be read.</param>
    public static InventoryRow Create(ObservedCluster cluster, Catalog? catalog, ClusterCredentials credentials) => new(
        cluster.Name,
        cluster.Supervisor,
        cluster.Namespace,
        cluster.Env,
        [.. cluster.Labels.Where(label => IsBundle(label.Key, label.Value, catalog)).Select(label => label.Key)],
        cluster.KubernetesVersion,
        cluster.State.ToString().ToLowerInvariant(),
        cluster.Endpoint?.Server?.ToString(),
        ClusterName.TryParse(cluster.Name, out var name) ? credentials.Find(name)?.Expires : null);

    private static bool IsBundle(string key, ObservedLabel label, Catalog? catalog) =>
        label.Value == LabelKeys.Enabled
            && BundleName.TryParse(key, out var bundle)
            && catalog?.Bundles.ContainsKey(bundle) is not false;
}
