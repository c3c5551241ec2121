using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Renders settings in the order in which they were written, because a template may loop over a map or print it.
/// </summary>
internal static class SettingsText
{
    public static string Render(string comment, YamlMap tree) => $"{comment}\n{YamlText.RenderInOriginalOrder(tree)}";
}
