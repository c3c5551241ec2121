namespace Infra.Templating;

/// <summary>Python's str.replace().</summary>
internal static class Replacing
{
    /// <summary>Replaces the first <paramref name="count"/> occurrences, or all if it is negative.</summary>
    public static string Replace(string text, string old, string with, int count, Budget budget)
    {
        budget.ChargeText(text.Length + old.Length);
        if (count == 0) return text;
        if (old.Length == 0) return Between(text, with, count, budget);
        var places = 0;
        for (var at = Next(0); at >= 0 && places != count; at = Next(at + old.Length)) places++;
        if (places == 0) return text;
        budget.ChargeNewText(text.Length + (long)places * (with.Length - old.Length));
        if (count < 0) return text.Replace(old, with, StringComparison.Ordinal);
        var result = new TextBuilder(budget);
        var from = 0;
        for (; places > 0; places--)
        {
            var at = text.IndexOf(old, from, StringComparison.Ordinal);
            result.Append(text.AsSpan(from, at - from)).Append(with);
            from = at + old.Length;
        }

        return result.Append(text.AsSpan(from)).ToString();

        int Next(int at) => text.IndexOf(old, at, StringComparison.Ordinal);
    }

    private static string Between(string text, string with, int count, Budget budget)
    {
        var result = new TextBuilder(budget);
        var left = count < 0 ? int.MaxValue : count;
        foreach (var point in CodePoints.Each(text))
        {
            if (left-- > 0) result.Append(with);
            result.Append(((TextValue)point).Value);
        }

        if (left > 0) result.Append(with);
        return result.ToString();
    }
}
