using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// What one ApplicationSet deploys to clusters: a chart, manifests or both, with the namespace and the sync settings.
/// </summary>
public sealed record Component
{
    /// <summary>The file name of a values template, in the chart's folder under `stacks/templates`.</summary>
    public const string ValuesTemplate = "values.yaml.j2";

    // Argo CD stores inline values in every entry of an Application's history.
    private const int InlineHistoryLimit = 2;

    private const int ArgoHistoryLimit = 10;

    /// <summary>Also the name of the ApplicationSet.</summary>
    public required ComponentName Name { get; init; }

    /// <summary>The bundle that a cluster asks for to get this component.</summary>
    public required BundleName Bundle { get; init; }

    /// <summary>The line of the component in the catalog.</summary>
    public required Position Position { get; init; }

    /// <summary>Null if the component has only manifests.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Folders of manifests, in addition to the chart or instead of it.</summary>
    public required ImmutableArray<ManifestFolder> Manifests { get; init; }

    /// <summary>How the chart gets its values.</summary>
    public required ValuesDelivery Values { get; init; }

    /// <summary>True if even a single source is written as the list `sources`.</summary>
    public required bool UsesSourceList { get; init; }

    /// <summary>The part of an Application's name after the cluster's name.</summary>
    public required string ApplicationSuffix { get; init; }

    /// <summary>The namespace in each cluster that the component is installed into.</summary>
    public required string Namespace { get; init; }

    /// <summary>Helm's release name, at most 53 characters (Helm's own limit).</summary>
    public required string ReleaseName { get; init; }

    /// <summary>The version of the catalog that introduced this component; for people.</summary>
    public required string Since { get; init; }

    /// <summary>The Argo CD project; null for the stack's project.</summary>
    public string? Project { get; init; }

    /// <summary>Argo CD sync options as `Key=value`, in the order of the file.</summary>
    public required ImmutableArray<string> SyncOptions { get; init; }

    /// <summary>The component's own settings for automated sync.</summary>
    public required AutomatedSync Automated { get; init; }

    /// <summary>How often Argo CD retries a failed sync; a negative number means forever.</summary>
    public required int RetryLimit { get; init; }

    /// <summary>The wait between retries; null for Argo CD's defaults.</summary>
    public RetryBackoff? RetryBackoff { get; init; }

    /// <summary>Differences that Argo CD ignores, in the order of the file.</summary>
    public required ImmutableArray<IgnoredDifference> IgnoredDifferences { get; init; }

    /// <summary>Labels and annotations of the namespace that Argo CD creates; null for none.</summary>
    public NamespaceMetadata? NamespaceMetadata { get; init; }

    /// <summary>Annotations of each Application. Their values are Go templates.</summary>
    public required ImmutableSortedDictionary<string, string> Annotations { get; init; }

    /// <summary>Finalizers of each Application, in the order of the file.</summary>
    public required ImmutableArray<string> Finalizers { get; init; }

    /// <summary>The history limit in the catalog; null if the component does not set one.</summary>
    public int? OwnRevisionHistoryLimit { get; init; }

    /// <summary>
    /// How many history entries Argo CD keeps for each Application: the component's own limit, or 2 with inline values,
    /// or Argo CD's default of 10.
    /// </summary>
    public int RevisionHistoryLimit =>
        OwnRevisionHistoryLimit ?? (InlineValues is null ? ArgoHistoryLimit : InlineHistoryLimit);

    /// <summary>The inline values; null if this program does not render the component's values.</summary>
    public ValuesDelivery.Inline? InlineValues => Values as ValuesDelivery.Inline;

    /// <summary>The chart's folder in the service catalog; null if the chart is not there.</summary>
    public string? CatalogPath => Chart is Chart.InGit { Repository.IsServiceCatalog: true } chart ? chart.Path : null;

    /// <summary>Every repository that an Application of the component reads, each once.</summary>
    public IEnumerable<Repository> Repositories => Manifests.Select(folder => folder.Repository)
        .Concat(Values is ValuesDelivery.Git git ? [git.Repository] : [])
        .Concat(Chart is null ? [] : [Chart.Repository])
        .DistinctBy(repository => repository.Name);

    /// <summary>True if one of the component's texts, such as a path, contains the env's revision.</summary>
    public required bool ContainsEnvRevision { get; init; }

    /// <summary>True if any part of the component changes with the env's revision.</summary>
    public bool FollowsEnv => ContainsEnvRevision
        || Revisions.Contains(SourceRevision.OfEnv)
        || FixedRevisions.Append((Values as ValuesDelivery.Git)?.File ?? "").Any(TemplateText.HasRevision);

    /// <summary>The git revisions that do not depend on an env, each once.</summary>
    public IEnumerable<string> FixedRevisions =>
        Revisions.OfType<SourceRevision.Fixed>().Select(revision => revision.Text).Distinct();

    private IEnumerable<SourceRevision?> Revisions => Manifests.Select(folder => folder.Revision)
        .Append((Values as ValuesDelivery.Git)?.Revision)
        .Append((Chart as Chart.InGit)?.Revision);
}
