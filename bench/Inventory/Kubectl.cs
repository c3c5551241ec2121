using ApiServers;
using Infra.Bench.Processes;

namespace Infra.Bench.Inventory;

/// <summary>The kubectl that is measured: of the folder INFRA_TOOLS, else the one beside the API servers.</summary>
internal static class Kubectl
{
    private const string ToolsVariable = "INFRA_TOOLS";
    private const string VersionKey = "gitVersion:";

    /// <summary>Why there is none; null when there is one.</summary>
    public static string? Absence => Version() is null
        ? $"{Command} is not there or does not run: run tests/tools/fetch, or unset {ToolsVariable}"
        : null;

    public static string Command => Path.Combine(Folder(ToolsVariable) ?? Folder(Assets.Variable) ?? "", "kubectl");

    /// <summary>As it says it: v1.35.2; null when it does not run.</summary>
    public static string? Version() => CommandOutput.Find(Command, "version", "--client", "--output=yaml")?.Split('\n')
        .Select(line => line.Trim())
        .FirstOrDefault(line => line.StartsWith(VersionKey, StringComparison.Ordinal))?[VersionKey.Length..].Trim();

    private static string? Folder(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;
}
