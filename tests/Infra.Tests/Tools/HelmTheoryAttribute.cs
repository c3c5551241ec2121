namespace Infra.Tests.Tools;

/// <summary>A theory that needs the real helm.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HelmTheoryAttribute : TheoryAttribute
{
    public HelmTheoryAttribute() => Skip = Helm.Absence;
}
