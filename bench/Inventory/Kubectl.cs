using ApiServers;
using Infra.Bench.Processes;

namespace Infra.Bench.Inventory;

/// <summary>
/// The kubectl that is measured: from the folder INFRA_TOOLS, otherwise the one beside the API servers.
/// </summary>
internal static class Kubectl
{
    private const string ToolsVariable = "INFRA_TOOLS";
    private const string VersionKey = "gitVersion:";

    /// <summary>Why kubectl is missing; null if it is available.</summary>
    public static string? Absence => Version() is null
        ? $"{Command} is not there or does not run: run tests/tools/fetch, or unset {ToolsVariable}"
        : null;

    public static string Command => Path.Combine(Folder(ToolsVariable) ?? Folder(Assets.Variable) ?? "", "kubectl");

    /// <summary>The reported version, such as v1.35.2; null if kubectl does not run.</summary>
    public static string? Version() => CommandOutput.Find(Command, "version", "--client", "--output=yaml")?.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith(VersionKey, StringComparison.Ordinal))?[VersionKey.Length..].Trim();

    private static string? Folder(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;
}
