namespace Infra.Templating;

/// <summary>Python's methods for splitting text.</summary>
internal static class Splitting
{
    public static ListValue Split(TextValue text, string? separator, int max, Budget budget)
    {
        budget.ChargeText(text.Value.Length);
        var parts = new Parts(text, budget);
        var value = text.Value;
        if (separator is null) return Words(parts, value, max);
        var from = 0;
        for (var at = value.IndexOf(separator, StringComparison.Ordinal); at >= 0 && max != 0; max--)
        {
            parts.Add(from, at);
            from = at + separator.Length;
            at = value.IndexOf(separator, from, StringComparison.Ordinal);
        }

        parts.Add(from, value.Length);
        return parts.List;
    }

    public static ListValue SplitFromEnd(TextValue text, string? separator, int max, Budget budget)
    {
        if (max < 0) return Split(text, separator, max, budget);
        budget.ChargeText(text.Value.Length);
        var parts = new Parts(text, budget);
        var value = text.Value;
        var end = value.Length;
        if (separator is null)
        {
            end = SkipBack(value, end, CodePoints.IsSpace);
            for (; max > 0 && end > 0; max--)
            {
                var start = SkipBack(value, end, c => !CodePoints.IsSpace(c));
                parts.Add(start, end);
                end = SkipBack(value, start, CodePoints.IsSpace);
            }

            if (end > 0) parts.Add(0, end);
        }
        else
        {
            for (; max > 0; max--)
            {
                var at = end < separator.Length
                    ? -1
                    : value.AsSpan(0, end).LastIndexOf(separator, StringComparison.Ordinal);
                if (at < 0) break;
                parts.Add(at + separator.Length, end);
                end = at;
            }

            parts.Add(0, end);
        }

        parts.List.Items.Reverse();
        return parts.List;
    }

    public static ListValue Lines(TextValue text, bool keepEnds, Budget budget)
    {
        budget.ChargeText(text.Value.Length);
        var parts = new Parts(text, budget);
        var value = text.Value;
        for (var from = 0; from < value.Length;)
        {
            var end = from;
            while (end < value.Length && !IsLineEnd(value[end])) end++;
            var next = end + 1 < value.Length && value[end] == '\r' && value[end + 1] == '\n'
                ? end + 2
                : Math.Min(end + 1, value.Length);
            parts.Add(from, keepEnds ? next : end);
            from = next;
        }

        return parts.List;
    }

    public static TupleValue Partition(TextValue text, string separator, bool isLast, Budget budget)
    {
        budget.ChargeText(text.Value.Length);
        if (separator.Length == 0) throw Errors.Value("The separator is empty.");
        var value = text.Value;
        var at = isLast
            ? value.LastIndexOf(separator, StringComparison.Ordinal)
            : value.IndexOf(separator, StringComparison.Ordinal);
        if (at < 0)
            return new(isLast ? [text.Like(""), text.Like(""), text] : [text, text.Like(""), text.Like("")]);
        return new([text.Like(value[..at]), text.Like(separator), text.Like(value[(at + separator.Length)..])]);
    }

    private static bool IsLineEnd(char c) =>
        c is >= '\n' and <= '\r' or >= '\x1c' and <= '\x1e' or '\x85' or '\u2028' or '\u2029';

    private static ListValue Words(Parts parts, string value, int max)
    {
        var from = Skip(value, 0, CodePoints.IsSpace);
        while (from < value.Length)
        {
            if (max-- == 0)
            {
                parts.Add(from, SkipBack(value, value.Length, CodePoints.IsSpace));
                break;
            }

            var end = Skip(value, from, c => !CodePoints.IsSpace(c));
            parts.Add(from, end);
            from = Skip(value, end, CodePoints.IsSpace);
        }

        return parts.List;
    }

    private static int Skip(string value, int at, Func<char, bool> isSkipped)
    {
        while (at < value.Length && isSkipped(value[at])) at++;
        return at;
    }

    private static int SkipBack(string value, int end, Func<char, bool> isSkipped)
    {
        while (end > 0 && isSkipped(value[end - 1])) end--;
        return end;
    }

    private sealed class Parts(TextValue text, Budget budget)
    {
        public ListValue List { get; } = new([]);

        public void Add(int start, int end)
        {
            budget.Charge(1);
            List.Items.Add(text.Like(text.Value[start..end]));
        }
    }
}
