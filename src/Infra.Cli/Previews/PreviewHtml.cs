using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Text, names and links of a preview as HTML.</summary>
internal static class PreviewHtml
{
    public static string Code(string text) => $"<code>{Text(text)}</code>";

    public static string Text(string text) => XmlText.Escape(VisibleText.Escape(text));

    /// <summary>A visible link to copy.</summary>
    public static string Anchor(string id, string what) =>
        $"<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to {Text(what)}\">#</a>";
}
