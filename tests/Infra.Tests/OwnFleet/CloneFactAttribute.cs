namespace Infra.Tests.OwnFleet;

/// <summary>A test that builds a clone of this repository, which takes minutes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CloneFactAttribute : FactAttribute
{
    public CloneFactAttribute() =>
        Skip = Environment.GetEnvironmentVariable("INFRA_CLONES") is { Length: > 0 }
            ? null
            : "INFRA_CLONES is not set; with it, clones are built.";
}
