using System.Collections.Immutable;

namespace Infra.Import;

/// <summary>The comparison of old and new sets.</summary>
/// <param name="Applications">The Applications of both sides, by name.</param>
/// <param name="Deliberate">The intended differences.</param>
public sealed record ProvenSets(
    ImmutableArray<ComparedApplication> Applications, ImmutableArray<ListedDifference> Deliberate);

/// <summary>An Application of the old or new sets.</summary>
/// <param name="Name">The Application's name.</param>
/// <param name="IsSame">True if both sides generate the same Application.</param>
public sealed record ComparedApplication(string Name, bool IsSame);

/// <summary>An intended difference.</summary>
/// <param name="What">The difference.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Count">How often it occurs.</param>
public sealed record ListedDifference(string What, string Meaning, int Count);
