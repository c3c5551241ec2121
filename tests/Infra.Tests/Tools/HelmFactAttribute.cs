namespace Infra.Tests.Tools;

/// <summary>A test that runs the real helm; skipped with setup instructions if there is none.</summary>
internal sealed class HelmFactAttribute : FactAttribute
{
    public HelmFactAttribute() => Skip = Helm.Absence;
}
