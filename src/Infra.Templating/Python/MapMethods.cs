using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>The methods of Python's dict.</summary>
internal static class MapMethods
{
    private static readonly FrozenDictionary<string, Method<MapValue>> All = new Method<MapValue>[]
    {
        new("items", "", (_, map, _) => new ViewValue(map, ViewValue.Part.Items)),
        new("keys", "", (_, map, _) => new ViewValue(map, ViewValue.Part.Keys)),
        new("values", "", (_, map, _) => new ViewValue(map, ViewValue.Part.Values)),
        new("get", "key default?", (budget, map, a) => map.Find(a[0]!, budget) ?? a[1] ?? NoneValue.Instance),
        new("copy", "", (budget, map, _) => map.Copy(budget)),
        new("clear", "", (_, map, _) => Clear(map)),
        new("update", "other?", Update),
        new("pop", "key default?", (budget, map, a) =>
            Own(map).Remove(a[0]!, budget) ?? a[1] ?? throw Errors.Value("'pop' finds no such key.")),
        new("popitem", "", (budget, map, _) => PopItem(Own(map), budget)),
        new("setdefault", "key default?", SetDefault),
    }.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    public static bool Has(string name) => All.ContainsKey(name);

    public static TemplateValue? Find(MapValue map, string name) => All.GetValueOrDefault(name)?.Bind(map);

    /// <summary>A new map with the entries of another map or of a list of pairs.</summary>
    public static MapValue FromPairs(TemplateValue source, Budget budget)
    {
        if (source is MapValue map) return map.Copy(budget);
        var result = new MapValue();
        foreach (var pair in source.Items(budget))
        {
            var items = pair.List(budget);
            if (items.Count != 2) throw Errors.Value($"A map is made of pairs, but an item has {items.Count} parts.");
            result.Set(items[0], items[1], budget);
        }

        return result;
    }

    private static MapValue Own(MapValue map) =>
        map.IsData
            ? throw Errors.Value("The data of a template cannot be changed by it. Change a copy: 'copy()'.")
            : map;

    private static NoneValue Clear(MapValue map)
    {
        Own(map).Clear();
        return NoneValue.Instance;
    }

    private static NoneValue Update(Budget budget, MapValue map, TemplateValue?[] arguments)
    {
        if (arguments[0] is null) return NoneValue.Instance;
        var source = FromPairs(arguments[0]!, budget);
        for (var i = 0; i < source.Count; i++) Own(map).Set(source.KeyAt(i), source.ValueAt(i), budget);
        return NoneValue.Instance;
    }

    private static TupleValue PopItem(MapValue map, Budget budget)
    {
        if (map.Count == 0) throw Errors.Value("'popitem' finds nothing in an empty dict.");
        var key = map.KeyAt(map.Count - 1);
        return TupleValue.Pair(key, map.Remove(key, budget)!);
    }

    private static TemplateValue SetDefault(Budget budget, MapValue map, TemplateValue?[] arguments)
    {
        if (map.Find(arguments[0]!, budget) is { } found) return found;
        var value = arguments[1] ?? NoneValue.Instance;
        Own(map).Set(arguments[0]!, value, budget);
        return value;
    }
}
