using ApiServers;

namespace Infra.Bench.Engine;

/// <summary>
/// What a stack runs on: the real engine with its .NET language host, the published program, and the published provider
/// of the tests.
/// </summary>
internal sealed record EnginePrograms(string Program, string Provider)
{
    public const string LanguageHostName = "pulumi-language-dotnet";

    private const string Variable = "INFRA_ENGINE";
    private const string EngineName = "pulumi";

    /// <summary>Why nothing can be measured; null when it can.</summary>
    public static string? Absence { get; } = Assets.Absence ?? (
        new[] { EngineName, LanguageHostName }.All(name => File.Exists(Path.Combine(Folder, name)))
            ? null
            : $"{Variable} names no folder with {EngineName} and {LanguageHostName}");

    public static string Engine => Path.Combine(Folder, EngineName);

    /// <summary>A PATH on which the engine finds all it starts.</summary>
    public string SearchPath =>
        $"{Folder}:{Path.GetDirectoryName(Provider)}:{Environment.GetEnvironmentVariable("PATH")}";

    private static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";
}
