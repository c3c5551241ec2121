using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Engine;

/// <summary>The real Pulumi engine and its .NET language host, and the provider of the tests.</summary>
internal static class PulumiAssets
{
    private const string Variable = "INFRA_ENGINE";

    private static readonly string[] Programs = ["pulumi", "pulumi-language-dotnet"];

    private static string Folder => Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>Why the tests cannot run, as the reason of a skipped test; null when they can.</summary>
    public static string? Absence { get; } = Assets.Absence ?? (
        Programs.All(program => File.Exists(System.IO.Path.Combine(Folder, program)))
            ? null
            : $"{Variable} names no folder with {string.Join(" and ", Programs)}");

    public static string Pulumi => System.IO.Path.Combine(Folder, "pulumi");

    public static string Provider { get; } =
        BuiltProgram.Find(System.IO.Path.Combine("tests", "KubernetesProvider"), "pulumi-resource-kubernetes");

    /// <summary>A PATH on which the engine finds all it starts, the provider of the tests among it.</summary>
    public static string Path =>
        $"{Folder}:{System.IO.Path.GetDirectoryName(Provider)}:{Environment.GetEnvironmentVariable("PATH")}";
}

/// <summary>A test under the real engine; skipped, with the reason shown, where it cannot be had.</summary>
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute() => Skip = PulumiAssets.Absence;
}

/// <summary>As <see cref="EngineFactAttribute"/>, with data.</summary>
internal sealed class EngineTheoryAttribute : TheoryAttribute
{
    public EngineTheoryAttribute() => Skip = PulumiAssets.Absence;
}
