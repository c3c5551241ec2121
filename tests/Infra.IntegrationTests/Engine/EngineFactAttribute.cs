using Infra.IntegrationTests.Program;
using PulumiEngine;

namespace Infra.IntegrationTests.Engine;

/// <summary>The provider of the tests, where it was built.</summary>
internal static class TestProvider
{
    public static string Path { get; } =
        BuiltProgram.Find(System.IO.Path.Combine("tests", "KubernetesProvider"), "pulumi-resource-kubernetes");
}

/// <summary>A test under the real engine; skipped, with the reason shown, where it cannot be had.</summary>
internal sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute() => Skip = RealEngine.Absence;
}

/// <summary>As <see cref="EngineFactAttribute"/>, with data.</summary>
internal sealed class EngineTheoryAttribute : TheoryAttribute
{
    public EngineTheoryAttribute() => Skip = RealEngine.Absence;
}
