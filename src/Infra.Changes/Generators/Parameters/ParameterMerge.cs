namespace Infra.Changes.Generators;

/// <summary>
/// Merges one set of parameters into another, as mergo does with the override option. Maps inside the sets are not
/// changed, because several sets share them.
/// </summary>
internal static class ParameterMerge
{
    public static void Apply(IReadOnlyDictionary<string, object?> above, IDictionary<string, object?> below)
    {
        foreach (var (key, value) in above)
        {
            var known = below.TryGetValue(key, out var found) ? found : null;
            if (value is IReadOnlyList<object?> && known is not null)
                throw new UnsupportedFormException($"a merge of the list '{key}'");
            below[key] = Merged(value, known);
        }
    }

    private static object? Merged(object? above, object? below)
    {
        switch (above, below)
        {
            case (IReadOnlyDictionary<string, string> texts, Dictionary<string, string> others):
                var allTexts = new Dictionary<string, string>(others, StringComparer.Ordinal);
                foreach (var (key, text) in texts) allTexts[key] = text;
                return allTexts;
            case (IReadOnlyDictionary<string, object?> map, Dictionary<string, string>):
                return map.Count == 0 ? below : throw new ArgoCDException(
                    "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type string");
            case (_, Dictionary<string, object?> other) when GoText.MapOf(above) is { } map:
                var merged = new Dictionary<string, object?>(other, StringComparer.Ordinal);
                Apply(map, merged);
                return merged;
            default:
                return above;
        }
    }
}
