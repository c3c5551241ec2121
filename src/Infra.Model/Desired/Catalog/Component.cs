using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// What one ApplicationSet brings to clusters: a chart, manifests or both, and the place where they go.
/// </summary>
public sealed record Component
{
    /// <summary>The file name of a template of values, in the chart's folder under `stacks/templates`.</summary>
    public const string ValuesTemplate = "values.yaml.j2";

    // Argo CD copies inline values into every entry of an Application's history.
    private const int InlineHistoryLimit = 2;

    private const int ArgoHistoryLimit = 10;

    public required ComponentName Name { get; init; }

    public required BundleName Bundle { get; init; }

    public required Position Position { get; init; }

    /// <summary>Absent where there are manifests only.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Folders of manifests beside the chart, or in place of one.</summary>
    public required ImmutableArray<ManifestFolder> Manifests { get; init; }

    public required ValuesDelivery Values { get; init; }

    /// <summary>Whether a single source is written as a list too.</summary>
    public required bool ListsSources { get; init; }

    /// <summary>What stands behind the cluster in an Application's name.</summary>
    public required string ApplicationSuffix { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Helm's release name: at most 53 characters, which Helm enforces.</summary>
    public required string ReleaseName { get; init; }

    /// <summary>The catalog's version that first had this component, for people.</summary>
    public required string Since { get; init; }

    /// <summary>Absent: the stack's.</summary>
    public string? Project { get; init; }

    /// <summary>Argo CD sync options, `Key=value`, in the order of the file.</summary>
    public required ImmutableArray<string> SyncOptions { get; init; }

    public required AutomatedSync Automated { get; init; }

    /// <summary>How often Argo CD retries a failed sync; a negative number is without end.</summary>
    public required int RetryLimit { get; init; }

    public RetryBackoff? RetryBackoff { get; init; }

    public required ImmutableArray<IgnoredDifference> IgnoredDifferences { get; init; }

    public NamespaceMetadata? NamespaceMetadata { get; init; }

    /// <summary>Annotations of each Application; their values are templates.</summary>
    public required ImmutableSortedDictionary<string, string> Annotations { get; init; }

    /// <summary>Finalizers of each Application.</summary>
    public required ImmutableArray<string> Finalizers { get; init; }

    public int? OwnRevisionHistoryLimit { get; init; }

    public int RevisionHistoryLimit =>
        OwnRevisionHistoryLimit ?? (InlineValues is null ? ArgoHistoryLimit : InlineHistoryLimit);

    /// <summary>Null where the values are not this program's.</summary>
    public ValuesDelivery.Inline? InlineValues => Values as ValuesDelivery.Inline;

    /// <summary>The chart's folder in the service catalog; null where it is not from there.</summary>
    public string? CatalogPath => Chart is Chart.InGit { Repository.IsServiceCatalog: true } chart ? chart.Path : null;

    /// <summary>Every repository that an Application of the component reads.</summary>
    public IEnumerable<Repository> Repositories => Manifests.Select(folder => folder.Repository)
        .Concat(Values is ValuesDelivery.Git git ? [git.Repository] : [])
        .Concat(Chart is null ? [] : [Chart.Repository])
        .DistinctBy(repository => repository.Name);

    /// <summary>Whether a text of the component has the env's revision in it, such as a path.</summary>
    public required bool NamesRevision { get; init; }

    /// <summary>Whether anything of the component changes with the env's revision.</summary>
    public bool FollowsEnv => NamesRevision
        || Revisions.Contains(SourceRevision.OfEnv)
        || FixedRevisions.Append((Values as ValuesDelivery.Git)?.File ?? "").Any(TemplateText.HasRevision);

    /// <summary>The git revisions that do not depend on an env.</summary>
    public IEnumerable<string> FixedRevisions =>
        Revisions.OfType<SourceRevision.Fixed>().Select(revision => revision.Text).Distinct();

    private IEnumerable<SourceRevision?> Revisions => Manifests.Select(folder => folder.Revision)
        .Append((Values as ValuesDelivery.Git)?.Revision)
        .Append((Chart as Chart.InGit)?.Revision);
}
