namespace Infra.Model.Desired;

/// <summary>How much one run may remove from the control plane. Anything beyond must be allowed for that run.</summary>
public sealed record RemovalLimits
{
    /// <summary>Clusters whose registration is removed.</summary>
    public required Limit Clusters { get; init; }

    /// <summary>Components whose ApplicationSet is removed.</summary>
    public required Limit Components { get; init; }

    /// <summary>
    /// Applications that are removed although their cluster and component stay, for example because a bundle is turned
    /// off.
    /// </summary>
    public required Limit Applications { get; init; }
}
