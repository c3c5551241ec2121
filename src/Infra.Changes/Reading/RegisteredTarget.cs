using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Where the Applications of an ApplicationSet install, as its template says.</summary>
public sealed record RegisteredTarget
{
    /// <summary>The namespace on the cluster; null if the template sets none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The AppProject; null if the template sets none.</summary>
    public string? Project { get; init; }

    /// <summary>The Helm release name; null if no source sets one.</summary>
    public string? Release { get; init; }

    /// <summary>True if Argo CD automatically deletes objects that an Application no longer contains.</summary>
    public bool Prunes { get; init; }

    /// <summary>Reads the target from the spec of a set's template.</summary>
    public static RegisteredTarget Read(YamlMap? application)
    {
        var sources = application.MapsAt("sources").Concat(application.MapAt("source") is { } single ? [single] : []);
        return new()
        {
            Namespace = application.TextAt("destination", "namespace"),
            Project = application.TextAt("project"),
            Release = sources
                .Select(source => source.TextAt("helm", "releaseName"))
                .FirstOrDefault(release => release is not null),
            Prunes = application.TextAt("syncPolicy", "automated", "prune") is "true",
        };
    }
}

/// <summary>How the clusters' values reach an ApplicationSet.</summary>
public enum RegisteredDelivery
{
    /// <summary>The set has no cluster-specific values.</summary>
    None,

    /// <summary>The values are elements of the set's list generators.</summary>
    Inline,

    /// <summary>The set asks the values service through a plugin generator.</summary>
    ValuesService,
}
