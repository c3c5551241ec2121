using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>`helm` of an Application's source, with the fields that change what Helm renders.</summary>
public sealed record HelmOptions
{
    /// <summary>Empty: the Application's name.</summary>
    public string ReleaseName { get; init; } = "";

    /// <summary>Empty: the destination's namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Empty: the cluster's version.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>They replace the cluster's API versions; empty: the cluster's.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>In the order in which Helm reads them; a later one overrides an earlier one.</summary>
    public ImmutableArray<string> ValueFiles { get; init; } = [];

    /// <summary>True if a missing value file is left out instead of failing.</summary>
    public bool IgnoreMissingValueFiles { get; init; }

    /// <summary>Values as YAML; they override the value files. Empty for none.</summary>
    public string Values { get; init; } = "";

    /// <summary>In order; they override all values.</summary>
    public ImmutableArray<HelmParameter> Parameters { get; init; } = [];

    /// <summary>Parameters whose value is the text of a file.</summary>
    public ImmutableArray<HelmParameter> FileParameters { get; init; } = [];

    /// <summary>True if the chart's folder `crds` is not rendered.</summary>
    public bool SkipCrds { get; init; }

    /// <summary>True if test hooks are not rendered.</summary>
    public bool SkipTests { get; init; }

    /// <summary>True if `values.schema.json` is not checked.</summary>
    public bool SkipSchemaValidation { get; init; }

    /// <summary>Reads the map under `helm`. `valuesObject` replaces `values`, as in Argo CD.</summary>
    public static HelmOptions Read(YamlMap map) => new()
    {
        ReleaseName = map.TextAt("releaseName") ?? "",
        Namespace = map.TextAt("namespace") ?? "",
        KubeVersion = map.TextAt("kubeVersion") ?? "",
        ApiVersions = [.. map.TextsAt("apiVersions")],
        ValueFiles = [.. map.TextsAt("valueFiles")],
        IgnoreMissingValueFiles = map.TextAt("ignoreMissingValueFiles") is "true",
        Values = map.MapAt("valuesObject") is { } tree
            ? JsonTree.ToNode(tree)!.ToJsonString()
            : map.TextAt("values") ?? "",
        Parameters = [.. map.MapsAt("parameters").Select(HelmParameter.Read)],
        FileParameters = [.. map.MapsAt("fileParameters").Select(HelmParameter.Read)],
        SkipCrds = map.TextAt("skipCrds") is "true",
        SkipTests = map.TextAt("skipTests") is "true",
        SkipSchemaValidation = map.TextAt("skipSchemaValidation") is "true",
    };
}

/// <summary>One parameter of Helm.</summary>
/// <param name="Name">A path in the values, such as `image.tag` or `list[0]`.</param>
/// <param name="Value">Its value, or the path of the file with its value.</param>
/// <param name="ForcesText">True if Helm keeps `true` and `7` as text.</param>
public sealed record HelmParameter(string Name, string Value, bool ForcesText)
{
    /// <summary>Reads an item of `parameters` or `fileParameters`.</summary>
    public static HelmParameter Read(YamlMap map) => new(
        map.TextAt("name") ?? "",
        map.TextAt("value") ?? map.TextAt("path") ?? "",
        map.TextAt("forceString") is "true");
}
