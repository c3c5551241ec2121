using System.Collections.Immutable;
using Infra.Model.Observed;
using Infra.Supervisors;

namespace Infra.Program;

/// <summary>How to read the supervisors.</summary>
public sealed record FetchOptions
{
    /// <summary>True if namespaces that had clusters in the last recording may be missing.</summary>
    public bool ForgetsNamespaces { get; init; }

    /// <summary>Runs the fetch, and can show its progress. By default it shows nothing.</summary>
    public ShowFetch Show { get; init; } = (_, fetch) => fetch(null);
}

/// <summary>Runs a fetch of the supervisors. If it passes a progress receiver, the fetch reports to it.</summary>
/// <param name="supervisors">The supervisors that are read.</param>
/// <param name="fetch">Starts the fetch.</param>
public delegate Task<IReadOnlyList<SupervisorReading>?> ShowFetch(
    ImmutableArray<SupervisorSettings> supervisors,
    Func<IProgress<FetchProgress>?, Task<IReadOnlyList<SupervisorReading>?>> fetch);
