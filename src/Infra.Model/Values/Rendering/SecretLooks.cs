using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Decides by its content whether a text is or contains a secret.</summary>
internal static partial class SecretLooks
{
    private const int LongestEncoded = 64 * 1024;

    // A header such as `Basic dTpw`. What is shorter is an assignment, a URL or a file.
    private const int Shortest = 10;

    // The base64 prefixes of JSON, of PEM keys and of kubeconfigs.
    private static readonly string[] EncodedStarts = ["eyJ", "ewog", "ewoJ", "LS0tLS1CRUdJTi", "YXBpVmVyc2lvbj"];

    private static readonly SearchValues<char> Assigning = SearchValues.Create("=:{\n");

    private static readonly SearchValues<char> UnlikeWords = SearchValues.Create("0123456789._~+/=");

    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\n");

    /// <summary>True if the text is a secret in clear because of its name.</summary>
    public static bool Is(string name, string text) =>
        (SecretName.Is(name) && !IsHarmless(text) && !(Directory().IsMatch(name) && text.StartsWith('/')))
        || (name == "auth" && IsLogin(text));

    /// <summary>True if the text contains a secret, whatever its name.</summary>
    public static bool Has(string text) =>
        (text.Length >= Shortest || text.AsSpan().ContainsAny(Assigning)) && Finds(text);

    private static bool Finds(string text) =>
        PrivateKey().IsMatch(text)
        || Token().IsMatch(text)
        || WebHook().IsMatch(text)
        || HasUrlPassword(text)
        || HasHeader(text)
        || HasAssignment(text)
        || Decoded(text) is { } decoded && Has(decoded)
        || HasInFile(text);

