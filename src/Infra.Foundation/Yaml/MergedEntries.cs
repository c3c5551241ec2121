namespace Infra.Foundation;

/// <summary>
/// The entries of a map with merge keys, with the precedence of Helm's YAML library: a later merge overrides an earlier
/// one, and the map's own keys override merged ones.
/// </summary>
internal sealed class MergedEntries(List<YamlEntry> entries)
{
    private readonly Dictionary<string, (int Index, bool IsMerged)> _places = entries.Index()
        .ToDictionary(entry => entry.Item.Key, entry => (entry.Index, false), StringComparer.Ordinal);

    /// <summary>Adds one of the map's own keys; returns false if the map already has it.</summary>
    public bool TryAdd(YamlEntry entry)
    {
        if (_places.TryGetValue(entry.Key, out var place) && !place.IsMerged) return false;
        Put(entry, isMerged: false);
        return true;
    }

    /// <summary>
    /// Merges the entries of a map. Returns the keys that the map itself has already, before the merge key; their own
    /// values are kept.
    /// </summary>
    public IReadOnlyList<string> Merge(IEnumerable<YamlEntry> merged)
    {
        var own = new List<string>();
        foreach (var entry in merged)
        {
            if (_places.TryGetValue(entry.Key, out var place) && !place.IsMerged) own.Add(entry.Key);
            else Put(entry, isMerged: true);
        }

        return own;
    }

    private void Put(YamlEntry entry, bool isMerged)
    {
        if (_places.TryGetValue(entry.Key, out var place)) entries[place.Index] = entry;
        else entries.Add(entry);
        _places[entry.Key] = (_places.TryGetValue(entry.Key, out place) ? place.Index : entries.Count - 1, isMerged);
    }
}
