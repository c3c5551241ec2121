using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Lays raw values over rendered ones by the rules of settings: maps merge, lists replace, null removes. A null that
/// finds nothing to remove stays, and so does one of the rendered values: it is how Helm drops a default of the chart.
/// </summary>
internal static class ValuesOverlay
{
    /// <summary>The tree with the overlay on it; null, with the problems added, when the two do not fit.</summary>
    public static YamlMap? Apply(YamlMap overlay, YamlMap values, ProblemList problems)
    {
        problems = problems.Scope();
        if (SettingsLayer.From(overlay, problems) is not { } above
            || SettingsLayer.WithNulls(values, problems) is not { } below)
            return null;
        var laid = above.KeepingNulls(below).Over(below, problems).Resolve();
        return problems.HasErrors ? null : laid;
    }
}
