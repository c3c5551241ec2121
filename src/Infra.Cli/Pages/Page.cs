using System.Security.Cryptography;
using System.Text;

namespace Infra.Cli;

/// <summary>
/// A page that needs no network. The browser runs only our scripts and styles. The page is also valid XML, so its parts
/// must be.
/// </summary>
internal sealed record Page
{
    public required string Title { get; init; }

    /// <summary>Follows the styles that every page has.</summary>
    public required string Style { get; init; }

    /// <summary>Runs after the whole body is loaded.</summary>
    public required string Script { get; init; }

    /// <summary>Style elements in the body.</summary>
    public IReadOnlyList<string> InnerStyles { get; init; } = [];

    public string With(string body)
    {
        // The comments hide the script's characters from the XML parser, and the wrapper from the script.
        var script = "//<![CDATA[\n" + Script + "//]]>";
        var style = "\n" + OwnText.Read("page.css") + Style;
        var styles = string.Join(' ', InnerStyles.Prepend(style).Select(HashOf));
        var policy =
            $"default-src 'none'; script-src {HashOf(script)}; style-src {styles}; base-uri 'none'; form-action 'none'";
        return $"""
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{policy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{XmlText.Escape(Title)}</title>
            <style>{style}</style>
            </head>
            <body>
            {body}<script>{script}</script>
            </body>
            </html>

            """;
    }

    private static string HashOf(string text) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
