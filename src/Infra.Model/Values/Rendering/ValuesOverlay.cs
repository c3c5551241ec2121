using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Lays raw values over rendered ones by the rules of settings: maps merge, lists replace, null removes.
/// </summary>
internal static class ValuesOverlay
{
    /// <summary>The tree with the overlay on it; null, with the problems added, when the two do not fit.</summary>
    public static YamlMap? Lay(YamlMap overlay, YamlMap values, ProblemList problems)
    {
        problems = problems.Scope();
        if (SettingsLayer.From(overlay, problems) is not { } above
            || SettingsLayer.From(values, problems) is not { } below)
            return null;
        var laid = above.Over(below, problems).Resolve();
        return problems.HasErrors ? null : laid;
    }
}
