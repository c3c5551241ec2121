using Infra.Foundation;

namespace Infra.Changes;

/// <summary>An Application as it was found in a control plane, with the one who makes it.</summary>
public sealed record RegisteredApplication
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";

    public required string Name { get; init; }

    /// <summary>The kind and name of its controlling owner; null without one.</summary>
    public (string Kind, string Name)? Owner { get; init; }

    /// <summary>The stack whose set made it; null where none of ours did.</summary>
    public StackName? Stack { get; init; }

    /// <summary>The Application of Argo CD that syncs it; null where none is known.</summary>
    public string? SyncedBy { get; init; }

    /// <summary>Where its objects come from: the repository, with the chart or the path.</summary>
    public string? Source { get; init; }

    /// <summary>Null when the object is no Application.</summary>
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
