using Infra.Changes;

namespace Infra.Cli;

/// <summary>A drift in one line: what the update does with the field, and who changed it.</summary>
internal static class DriftText
{
    private const string Labels = "metadata.labels.";
    private const string Annotations = "metadata.annotations.";

    public static string Render(Drift drift)
    {
        var what = $"{VerbOf(drift)} {FieldOf(drift)}";
        return AuthorOf(drift) is { } author ? $"{what}; {author}" : what;
    }

    /// <summary>What the update does, as in every other line of a preview.</summary>
    public static string VerbOf(Drift drift)
    {
        if (drift.IsKept) return "leaves";
        if (drift.Live is null) return "adds";
        return drift.Declared is null ? "removes" : "changes";
    }

    /// <summary>What happened to the field since it was declared: the opposite of what the update does.</summary>
    public static string DriftOf(Drift drift)
    {
        if (drift.Live is null) return "removed";
        return drift.Declared is null ? "added" : "changed";
    }

    public static string FieldOf(Drift drift)
    {
        if (drift.Path.StartsWith(Labels, StringComparison.Ordinal)) return $"label {drift.Path[Labels.Length..]}";
        return drift.Path.StartsWith(Annotations, StringComparison.Ordinal)
            ? $"annotation {drift.Path[Annotations.Length..]}"
            : drift.Path;
    }

    /// <summary>Who set the field and when; null if only the stack has set it.</summary>
    public static string? AuthorOf(Drift drift)
    {
        // Pulumi's own field differs because the declaration has changed.
        if (drift.Manager is { IsPulumi: false } manager) return $"set by {manager.NameWithDate}";
        return drift is { Live: null, LastWriter: { } writer }
            ? $"the object was last written by {writer.NameWithDate}"
            : null;
    }
}
