namespace Infra.Templating;

/// <summary>Python's stable sort. Equal items keep their order, even if the result is reversed.</summary>
internal static class Sorting
{
    public static List<TemplateValue> Sorted(
        IReadOnlyList<TemplateValue> items, Func<TemplateValue, TemplateValue> keyOf, bool isReversed, Budget budget)
    {
        budget.ChargeLong((long)items.Count * (32 - int.LeadingZeroCount(items.Count)));
        var keyed = items.Select(item => (Key: keyOf(item), Item: item)).ToArray();
        var sorted = new (TemplateValue Key, TemplateValue Item)[keyed.Length];
        MergeSort(keyed, sorted, 0, keyed.Length, isReversed, budget);
        return [.. keyed.Select(pair => pair.Item)];
    }

    // Implemented here because the framework's sort is not stable and wraps exceptions that a comparison throws.
    private static void MergeSort(
        (TemplateValue Key, TemplateValue Item)[] items,
        (TemplateValue Key, TemplateValue Item)[] spare,
        int start,
        int end,
        bool isReversed, Budget budget)
    {
        if (end - start < 2) return;
        var middle = (start + end) / 2;
        MergeSort(items, spare, start, middle, isReversed, budget);
        MergeSort(items, spare, middle, end, isReversed, budget);
        int left = start, right = middle;
        for (var i = start; i < end; i++)
        {
            var takeRight = left == middle
                || right < end && Precedes(items[right].Key, items[left].Key, isReversed, budget);
            spare[i] = takeRight ? items[right++] : items[left++];
        }

        Array.Copy(spare, start, items, start, end - start);
    }

    private static bool Precedes(TemplateValue a, TemplateValue b, bool isReversed, Budget budget) =>
        isReversed ? Comparison.IsLess(b, a, budget) : Comparison.IsLess(a, b, budget);
}
