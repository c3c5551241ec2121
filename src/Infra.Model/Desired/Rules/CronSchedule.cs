using System.Globalization;

namespace Infra.Model.Desired;

/// <summary>
/// A cron schedule as Argo CD parses it: five fields of `*`, numbers, names, ranges, lists and steps, or a word such as
/// `@daily`.
/// </summary>
internal static class CronSchedule
{
    private static readonly string[] Words = [
        "@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly",
    ];
    private static readonly string[] Months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Field[] Fields =
    [
        new("minute", 0, 59, []), new("hour", 0, 23, []), new("day", 1, 31, []), new("month", 1, 12, Months),
        new("weekday", 0, 6, Days),
    ];

    /// <summary>Null if the text is a valid schedule; otherwise what is wrong, as the end of a sentence.</summary>
    public static string? BrokenRule(string text)
    {
        if (Words.Contains(text)) return null;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
            return $"has {fields.Length} fields; it needs minute, hour, day, month and weekday";
        return Fields.Zip(fields)
            .Where(pair => !pair.First.Reads(pair.Second))
            .Select(pair => $"has the {pair.First.Name} '{pair.Second}'")
            .FirstOrDefault();
    }

    private sealed record Field(string Name, int Least, int Most, string[] Names)
    {
        public bool Reads(string text) => text.Split(',').All(ReadsRange);

        private bool ReadsRange(string text)
        {
            var parts = text.Split('/');
            if (parts.Length > 2 || (parts.Length == 2 && Number(parts[1]) is null or 0)) return false;
            if (parts[0] is "*" or "?") return true;
            var ends = parts[0].Split('-').Select(Value).ToList();
            return ends is [{ } only] && IsWithin(only)
                || ends is [{ } first, { } last] && IsWithin(first) && IsWithin(last) && first <= last;
        }

        private bool IsWithin(int number) => number >= Least && number <= Most;

        private int? Value(string text) =>
            Array.IndexOf(Names, text.ToLowerInvariant()) is >= 0 and var index ? index + Least : Number(text);

        private static int? Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
