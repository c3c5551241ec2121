namespace Infra.Model.Desired;

/// <summary>
/// How much may disappear from the control plane in one run. What goes beyond has to be allowed for that run.
/// </summary>
public sealed record RemovalLimits
{
    public required Limit Clusters { get; init; }

    public required Limit Components { get; init; }

    /// <summary>Applications whose cluster and component both stay, as when a bundle is switched off.</summary>
    public required Limit Applications { get; init; }
}
