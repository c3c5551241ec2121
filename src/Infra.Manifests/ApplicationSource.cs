using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>One source of an Application: a chart or a folder of manifests in a repository.</summary>
public sealed record ApplicationSource
{
    private static readonly string[] OtherTools = ["kustomize", "plugin"];

    /// <summary>The Application's name; it is Helm's release name if the source sets none.</summary>
    public required string Application { get; init; }

    /// <summary>The namespace of the Application's destination.</summary>
    public required string Namespace { get; init; }

    /// <summary>The repository's address.</summary>
    public string RepositoryUrl { get; init; } = "";

    /// <summary>A branch, tag, commit or chart version.</summary>
    public string TargetRevision { get; init; } = "";

    /// <summary>The folder in the repository; empty for the root, or for a published chart.</summary>
    public required string Path { get; init; }

    /// <summary>The name of a chart in a Helm repository or an OCI registry; empty for a git repository.</summary>
    public string Chart { get; init; } = "";

    /// <summary>The name by which value files of other sources refer to this repository; empty for none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>A tool of the source that is not run here: `kustomize` or `plugin`; null if it has none.</summary>
    public string? OtherTool { get; init; }

    /// <summary>True if the source has objects, so it is not only referred to.</summary>
    public bool IsRendered => Reference is "" || Path is not "" || Chart is not "";

    /// <summary>Helm's options; null if the source has no key `helm`.</summary>
    public HelmOptions? Helm { get; init; }

    /// <summary>Options of a folder of manifests; null if the source has no key `directory`.</summary>
    public DirectoryOptions? Directory { get; init; }

    /// <summary>Reads an item of `spec.sources`, or `spec.source`, with its fields as Argo CD names them.</summary>
    public static ApplicationSource Read(string application, string @namespace, YamlMap source) => new()
    {
        Application = application,
        Namespace = @namespace,
        RepositoryUrl = source.TextAt("repoURL") ?? "",
        TargetRevision = source.TextAt("targetRevision") ?? "",
        Path = source.TextAt("path") ?? "",
        Chart = source.TextAt("chart") ?? "",
        Reference = source.TextAt("ref") ?? "",
        OtherTool = Array.Find(OtherTools, tool => source.Find(tool) is YamlMap),
        Helm = source.MapAt("helm") is { } helm ? HelmOptions.Read(helm) : null,
        Directory = source.MapAt("directory") is { } directory ? DirectoryOptions.Read(directory) : null,
    };
}
