using System.Collections.Immutable;
using Infra.Model.Observed;
using Infra.Supervisors;

namespace Infra.Program;

/// <summary>How supervisors are read.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether namespaces that had clusters in the last recording may be gone.</summary>
    public bool ForgetsNamespaces { get; init; }

    /// <summary>Runs the fetch, and shows its progress where somebody looks.</summary>
    public ShowFetch Show { get; init; } = (_, fetch) => fetch(null);
}

/// <summary>
/// Runs a fetch of the supervisors, which reports its progress when it is given somewhere to report it.
/// </summary>
public delegate Task<IReadOnlyList<SupervisorReading>?> ShowFetch(
    ImmutableArray<SupervisorSettings> supervisors,
    Func<IProgress<FetchProgress>?, Task<IReadOnlyList<SupervisorReading>?>> fetch);
