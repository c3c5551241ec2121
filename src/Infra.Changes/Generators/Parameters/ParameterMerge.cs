namespace Infra.Changes.Generators;

/// <summary>Merges one set of parameters into another, as mergo does with the override option.</summary>
internal static class ParameterMerge
{
    public static void Apply(IReadOnlyDictionary<string, object?> above, IDictionary<string, object?> below)
    {
        foreach (var (key, value) in above)
        {
            var known = below.TryGetValue(key, out var found) ? found : null;
            if (value is IReadOnlyList<object?> && known is not null)
                throw new UnsupportedFormException($"a merge of the list '{key}'");
            if (!TryApplyMap(value, known)) below[key] = value;
        }
    }

    private static bool TryApplyMap(object? above, object? below)
    {
        switch (above, below)
        {
            case (IReadOnlyDictionary<string, string> texts, Dictionary<string, string> others):
                foreach (var (key, text) in texts) others[key] = text;
                return true;
            case (IReadOnlyDictionary<string, string> texts, Dictionary<string, object?> map):
                foreach (var (key, text) in texts) map[key] = text;
                return true;
            case (IReadOnlyDictionary<string, object?> map, Dictionary<string, string>):
                return map.Count == 0 ? true : throw new ArgoCDException(
                    "reflect.Value.SetMapIndex: value of type interface {} is not assignable to type string");
            case (IReadOnlyDictionary<string, object?> map, Dictionary<string, object?> other):
                Apply(map, other);
                return true;
            default:
                return false;
        }
    }
}
