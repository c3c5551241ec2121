using System.Text.RegularExpressions;

namespace Infra.Model.Values;

/// <summary>The names whose values are secrets.</summary>
internal static partial class SecretName
{
    public static bool Is(string name) => Word().IsMatch(name) || ShortWord().IsMatch(name);

    /// <summary>Whether even a number of this name is a secret. Tokens are counted, passwords are not.</summary>
    public static bool IsPassword(string name) => Password().IsMatch(name);

    /// <summary>The name that an argument gives to the one after it; null where it is none of a secret.</summary>
    public static string? OfFlag(string text) => Flag().IsMatch(text) && Is(text) ? text.TrimStart('-') : null;

    // The last word of the name tells what the value is: `tokenSecretName` and `passwordKey` are names, and so is the
    // `secretKey` of an ExternalSecret.
    [GeneratedRegex(
        "(password|passwd|passphrase|token|api-?_?key|private-?_?key|access-?_?key|account-?_?key|client-?_?secret"
            + "|client-?_?key-?_?data|(?<!existing_)secret_key)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // Short words are such only alone: `bypass`, `compass`, and nginx's `proxy_pass` are others.
    [GeneratedRegex(
        "((^|[^A-Za-z])([Pp]ass|PASS|[Pp]wd|PWD)|(?<=[a-z0-9])(Pass|Pwd))$"
            + "(?<!([Bb]y|BY|[Pp]roxy|[Ff]astcgi|[Gg]rpc|[Uu]wsgi|[Ss]cgi|[Mm]ulti|[Ss]ingle|[Tt]wo|[Oo]n)[-_]?"
            + "([Pp]ass|PASS))")]
    private static partial Regex ShortWord();

    [GeneratedRegex("(password|passwd|passphrase|pwd|[_-]pass)$", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex("^--?[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex Flag();
}
