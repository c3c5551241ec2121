namespace Infra.Changes.Generators;

/// <summary>The template functions for lists and maps.</summary>
internal static class GoCollections
{
    /// <summary>An item of a list or map. A map of texts returns the empty text for a missing key.</summary>
    public static object? Item(object? from, object? key) => (from, key) switch
    {
        (IReadOnlyDictionary<string, string> texts, string name) => texts.GetValueOrDefault(name, ""),
        (IReadOnlyDictionary<string, object?> map, string name) => map.GetValueOrDefault(name),
        (IReadOnlyList<object?> list, long index) => index >= 0 && index < list.Count
            ? list[(int)index]
            : throw new ArgoCDException($"index out of range: {index}"),
        (string, _) => throw new UnsupportedFormException("an index of a text"),
        (null, _) => throw new ArgoCDException("index of nil"),
        _ => throw new ArgoCDException("cannot index"),
    };

    public static long Length(object? value) => value switch
    {
        string text => System.Text.Encoding.UTF8.GetByteCount(text),
        IReadOnlyList<object?> list => list.Count,
        _ when GoText.MapOf(value) is { } map => map.Count,
        _ => throw new ArgoCDException("len of"),
    };

    public static Dictionary<string, object?> Dict(IReadOnlyList<object?> pairs)
    {
        var dict = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i += 2)
            dict[GoText.Printed(pairs[i])] = i + 1 < pairs.Count ? pairs[i + 1] : "";
        return dict;
    }

    /// <summary>
    /// Arguments: the keys, the default, the map. The default is always required, because arguments are evaluated
    /// first.
    /// </summary>
    public static object? Dig(IReadOnlyList<object?> arguments)
    {
        if (arguments.Count < 3) throw new ArgoCDException("error calling dig: dig needs at least three arguments");
        var at = arguments[^1];
        foreach (var key in arguments.Take(arguments.Count - 2))
        {
            if (at is not IReadOnlyDictionary<string, object?> map)
            {
                throw new ArgoCDException(
                    $"error calling dig: interface conversion: interface {{}} is {GoText.TypeOf(at)}, not "
                        + "map[string]interface {}");
            }

            var name = key as string ?? throw new ArgoCDException("error calling dig: interface conversion");
            if (!map.TryGetValue(name, out at)) return arguments[^2];
        }

        return at;
    }

    public static long Integer(object? value) => value switch
    {
        long number => number,
        double number when Math.Abs(number) < 1e15 => (long)number,
        _ => throw new UnsupportedFormException($"a number that is made of {GoText.TypeOf(value)}"),
    };

    public static List<object?> Until(long count) => count is >= 0 and <= 10_000
        ? [.. Enumerable.Range(0, (int)count).Select(number => (object?)(long)number)]
        : throw new UnsupportedFormException($"the function until with {count}");

    public static IEnumerable<string> Texts(object? list) => list switch
    {
        IReadOnlyList<object?> items => items.Where(item => item is not null).Select(GoText.Printed),
        string text => [text],
        _ => throw new UnsupportedFormException($"the function join of {GoText.TypeOf(list)}"),
    };
}
