using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Merges raw values over rendered ones by the rules of settings: maps merge, lists replace, null removes. A null that
/// has nothing to remove stays, and so does a null in the rendered values, because Helm needs it to remove a chart's
/// default.
/// </summary>
internal static class ValuesOverlay
{
    /// <summary>The merged tree. Returns null and adds the problems if the two do not fit together.</summary>
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
