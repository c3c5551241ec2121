using Infra.Bench.Processes;

namespace Infra.Bench.Manifests;

/// <summary>The helm that is measured: from the folder INFRA_TOOLS, otherwise the one on the PATH.</summary>
internal static class HelmTool
{
    private const string Variable = "INFRA_TOOLS";
    private const string Name = "helm";

    /// <summary>Why helm is missing; null if it is available.</summary>
    public static string? Absence => Version() is null
        ? $"there is no helm in {Variable} or on the PATH: run tests/tools/fetch"
        : null;

    /// <summary>The program's full path; without one, its name.</summary>
    public static string Command => Folders().Select(folder => Path.GetFullPath(Path.Combine(folder, Name)))
        .FirstOrDefault(File.Exists) ?? Name;

    /// <summary>The reported version, such as v4.1.4; null if helm does not run.</summary>
    public static string? Version() => CommandOutput.Find(Command, "version", "--template", "{{.Version}}")?.Trim();

    private static string[] Folders() =>
        $"{Environment.GetEnvironmentVariable(Variable)}:{Environment.GetEnvironmentVariable("PATH")}"
            .Split(':', StringSplitOptions.RemoveEmptyEntries);
}
