using System.Text.RegularExpressions;

namespace Infra.Foundation;

/// <summary>The login that an address can hold before its host, `https://user:password@host`.</summary>
public static partial class UrlLogin
{
    /// <summary>The address with <see cref="SecretText.Mask"/> in place of a login.</summary>
    public static string Masked(string url) => Login().Replace(url, SecretText.Mask + "@");

    /// <summary>The address without its login, or what was put in place of it.</summary>
    public static string Without(string url) => Login().Replace(url, "");

    // Up to the last @ before the path: a password may have one in it.
    [GeneratedRegex(@"(?<=^\s*[A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@")]
    private static partial Regex Login();
}
