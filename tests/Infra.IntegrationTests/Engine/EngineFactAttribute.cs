using Infra.IntegrationTests.Program;
using PulumiEngine;

namespace Infra.IntegrationTests.Engine;

/// <summary>The built provider of the tests.</summary>
internal static class TestProvider
{
    public static string Path { get; } =
        BuiltProgram.Find(System.IO.Path.Combine("tests", "KubernetesProvider"), "pulumi-resource-kubernetes");
}

/// <summary>A test under the real engine; skipped with the reason if the engine is not available.</summary>
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute() => Skip = RealEngine.Absence;
}

/// <summary>Like <see cref="EngineFactAttribute"/>, with data.</summary>
internal sealed class EngineTheoryAttribute : TheoryAttribute
{
    public EngineTheoryAttribute() => Skip = RealEngine.Absence;
}
