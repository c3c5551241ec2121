namespace Infra.Foundation;

/// <summary>
/// The entries of a map with merge keys, in the order in which Helm's library reads them: what is merged takes the
/// place of what was merged before, and a key of the map's own the place of what is merged.
/// </summary>
internal sealed class MergedEntries(List<YamlEntry> entries)
{
    private readonly Dictionary<string, (int Index, bool IsMerged)> _places = entries.Index()
        .ToDictionary(entry => entry.Item.Key, entry => (entry.Index, false), StringComparer.Ordinal);

    /// <summary>Adds a key of the map's own; false where the map has it already.</summary>
    public bool TryAdd(YamlEntry entry)
    {
        if (_places.TryGetValue(entry.Key, out var place) && !place.IsMerged) return false;
        Put(entry, isMerged: false);
        return true;
    }

    /// <summary>
    /// Merges the entries of a map; answers the keys that the map has of its own, before the merge key.
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
