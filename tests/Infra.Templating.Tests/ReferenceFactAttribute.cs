namespace Infra.Templating.Tests;

/// <summary>A test against the real Jinja2; skipped with the reason if that is not installed.</summary>
internal sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute() => Skip = Reference.Absence;
}
