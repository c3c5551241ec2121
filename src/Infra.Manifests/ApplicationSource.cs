using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>One source of an Application: a chart or a folder of manifests in a repository.</summary>
public sealed record ApplicationSource
{
    /// <summary>The Application's name; it is Helm's release name if the source sets none.</summary>
    public required string Application { get; init; }

    /// <summary>The namespace of the Application's destination.</summary>
    public required string Namespace { get; init; }

    /// <summary>The repository's address.</summary>
    public string RepositoryUrl { get; init; } = "";

    /// <summary>A branch, tag, commit or chart version.</summary>
    public string TargetRevision { get; init; } = "";

    /// <summary>The folder in the repository.</summary>
    public required string Path { get; init; }

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
        Helm = source.MapAt("helm") is { } helm ? HelmOptions.Read(helm) : null,
        Directory = source.MapAt("directory") is { } directory ? DirectoryOptions.Read(directory) : null,
    };
}
