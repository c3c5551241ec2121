using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A leaf of a cluster's values with the places that it came from: template lines, then lines of settings.
/// </summary>
public sealed record TracedValue(string Path, string Text, IReadOnlyList<Position> Sources);
