using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>Problems with charts in a checkout of the service catalog, and with values that do not fit them.</summary>
public static class ChartProblems
{
    /// <summary>CAT008, the service catalog does not have the folder of a component's chart.</summary>
    public static Problem ChartMissing(Position position, ComponentName component, string path) =>
        new(
            "CAT008",
            $"component '{component}'",
            $"the service catalog has no folder '{path}' with the chart of component '{component}'.")
        {
            Position = position,
            Consequence = "Argo CD would find nothing to install.",
            Cure = "Fix the path, or check out the revision that has the chart.",
        };

    /// <summary>CAT009, a Chart.yaml is missing or not valid.</summary>
    public static Problem ChartUnreadable(string file, string reason) =>
        new("CAT009", file, $"Chart.yaml cannot be used: {reason}.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Helm would not render the chart.",
            Cure = "Fix it in the service catalog.",
        };

    /// <summary>CAT010, a chart's own values have a placeholder that no private value replaces.</summary>
    /// <param name="clusters">The affected clusters as a message names them.</param>
    public static Problem PlaceholderInChart(string file, string clusters, ComponentName component, string path) =>
        new(
            "CAT010",
            file,
            $"'{path}' of component '{component}' contains the placeholder 'overlay_me', and no private value replaces "
                + $"it for {clusters}.")
        {
            Position = Position.WholeFile(file),
            Consequence = "The placeholder would reach the cluster.",
            Cure = "Give it a value in the component's template of values.",
        };

    /// <summary>CAT102, a dependency has no key in the chart's values.</summary>
    /// <param name="other">Keys that may be meant.</param>
    public static Problem DependencyWithoutValues(
        Position position, string key, string valuesFile, IEnumerable<string> other) =>
        new("CAT102", position.File, $"dependency '{key}' has no key in {valuesFile}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "A dependency takes only the values under its own name or alias.",
            Cure = Wording.DidYouMean(key, other, "Add the key, or leave it if the dependency's defaults are meant."),
        };

    /// <summary>CAT103, values have a key that the chart does not know.</summary>
    /// <param name="clusters">The affected clusters as a message names them.</param>
    public static Problem ValuesReachNoChart(
        Component component, string clusters, string key, IEnumerable<string> known) =>
        new(
            "CAT103",
            $"component '{component.Name}'",
            $"the values of component '{component.Name}' have the key '{key}', which its chart does not know, for "
                + $"{clusters}.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(ValuesTemplates.FileOf(component)),
            Consequence = "Helm accepts it, but nothing reads it.",
            Cure = Wording.DidYouMean(key, known, $"The keys are {Wording.List(known.Distinct())}."),
        };
}
