namespace Infra.Model;

/// <summary>Where an ApplicationSet's Applications install, as its template says it.</summary>
public sealed record RegisteredTarget
{
    public string? Namespace { get; init; }

    public string? Project { get; init; }

    public string? Release { get; init; }

    /// <summary>Whether Argo CD deletes by itself what an Application does not have any more.</summary>
    public bool Prunes { get; init; }
}

/// <summary>Who hands an ApplicationSet its clusters' values.</summary>
public enum RegisteredDelivery
{
    None,
    Inline,
    ValuesService,
}
