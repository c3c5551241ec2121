using System.Text.RegularExpressions;

namespace Infra.Model.Desired;

/// <summary>Rules for repository addresses that credentials depend on.</summary>
internal static partial class RepositoryAddress
{
    /// <summary>One form for all spellings of an address that Argo CD treats as equal.</summary>
    public static string Normal(string url)
    {
        var text = url.Trim().ToLowerInvariant();
        if (ShortSsh().Match(text) is { Success: true } ssh)
            text = $"ssh://{ssh.Groups[1].Value}/{ssh.Groups[2].Value.TrimStart('/')}";
        return text.TrimEnd('/') is var bare && bare.EndsWith(".git", StringComparison.Ordinal) ? bare[..^4] : bare;
    }

    public static bool IsSsh(string url) =>
        url.StartsWith("ssh://", StringComparison.OrdinalIgnoreCase) || ShortSsh().IsMatch(url);

    /// <summary>
    /// True if the address contains a password. Over https, a user name alone counts, because it can be a token.
    /// </summary>
    public static bool HoldsLogin(string url) =>
        LoginInUrl().Match(url) is { Success: true } login
            && (!IsSsh(url) || login.Value.Contains(':', StringComparison.Ordinal));

    [GeneratedRegex("^([^/:@]+@[^/:@]+):(.*)$")]
    private static partial Regex ShortSsh();

    [GeneratedRegex("(?<=^[A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@")]
    private static partial Regex LoginInUrl();
}
