using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Where an ApplicationSet's Applications install, as its template says it.</summary>
public sealed record RegisteredTarget
{
    public string? Namespace { get; init; }

    public string? Project { get; init; }

    public string? Release { get; init; }

    /// <summary>Whether Argo CD deletes by itself what an Application does not have any more.</summary>
    public bool Prunes { get; init; }

    /// <summary>The target of a set's template, by its spec.</summary>
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

/// <summary>Who hands an ApplicationSet its clusters' values.</summary>
public enum RegisteredDelivery
{
    None,
    Inline,
    ValuesService,
}
