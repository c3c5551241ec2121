using ApiServers;

namespace PulumiEngine;

/// <summary>The real Pulumi engine and its .NET language host, in the folder that <c>INFRA_ENGINE</c> names.</summary>
public static class RealEngine
{
    public const string LanguageHostName = "pulumi-language-dotnet";

    private const string Variable = "INFRA_ENGINE";
    private const string EngineName = "pulumi";

    /// <summary>Why the engine or its API server is missing; null if both are available.</summary>
    public static string? Absence { get; } = Assets.Absence ?? (
        new[] { EngineName, LanguageHostName }.All(name => File.Exists(Path.Combine(Folder, name)))
            ? null
            : $"{Variable} names no folder with {EngineName} and {LanguageHostName}");

    /// <summary>Path of the program `pulumi`.</summary>
    public static string Program => Path.Combine(Folder, EngineName);

    private static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>
    /// The environment of a command: a file backend in the project's folder `state`, a home in its folder `home`, and
    /// a PATH with all programs that the engine starts.
    /// </summary>
    /// <param name="provider">Path of the Kubernetes provider.</param>
    public static IReadOnlyList<(string Name, string Value)> Variables(string project, string provider) =>
    [
        ("PATH", $"{Folder}:{Path.GetDirectoryName(provider)}:{Environment.GetEnvironmentVariable("PATH")}"),
        ("PULUMI_BACKEND_URL", $"file://{Path.Combine(project, "state")}"),
        ("PULUMI_HOME", Path.Combine(project, "home")),
        ("PULUMI_CONFIG_PASSPHRASE", "correct horse"),
        ("PULUMI_SKIP_UPDATE_CHECK", "true"),
        ("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true"),
    ];
}
