using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Who set which field of a live object, as its `metadata.managedFields` say. A field that was taken away is nobody's.
/// </summary>
public sealed class FieldManagers
{
    private readonly ImmutableArray<(FieldManager Manager, YamlMap Fields)> _entries;

    private FieldManagers(ImmutableArray<(FieldManager, YamlMap)> entries) => _entries = entries;

    public static FieldManagers Read(YamlMap live)
    {
        var entries = ((live.Find("metadata") as YamlMap)?.Find("managedFields") as YamlList)?.Items.OfType<YamlMap>()
            ?? [];
        return new([.. entries.Select(EntryOf).OfType<(FieldManager, YamlMap)>()]);
    }

    /// <summary>The one who set the field or something in it last; null where nobody has.</summary>
    public FieldManager? Find(ImmutableArray<string> path) => Last(Owners(path));

    /// <summary>Whether Pulumi set the field or something in it: it takes away what is not declared any more.</summary>
    public bool IsOurs(ImmutableArray<string> path) => Owners(path).Any(manager => manager.IsPulumi);

    /// <summary>
    /// The one who wrote the object last, where that was after Pulumi; null otherwise. Whoever took a field away left
    /// no other trace than this.
    /// </summary>
    public FieldManager? LastAfterPulumi
    {
        get
        {
            var all = _entries.Select(entry => entry.Manager).ToList();
            var last = Last(all.Where(one => !one.IsPulumi));
            return all.Exists(one => one.IsPulumi && one.Time > last?.Time) ? null : last;
        }
    }

    private static FieldManager? Last(IEnumerable<FieldManager> managers) => managers
        .OrderByDescending(manager => manager.Time)
        .ThenBy(manager => manager.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    private IEnumerable<FieldManager> Owners(ImmutableArray<string> path) =>
        _entries.Where(entry => Owns(entry.Fields, path.AsSpan())).Select(entry => entry.Manager);

    // A field without inner fields is owned as a whole, so also what is in it.
    private static bool Owns(YamlMap fields, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || fields.Entries is []) return true;
        // The items of a list are told by their keys here and by their places in a path: the list answers for them.
        if (path[0].StartsWith('[')) return true;
        return fields.Find("f:" + path[0]) is YamlMap inner && Owns(inner, path[1..]);
    }

    private static (FieldManager, YamlMap)? EntryOf(YamlMap entry)
    {
        // Argo CD writes a status all the time, and takes nothing away with it.
        if (entry.Find("subresource") is YamlScalar { Text.Length: > 0 }) return null;
        if (entry.Find("fieldsV1") is not YamlMap fields || entry.Find("manager") is not YamlScalar manager)
            return null;
        var time = entry.Find("time") is YamlScalar text
            && DateTimeOffset.TryParse(
                text.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                ? parsed
                : (DateTimeOffset?)null;
        return (new(manager.Text, (entry.Find("operation") as YamlScalar)?.Text ?? "", time), fields);
    }
}

/// <summary>A program or person who wrote fields of an object, by the name that the server knows.</summary>
public sealed record FieldManager(string Name, string Operation, DateTimeOffset? Time)
{
    /// <summary>Pulumi's names have a random end in each state.</summary>
    public bool IsPulumi => Name.StartsWith("pulumi-kubernetes", StringComparison.Ordinal);

    /// <summary>`kubectl-edit on 2026-11-20`, or the name alone where the server says no time.</summary>
    public string WithDay => Time is { } time
        ? $"{Name} on {time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : Name;
}
