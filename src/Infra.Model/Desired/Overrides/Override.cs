using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// For a time one cluster differs from the others: in a revision, or in a component that it does not get.
/// </summary>
public sealed record Override
{
    public required Position Position { get; init; }

    /// <summary>Absent: every component that follows the env's revision.</summary>
    public YamlScalar? Component { get; init; }

    /// <summary>Absent: the component is switched off.</summary>
    public string? Revision { get; init; }

    /// <summary>The last day on which it holds, in UTC.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whom to ask, for people.</summary>
    public required string Owner { get; init; }
}
