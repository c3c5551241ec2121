using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A leaf of a cluster's values.</summary>
/// <param name="Path">Its path, such as `a.b[0]`.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Sources">Where it comes from: lines of templates, then lines of settings.</param>
public sealed record TracedValue(string Path, string Text, IReadOnlyList<Position> Sources);
