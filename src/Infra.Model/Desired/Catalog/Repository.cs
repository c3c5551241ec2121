namespace Infra.Model.Desired;

/// <summary>
/// A repository that components have sources in. Every catalog has one predefined repository, the service catalog.
/// </summary>
public sealed record Repository
{
    /// <summary>The reserved name of the service catalog.</summary>
    public const string ServiceCatalogName = "catalog";

    /// <summary>The default repository for values and manifests if a component does not name one.</summary>
    public const string ValuesName = "values";

    private const string DefaultClusterFolder = "cluster/{{ .name }}";

    /// <summary>The service catalog. Its sources follow the env's revision by default.</summary>
    public static Repository ServiceCatalog { get; } = new()
    {
        Name = ServiceCatalogName,
        Revision = SourceRevision.OfEnv,
    };

    /// <summary>The name by which the catalog's components refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>The URL; null for the service catalog, because each stack sets it in `infra:catalogUrl`.</summary>
    public string? Url { get; init; }

    /// <summary>What kind of repository it is; git by default.</summary>
    public RepositoryKind Kind { get; init; } = RepositoryKind.Git;

    /// <summary>
    /// The revision of sources that do not set one; null if they must. Only git repositories have one.
    /// </summary>
    public SourceRevision? Revision { get; init; }

    /// <summary>The folder with a cluster's values files, as a Go template.</summary>
    public string ClusterFolder { get; init; } = DefaultClusterFolder;

    /// <summary>True if this is the service catalog.</summary>
    public bool IsServiceCatalog => Url is null;
}

/// <summary>The kinds of repository that Argo CD reads.</summary>
public enum RepositoryKind
{
    /// <summary>A git repository, over https or ssh.</summary>
    Git,

    /// <summary>A Helm repository: an index of charts, over https.</summary>
    Helm,

    /// <summary>An OCI registry with charts. Argo CD expects its address without a scheme.</summary>
    Oci,
}
