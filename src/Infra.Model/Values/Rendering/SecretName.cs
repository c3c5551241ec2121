using System.Text.RegularExpressions;

namespace Infra.Model.Values;

/// <summary>Decides by its name whether a value is a secret.</summary>
internal static partial class SecretName
{
    public static bool Is(string name) => Word().IsMatch(name) || ShortWord().IsMatch(name);

    /// <summary>
    /// True if even a number with this name is a secret. A number of tokens is a count, but a number as password is a
    /// secret.
    /// </summary>
    public static bool IsPassword(string name) => Password().IsMatch(name);

    /// <summary>
    /// The name that a command-line flag gives to the argument after it; null if that argument is not a secret.
    /// </summary>
    public static string? ReadFlag(string text) => Flag().IsMatch(text) && Is(text) ? text.TrimStart('-') : null;

    // The last word of a name says what the value is. `tokenSecretName` and `passwordKey` are names of something, and
    // so is the `secretKey` of an ExternalSecret.
    [GeneratedRegex(
        "(password|passwd|passphrase|token|api-?_?key|private-?_?key|access-?_?key|account-?_?key|client-?_?secret"
            + "|client-?_?key-?_?data|(?<!existing_)secret_key)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // Short words only count as whole words, because `bypass`, `compass` and nginx's `proxy_pass` mean something else.
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
