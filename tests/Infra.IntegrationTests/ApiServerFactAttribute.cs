using ApiServers;

namespace Infra.IntegrationTests;

/// <summary>A test against a real API server; skipped with setup instructions if there is none.</summary>
internal sealed class ApiServerFactAttribute : FactAttribute
{
    public ApiServerFactAttribute() => Skip = Assets.Absence;
}

/// <summary>Like <see cref="ApiServerFactAttribute"/>, with data.</summary>
internal sealed class ApiServerTheoryAttribute : TheoryAttribute
{
    public ApiServerTheoryAttribute() => Skip = Assets.Absence;
}
