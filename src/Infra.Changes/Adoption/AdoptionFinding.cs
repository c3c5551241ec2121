using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>What an adoption makes of one object that is in the control plane already.</summary>
public sealed record AdoptionFinding
{
    public required Verdict Verdict { get; init; }

    public required string Kind { get; init; }

    /// <summary>The object's name in the control plane.</summary>
    public required string Name { get; init; }

    /// <summary>The cluster that it is about; absent for what is no cluster Secret.</summary>
    public string? Cluster { get; init; }

    /// <summary>What is so.</summary>
    public required string What { get; init; }

    /// <summary>What becomes of it, one sentence each.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What to do.</summary>
    public required string Cure { get; init; }

    /// <summary>Whether nothing has to be done: it is left as it is.</summary>
    public bool IsLeftAlone { get; init; }

    internal static AdoptionFinding Conflict(string kind, string name, string? cluster, string what, string cure) =>
        new() { Verdict = Verdict.Conflict, Kind = kind, Name = name, Cluster = cluster, What = what, Cure = cure };
}

public enum Verdict
{
    /// <summary>The object has the name that is declared.</summary>
    AsItIs,

    /// <summary>A Secret of one of the clusters, with an object name of its own.</summary>
    UnderItsOwnName,

    /// <summary>It is in the way, or would be surprised.</summary>
    Conflict,
}
