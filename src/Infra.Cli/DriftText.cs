using System.Globalization;
using Infra.Offline;

namespace Infra.Cli;

/// <summary>A drift in one line: the field, what has become of it, and by whom.</summary>
internal static class DriftText
{
    public static string Of(Drift drift)
    {
        var what = $"{drift.Path} {(drift.Live is null ? "removed" : drift.Declared is null ? "added" : "changed")}";
        // Pulumi's own field differs because the declaration has changed.
        if (drift.Manager is not { IsPulumi: false } manager) return what;
        var on = manager.Time is { } time ? $" on {time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return $"{what}; set by {manager.Name}{on}";
    }
}
