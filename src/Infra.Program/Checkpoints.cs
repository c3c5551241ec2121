using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Program;

/// <summary>
/// Warns if the engine saves the whole state after every step of a stack that is too large for that. It reads the
/// engine's own environment variables, because the engine does not tell a program where its state is.
/// </summary>
internal static class Checkpoints
{
    // A preview takes 1.2 GB of engine memory for 100 new clusters, and 3.6 GB for 200.
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

    // The engine parses its switches the same way (BoolValue of its package env): 'yes' and 't' are false.
    private static bool IsTrue(string? value) =>
        value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // Only Pulumi's service keeps a journal of steps. Other schemes are files, object stores and databases.
    private static bool IsService(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
