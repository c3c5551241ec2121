using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Reads one item of `overrides` in a cluster's file.</summary>
internal static class OverrideReader
{
    /// <summary>The override of a map. Returns null and adds the problems if the map has an error.</summary>
    public static Override? Read(YamlMap map, string cluster, ProblemList problems)
    {
        problems = problems.Scope();
        var subject = $"an override of cluster '{cluster}'";
        var reader = new MapReader(map, subject, problems);
        reader.OptionalText("component");
        var revision = reader.OptionalText("revision");
        var enabled = reader.OptionalFlag("enabled");
        var until = ReadUntil(reader, cluster, problems);
        var reason = RequiredText(reader, "reason", subject, problems);
        var owner = RequiredText(reader, "owner", subject, problems);
        reader.Finish();
        if (IsGiven(map, "revision") == IsGiven(map, "enabled"))
            problems.Add(OverrideProblems.OverrideOfNothing(map.Position, cluster, isBoth: IsGiven(map, "revision")));
        else if (enabled is true)
            problems.Add(OverrideProblems.OverrideThatEnables(reader.PositionOf("enabled"), cluster));
        else if (enabled is false && !IsGiven(map, "component"))
            problems.Add(OverrideProblems.OverrideDisablesAll(reader.PositionOf("enabled"), cluster));
        if (problems.HasErrors || until is null || reason is null || owner is null) return null;
        return new()
        {
            Position = map.Position,
            Component = IsGiven(map, "component") ? map.Find("component") as YamlScalar : null,
            Revision = revision,
            Until = until.Value,
            Reason = reason,
            Owner = owner,
        };
    }

    private static DateOnly? ReadUntil(MapReader reader, string cluster, ProblemList problems)
    {
        if (reader.Text("until") is not { } text) return null;
        if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            return until;
        problems.Add(OverrideProblems.OverrideDate(reader.PositionOf("until"), cluster, text));
        return null;
    }

    // Blank text counts as missing.
    private static string? RequiredText(MapReader reader, string key, string subject, ProblemList problems)
    {
        if (reader.Text(key) is not { } text) return null;
        if (!string.IsNullOrWhiteSpace(text)) return text;
        problems.Add(FileProblems.MissingKey(reader.PositionOf(key), subject, key));
        return null;
    }

    private static bool IsGiven(YamlMap map, string key) =>
        map.Find(key) is { } node and not YamlScalar { IsNull: true };
}
