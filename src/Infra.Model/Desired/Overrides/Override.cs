using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>A temporary difference of one cluster: another revision, or a component that it does not get.</summary>
public sealed record Override
{
    /// <summary>The line of the override in the cluster's file.</summary>
    public required Position Position { get; init; }

    /// <summary>The component's name; null for every component that follows the env's revision.</summary>
    public YamlScalar? Component { get; init; }

    /// <summary>The revision; null if the component is turned off.</summary>
    public string? Revision { get; init; }

    /// <summary>The last day on which it applies, in UTC.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Why the cluster differs; for people.</summary>
    public required string Reason { get; init; }

    /// <summary>Whom to ask; for people.</summary>
    public required string Owner { get; init; }
}
