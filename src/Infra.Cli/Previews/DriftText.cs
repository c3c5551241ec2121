using System.Globalization;
using Infra.Changes;

namespace Infra.Cli;

/// <summary>A drift in one line: the field, what has become of it, and by whom.</summary>
internal static class DriftText
{
    public static string Of(Drift drift)
    {
        var what = $"{drift.Path} {VerbOf(drift)}";
        return AuthorOf(drift) is { } author ? $"{what}; {author}" : what;
    }

    public static string VerbOf(Drift drift)
    {
        if (drift.Live is null) return "removed";
        return drift.Declared is null ? "added" : "changed";
    }

    /// <summary>Who set the field and when; null where nobody else than the stack has.</summary>
    public static string? AuthorOf(Drift drift)
    {
        // Pulumi's own field differs because the declaration has changed.
        if (drift.Manager is not { IsPulumi: false } manager) return null;
        var on = manager.Time is { } time
            ? $" on {time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"set by {manager.Name}{on}";
    }
}