    private static bool HasUrlPassword(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        && UrlPassword().Matches(text).Any(match => !IsHarmless(match.Groups[1].Value));

    // "Bearer authentication" and "Basic authentication" are ordinary words.
    private static bool HasHeader(string text) => Header().Matches(text).Any(match =>
        match.Groups["bearer"] is { Success: true, ValueSpan: var token }
            ? match.Groups["field"].Success || token.Length >= 20 || token.ContainsAny(UnlikeWords)
            : IsLogin(match.Groups["basic"].Value));

    private static bool HasAssignment(string text) =>
        text.Contains('=', StringComparison.Ordinal)
        && Assignment().Matches(text).Any(match => Is(match.Groups[1].Value, match.Groups[2].Value));

    // A kubeconfig, a docker configuration or an application's file, as text under one key.
    private static bool HasInFile(string text)
    {
        if (!text.StartsWith('{') && !text.Contains('\n', StringComparison.Ordinal)) return false;
        if (!FileEntry().IsMatch(text)) return false;
        var problems = new ProblemList();
        var tree = YamlFile.Parse(text, "", problems);
        return !problems.HasErrors
            && tree is YamlMap or YamlList
            && ValueLints.Find(tree).Any(found => found.Finding is ValueFinding.SecretInClear);
    }

    private static bool IsHarmless(string text) => text.Length == 0 || Reference().IsMatch(text);

    /// <summary>True if it is `user:password` in base64, as registries and Basic authentication use it.</summary>
    private static bool IsLogin(string text) => FromBase64(text) is { } login && Login().IsMatch(login);

    private static string? Decoded(string text) =>
        EncodedStarts.Any(start => text.StartsWith(start, StringComparison.Ordinal)) ? FromBase64(text) : null;

    private static string? FromBase64(string text)
    {
        if (text.Length is < 4 or > LongestEncoded || text.AsSpan().ContainsAnyExcept(Base64)) return null;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : null;
    }

    // A reference to a secret elsewhere, or a word that means there is none.
    [GeneratedRegex(
        @"^(\$|\{\{|<path:|ref\+|vault:|secretKeyRef:|[a-z0-9.-]+/[a-z0-9./-]+#|ENC\[|op://|secret://"
            + @"|arn:aws:(secretsmanager|ssm):|/(etc|var|run|mnt|tmp|opt|vault|secrets?|certs?|tls)/"
            + @"|(true|false|enabled|disabled|none|null|\*+|<[^<>]*>|\[secret\])$)")]
    private static partial Regex Reference();

    [GeneratedRegex("^PWD$|^pwd$|_PWD$")]
    private static partial Regex Directory();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----|AGE-SECRET-KEY-1[0-9A-Z]{50,}")]
    private static partial Regex PrivateKey();

    // JSON web tokens, and tokens of GitHub, GitLab, Slack, AWS, Google, npm, PyPI, Docker, Vault, Stripe, SendGrid,
    // DigitalOcean, Grafana, Pulumi and Hugging Face.
    [GeneratedRegex(
        @"\b(eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\."
            + @"|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{20,}"
            + @"|gl(pat|ptt|rt|dt|cbt|ft|soat|agent)-[A-Za-z0-9_-]{20,}"
            + @"|xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[0-9]-[A-Za-z0-9-]{10,}"
            + @"|(AKIA|ASIA)[A-Z0-9]{16}\b"
            + @"|AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}"
            + @"|npm_[A-Za-z0-9]{36}|pypi-AgE[A-Za-z0-9_-]{30,}|dckr_[op]at_[A-Za-z0-9_-]{20,}"
            + @"|hv[sbr]\.[A-Za-z0-9_-]{20,}|[sr]k_live_[A-Za-z0-9]{16,}"
            + @"|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{32,}|do[opr]_v1_[a-f0-9]{64}"
            + @"|glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_eyJ[A-Za-z0-9+/=]{20,}|pul-[a-f0-9]{40}\b|hf_[A-Za-z]{34}\b)")]
    private static partial Regex Token();

    // Anyone who knows a webhook's URL can post to it.
    [GeneratedRegex(
        @"https://(hooks\.slack(-gov)?\.com/(services|workflows|triggers)/[A-Za-z0-9]+/[A-Za-z0-9/]+"
            + @"|([a-z0-9-]+\.webhook\.office\.com/webhookb2|outlook\.office(365)?\.com/webhook)/[A-Za-z0-9@-]{8,}"
            + @"|[a-z0-9.-]+\.(logic\.azure\.com|powerplatform\.com)[^\s]*[?&]sig=[A-Za-z0-9%_-]{8,}"
            + @"|(discord|discordapp)\.com/api/webhooks/[0-9]+/[A-Za-z0-9_-]+"
            + @"|chat\.googleapis\.com/v1/spaces/[^\s]*[?&]token=[A-Za-z0-9%_-]{8,}"
            + @"|api\.telegram\.org/bot[0-9]+:[A-Za-z0-9_-]+)")]
    private static partial Regex WebHook();

    [GeneratedRegex(@"(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://[^\s/?#@:""']*:([^\s/?#@""']+)@")]
    private static partial Regex UrlPassword();

    [GeneratedRegex(
        @"(?:^|(?<field>\bAuthorization[""']?\s*[:=]\s*[""']?))"
            + @"(?:(?:Bearer|Token)\s+(?<bearer>[A-Za-z0-9._~+/-]{6,}=*)|Basic\s+(?<basic>[A-Za-z0-9+/]{4,}=*))"
            + @"(?=[""']?\s*(?:$|\n))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    // An argument, a variable, a URL's query or a part of a connection string. If a bracket follows, it is a call in a
    // script.
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_.-])-{0,2}([A-Za-z][A-Za-z0-9_.-]*)=(?![A-Za-z_][A-Za-z0-9_.]*[(\[])"
            + @"(?=[""']?([^\s=&;,""'()][^\s&;,""')]{0,200}))")]
    private static partial Regex Assignment();

    [GeneratedRegex(
        @"(passw|passphrase|pwd|pass|token|key|auth|secret|client-key-data)[A-Za-z0-9_-]*[""']?\s*:",
        RegexOptions.IgnoreCase)]
    private static partial Regex FileEntry();

    [GeneratedRegex(@"^[!-9;-~]+:[!-~]+$")]
    private static partial Regex Login();
}
