using System.Text.RegularExpressions;

namespace Infra.Foundation;

/// <summary>The login that a URL can contain before its host, as in `https://user:password@host`.</summary>
public static partial class UrlLogin
{
    /// <summary>The URL with <see cref="SecretText.Mask"/> instead of the login, if it has one.</summary>
    public static string Masked(string url) => Login().Replace(url, SecretText.Mask + "@");

    /// <summary>The URL without the login, or without the mask that replaced it.</summary>
    public static string Remove(string url) => Login().Replace(url, "");

    // Matches up to the last @ before the path, because a password may contain an @.
    [GeneratedRegex(@"(?<=^\s*[A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@")]
    private static partial Regex Login();
}
