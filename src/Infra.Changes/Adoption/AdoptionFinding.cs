using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>What happens to one existing object of a control plane when a stack adopts it.</summary>
public sealed record AdoptionFinding
{
    /// <summary>Whether the object can be adopted, and under which name.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The Kubernetes kind, such as `Secret` or `ApplicationSet`.</summary>
    public required string Kind { get; init; }

    /// <summary>The object's name in the control plane.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The cluster that the Secret registers; null if the object is not a cluster Secret or its cluster is unknown.
    /// </summary>
    public string? Cluster { get; init; }

    /// <summary>The fact. It starts in lower case because messages put the object's name before it.</summary>
    public required string What { get; init; }

    /// <summary>The changes that the update makes, one sentence each; empty if it makes none.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>What the user should do, as one or more sentences.</summary>
    public required string Cure { get; init; }

    /// <summary>True if the update does not touch the object, so the user need not do anything.</summary>
    public bool IsIgnored { get; init; }

    internal static AdoptionFinding Conflict(string kind, string name, string? cluster, string what, string cure) =>
        new() { Verdict = Verdict.Conflict, Kind = kind, Name = name, Cluster = cluster, What = what, Cure = cure };
}

/// <summary>How an existing object relates to the declared ones.</summary>
public enum Verdict
{
    /// <summary>The object has the declared name and is adopted as it is.</summary>
    AsItIs,

    /// <summary>
    /// A Secret of one of the clusters that keeps its existing object name, which `infra:adopt` must list.
    /// </summary>
    UnderItsOwnName,

    /// <summary>The object conflicts with a declared one, or the update would change it unexpectedly.</summary>
    Conflict,
}
