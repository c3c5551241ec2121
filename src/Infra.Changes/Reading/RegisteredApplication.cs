using Infra.Foundation;

namespace Infra.Changes;

/// <summary>An Application found in a control plane, and its owner.</summary>
public sealed record RegisteredApplication
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";

    /// <summary>The object name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind and name of the controlling owner; null if there is none.</summary>
    public (string Kind, string Name)? Owner { get; init; }

    /// <summary>The stack whose ApplicationSet created it; null if it was none of ours.</summary>
    public StackName? Stack { get; init; }

    /// <summary>The Application that syncs this one (app of apps); null if none is known.</summary>
    public string? SyncedBy { get; init; }

    /// <summary>The repository with the chart or path; null if the Application has no source.</summary>
    public string? Source { get; init; }

    /// <summary>Reads an Application; null if the object is of another kind.</summary>
    public static RegisteredApplication? Read(Manifest manifest)
    {
        if (manifest.Kind != "Application") return null;
        var tracking = manifest.Tree.TextAt("metadata", "annotations", TrackingId)?.Split(':')[0];
        return new()
        {
            Name = manifest.Name,
            Stack = manifest.Stack,
            Owner = manifest.Tree.MapsAt("metadata", "ownerReferences")
                .Where(owner => owner.TextAt("controller") is "true")
                .Select(owner => ((string, string)?)(owner.TextAt("kind") ?? "", owner.TextAt("name") ?? ""))
                .FirstOrDefault(),
            SyncedBy = tracking is { Length: > 0 } && tracking != manifest.Name ? tracking : null,
            Source = ReadSource(manifest.Tree),
        };
    }

    private static string? ReadSource(YamlMap application)
    {
        var source = application.MapsAt("spec", "sources").FirstOrDefault() ?? application.MapAt("spec", "source");
        var path = source.TextAt("chart") ?? source.TextAt("path");
        return source.TextAt("repoURL") is { } url ? $"{url}{(path is null ? "" : $", {path}")}" : null;
    }
}
