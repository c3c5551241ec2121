using System.Collections.Immutable;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>An Application and the inputs of its rendered sources.</summary>
/// <param name="Application">The Application.</param>
/// <param name="Inputs">The inputs; none with a fault.</param>
/// <param name="Fault">Why it has no inputs; null if it has.</param>
/// <param name="IsFault">True if Argo CD would fail too.</param>
internal sealed record PreparedApplication(
    FleetApplication Application, ImmutableArray<RenderInput> Inputs, string? Fault, bool IsFault)
{
    /// <summary>Why a component without any Application is listed.</summary>
    public static string FailedSet(string reason) => $"its ApplicationSet generates no Applications here: {reason}";

    /// <summary>Finds the files of the Application's sources.</summary>
    public static async Task<PreparedApplication> PrepareAsync(
        FleetApplication application,
        SourceFiles files,
        Func<string, ClusterCapabilities> capabilitiesOf,
        FleetNames names,
        CancellationToken cancellation)
    {
        try
        {
            var inputs = await files.PrepareAsync(
                application, capabilitiesOf(application.Cluster), names.For(application.Cluster), cancellation);
            return new(application, inputs, null, IsFault: false);
        }
        catch (RenderException e)
        {
            return new(application, [], e.Message, IsFault: e is not NotRenderedException);
        }
    }

    /// <summary>Why the Application has no objects; null if it has.</summary>
    public (string Reason, bool IsFault)? FindFault(Representatives representatives, ClusterNames names)
    {
        if (Fault is not null) return (Fault, IsFault);
        foreach (var input in Inputs)
        {
            if (representatives.Find(input).Fault is { } message) return (names.Restore(message), true);
        }

        return null;
    }
}
