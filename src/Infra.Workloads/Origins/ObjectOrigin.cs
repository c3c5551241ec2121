using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>Where a rendered object, or one value of it, comes from.</summary>
public sealed record ObjectOrigin
{
    /// <summary>The component that renders the object.</summary>
    public required string Component { get; init; }

    /// <summary>The object.</summary>
    public required ObjectTitle Object { get; init; }

    /// <summary>The value's path; null for the whole object.</summary>
    public string? Path { get; init; }

    /// <summary>The rendered value, masked if it is a secret; null for the whole object.</summary>
    public string? Text { get; init; }

    /// <summary>The template's path in its repository.</summary>
    public required string Template { get; init; }

    /// <summary>The values that the rendered part contains, each proven by a rendering.</summary>
    public required ImmutableArray<ValueOrigin> Values { get; init; }

    /// <summary>The values that it depends on without containing them, such as a condition.</summary>
    public required ImmutableArray<ValueOrigin> Conditions { get; init; }

    /// <summary>True if all values were tried; otherwise others may count too.</summary>
    public required bool IsComplete { get; init; }
}

/// <summary>A value and the places that it comes from.</summary>
/// <param name="Name">The path in the chart's values, such as `grafana.replicas`.</param>
/// <param name="Text">The value, masked if it is a secret.</param>
/// <param name="Layer">The layer that supplies it.</param>
/// <param name="Sources">
/// The places that it was written: one, or one of several that share a line of a template. Empty if unknown.
/// </param>
/// <param name="Through">The lines of values templates that pass it on.</param>
/// <param name="Paths">The paths of the object that it changes.</param>
public sealed record ValueOrigin(
    string Name,
    string Text,
    ValueLayer Layer,
    ImmutableArray<Position> Sources,
    ImmutableArray<Position> Through,
    ImmutableArray<string> Paths);

/// <summary>The layers of a chart's values.</summary>
public enum ValueLayer
{
    /// <summary>The defaults of a chart that the service catalog's chart depends on.</summary>
    ChartDefault,

    /// <summary>The values of the service catalog's chart, which are public.</summary>
    PublicValues,

    /// <summary>A value file in a repository.</summary>
    ValueFile,

    /// <summary>The settings of the project.</summary>
    Settings,

    /// <summary>The values template itself.</summary>
    Template,

    /// <summary>The layer is known, its place is not.</summary>
    Unknown,
}
