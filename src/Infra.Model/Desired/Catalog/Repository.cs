namespace Infra.Model.Desired;

/// <summary>Where sources of components lie. The service catalog is one that every catalog knows.</summary>
public sealed record Repository
{
    public const string ServiceCatalogName = "catalog";

    /// <summary>What the values repository and manifests are taken from, where a component names no other.</summary>
    public const string ValuesName = "values";

    private const string DefaultClusterFolder = "cluster/{{ .name }}";

    public static Repository ServiceCatalog { get; } = new()
    {
        Name = ServiceCatalogName,
        Revision = SourceRevision.OfEnv,
    };

    public required string Name { get; init; }

    /// <summary>Absent for the service catalog: each stack names its own copy.</summary>
    public string? Url { get; init; }

    public RepositoryKind Kind { get; init; } = RepositoryKind.Git;

    /// <summary>What its sources follow that name none of their own; only git has one.</summary>
    public SourceRevision? Revision { get; init; }

    /// <summary>The folder with a cluster's value files, a template.</summary>
    public string ClusterFolder { get; init; } = DefaultClusterFolder;

    public bool IsServiceCatalog => Url is null;
}

public enum RepositoryKind
{
    Git,

    /// <summary>Charts of an index over https.</summary>
    Helm,

    /// <summary>Charts of a registry; Argo CD wants its address without a scheme.</summary>
    Oci,
}
