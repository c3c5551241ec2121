using System.Collections.Immutable;

namespace Infra.Import;

/// <summary>The Applications of both, by name, and what differs on purpose.</summary>
public sealed record ProvenSets(
    ImmutableArray<ComparedApplication> Applications, ImmutableArray<ListedDifference> Deliberate);

/// <summary>An Application of the old or the new sets, and whether both give it alike.</summary>
public sealed record ComparedApplication(string Name, bool IsSame);

/// <summary>A difference that is meant, with what it means and how often it stands.</summary>
public sealed record ListedDifference(string What, string Meaning, int Count);
