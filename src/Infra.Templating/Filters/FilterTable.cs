using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>All filters, by name.</summary>
internal static class FilterTable
{
    private static readonly FrozenDictionary<string, Filter> All =
        TextFilters.All
            .Concat(SequenceFilters.All)
            .Concat(SelectionFilters.All)
            .Concat(NumberFilters.All)
            .Concat(EncodingFilters.All)
            .ToFrozenDictionary(filter => filter.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static Filter? Find(string name) => All.GetValueOrDefault(name);
}
