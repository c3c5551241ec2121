using System.Globalization;
using System.Text.RegularExpressions;

namespace k8s;

/// <summary>Times as Kubernetes writes them: to the second or the microsecond, in UTC; read to any fraction.</summary>
internal static partial class Rfc3339
{
    public static DateTimeOffset Parse(string text)
    {
        // .NET counts to seven digits.
        var read = Fraction().Replace(text ?? "", "$1");
        return DateTimeOffset.TryParseExact(
            read, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var time)
            ? time
            : throw new FormatException($"Unable to parse {text} as RFC3339 RFC3339Micro or RFC3339Nano");
    }

    public static string Text(DateTimeOffset time)
    {
        var fraction = time.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : ".ffffff";
        return time.UtcDateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss{fraction}'Z'", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex Fraction();
}
