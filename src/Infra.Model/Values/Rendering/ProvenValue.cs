using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Where a leaf of a cluster's values comes from.</summary>
/// <param name="Templates">The lines of templates that print it; none for a value of an overlay.</param>
/// <param name="Written">
/// The places that the value was written, in settings or in an overlay; none if the template itself, or a fact of the
/// cluster, supplies it.
/// </param>
public sealed record ProvenValue(ImmutableArray<Position> Templates, ImmutableArray<Position> Written);
