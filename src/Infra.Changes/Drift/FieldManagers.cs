using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Who set which field of a live object, read from `metadata.managedFields`. A removed field has no owner there.
/// </summary>
public sealed class FieldManagers
{
    private readonly ImmutableArray<(FieldManager Manager, YamlMap Fields)> _entries;

    private FieldManagers(ImmutableArray<(FieldManager, YamlMap)> entries) => _entries = entries;

    /// <summary>
    /// Reads the managers of a live object. Entries of subresources and entries without a manager or fields are
    /// skipped; without `managedFields` there are none.
    /// </summary>
    public static FieldManagers Read(YamlMap live)
    {
        var entries = ((live.Find("metadata") as YamlMap)?.Find("managedFields") as YamlList)?.Items.OfType<YamlMap>()
            ?? [];
        return new([.. entries.Select(EntryOf).OfType<(FieldManager, YamlMap)>()]);
    }

    /// <summary>The manager that last set the field or anything below it; null if there is none.</summary>
    public FieldManager? Find(ImmutableArray<string> path) => Last(Owners(path));

    /// <summary>
    /// True if Pulumi set the field or anything below it, so an update removes what is no longer declared.
    /// </summary>
    public bool IsOurs(ImmutableArray<string> path) => Owners(path).Any(manager => manager.IsPulumi);

    /// <summary>
    /// The manager that wrote the object last, if that was after Pulumi; null otherwise. A removed field leaves no
    /// other trace of who removed it.
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

    // A field without inner fields is owned as a whole, including everything below it.
    private static bool Owns(YamlMap fields, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || fields.Entries is []) return true;
        // managedFields uses item keys, our paths use indexes, so the owner of the whole list is used.
        if (path[0].StartsWith('[')) return true;
        return fields.Find("f:" + path[0]) is YamlMap inner && Owns(inner, path[1..]);
    }

    private static (FieldManager, YamlMap)? EntryOf(YamlMap entry)
    {
        // Argo CD updates the status all the time, but removes no field that way.
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

/// <summary>
/// A field manager: a program or person that wrote fields of an object, by the name that the API server records.
/// </summary>
public sealed record FieldManager(string Name, string Operation, DateTimeOffset? Time)
{
    /// <summary>
    /// True if the manager is Pulumi. The provider appends a random suffix to the name for each state.
    /// </summary>
    public bool IsPulumi => Name.StartsWith("pulumi-kubernetes", StringComparison.Ordinal);

    /// <summary>
    /// For example `kubectl-edit on 2026-11-20` (UTC), or only the name if the server records no time.
    /// </summary>
    public string NameWithDate => Time is { } time
        ? $"{Name} on {time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : Name;
}
