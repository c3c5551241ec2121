using System.Security.Cryptography;
using System.Text;

namespace Infra.Cli;

/// <summary>
/// A page that needs no network. A script or style that is not ours does not run. It is XML, too, so its parts have to
/// be.
/// </summary>
internal sealed record Page
{
    public required string Title { get; init; }

    /// <summary>After the styles that every page has.</summary>
    public required string Style { get; init; }

    /// <summary>Runs when all of the body is there.</summary>
    public required string Script { get; init; }

    /// <summary>Styles that stand in the body.</summary>
    public IReadOnlyList<string> InnerStyles { get; init; } = [];

    public string With(string body)
    {
        // The comments keep the script's signs from the XML reader and the wrapping from the script.
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
