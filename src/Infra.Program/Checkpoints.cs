using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Program;

/// <summary>
/// Whether the engine saves the whole state after every step of a stack that is too large for it. It is asked by what
/// the engine's own environment says: where the state is kept is otherwise not told to a program.
/// </summary>
internal static class Checkpoints
{
    // The engine's memory for a preview of 100 new clusters is 1.2 GB, for one of 200 it is 3.6 GB.
    private const int MostClusters = 150;

    private const string Switch = "PULUMI_SKIP_CHECKPOINTS";

    private const string Backend = "PULUMI_BACKEND_URL";

    public static void Check(Composition composition, Func<string, string?> environment, ProblemList problems)
    {
        var clusters = composition.Fleet.Clusters.Length;
        if (clusters <= MostClusters || IsTrue(environment(Switch)) || IsService(environment(Backend))) return;
        problems.Add(CheckpointProblems.SavedAfterEveryStep(
            composition.Rules.Stack, clusters, Switch, isSet: environment(Switch) is { Length: > 0 }));
    }

    // As the engine reads each of its switches (BoolValue of its package env): 'yes' and 't' are false to it.
    private static bool IsTrue(string? value) =>
        value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // Pulumi's service keeps a journal of steps. Every other scheme is a file, an object store or a database.
    private static bool IsService(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
