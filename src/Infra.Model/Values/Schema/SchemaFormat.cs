using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Infra.Model.Values;

/// <summary>The values of `format` that are checked. A schema with any other is rejected.</summary>
internal static partial class SchemaFormat
{
    private static readonly Dictionary<string, (string Noun, Func<string, bool> IsMatch)> Formats = new()
    {
        ["date"] = ("date such as 2026-12-31", IsDate),
        ["date-time"] = ("time such as 2026-12-31T08:30:00Z", IsDateTime),
        ["email"] = ("mail address", IsMailAddress),
        ["hostname"] = ("host name", IsHost),
        ["ipv4"] = ("IPv4 address", IPv4().IsMatch),
        ["ipv6"] = ("IPv6 address", IsIPv6),
        ["time"] = ("time such as 08:30:00Z", Time().IsMatch),
        ["uri"] = ("URI with a scheme", IsUri),
        ["uuid"] = ("UUID", Uuid().IsMatch),
    };

    public static IEnumerable<string> Names => Formats.Keys;

    /// <summary>What a text of the format is, as a message calls it.</summary>
    public static string Noun(string format) => Formats[format].Noun;

    public static bool IsMatch(string format, string text) => Formats[format].IsMatch(text);

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDateTime(string text) =>
        text.Length > 10 && text[10] is 'T' or 't' && IsDate(text[..10]) && Time().IsMatch(text[11..]);

    private static bool IsMailAddress(string text) =>
        text.Split('@') is [var name, var host] && MailName().IsMatch(name) && IsHost(host);

    private static bool IsUri(string text) => UriText().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static bool IsHost(string text) => text.Length <= 253 && Host().IsMatch(text);

    // .NET also accepts zones, brackets and ports.
    private static bool IsIPv6(string text)
    {
        var end = text.LastIndexOf(':') + 1;
        var isPlain = end > 0 && text.AsSpan().IndexOfAnyExcept("0123456789abcdefABCDEF:.") < 0;
        var isSound = !text.Contains('.', StringComparison.Ordinal) || IPv4().IsMatch(text[end..]);
        return isPlain && isSound && IPAddress.TryParse(text, out _);
    }

    // A leap second can only be the last second of a day.
    [GeneratedRegex(
        @"^(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
        + @"|23:59:60(\.[0-9]+)?[Zz])\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex MailName();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z")]
    private static partial Regex Host();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!\z)|\z)){4}\z")]
    private static partial Regex IPv4();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*\z")]
    private static partial Regex UriText();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z")]
    private static partial Regex Uuid();
}
