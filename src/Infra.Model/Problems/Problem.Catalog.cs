namespace Infra.Model;

// What can be wrong with the catalog, and with the rules that name its parts.
public sealed partial record Problem
{
    public static Problem BadName(Position position, string kind, string name, string brokenRule) =>
        new("CAT001", $"{kind} '{name}'", $"{kind} name '{name}' {brokenRule}.")
        {
            Position = position,
            Cure = "Change the name.",
        };

    public static Problem DuplicateBundle(Position position, BundleName bundle, Position first) =>
        new("CAT002", $"bundle '{bundle}'", $"bundle '{bundle}' is already defined at {first}.")
        {
            Position = position,
            Cure = "Remove or rename one.",
        };

    public static Problem DuplicateComponent(Position position, ComponentName component, Position first) =>
        new("CAT003", $"component '{component}'", $"component '{component}' is already defined at {first}.")
        {
            Position = position,
            Consequence = "A component's name is its ApplicationSet's, so it must be unique.",
            Cure = "Remove or rename one.",
        };

    public static Problem UnknownBundleOfComponent(Position position, string component, string bundle, IEnumerable<string> known) =>
        new("CAT004", $"component '{component}'", $"component '{component}' is in bundle '{bundle}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "No cluster could ever ask for it.",
            Cure = DidYouMean(bundle, known, "Add the bundle under 'bundles', or use another."),
        };

    public static Problem BadComponentField(Position position, string subject, string what, string text, string brokenRule) =>
        new("CAT005", subject, $"{what} '{text}' of {subject} {brokenRule}.")
        {
            Position = position,
            Cure = $"Change the {what}.",
        };

    public static Problem UnknownRequiredBundle(string stack, BundleName bundle, IEnumerable<string> known) =>
        new("CAT006", $"stack '{stack}'", $"stack '{stack}' requires bundle '{bundle}', which the catalog does not have.")
        {
            Consequence = "No cluster could fulfil it.",
            Cure = DidYouMean(bundle.ToString(), known, $"Mend RequiredBundles of stack '{stack}', or add the bundle to the catalog."),
        };

    public static Problem UnknownWithheldComponent(string stack, ComponentName component, IEnumerable<string> known) =>
        new("CAT007", $"stack '{stack}'", $"stack '{stack}' withholds component '{component}', which the catalog does not have.")
        {
            Consequence = "A component that was meant would be deployed.",
            Cure = DidYouMean(component.ToString(), known, $"Remove it from WithheldComponents of stack '{stack}'."),
        };

    public static Problem ChartMissing(Position position, ComponentName component, string path) =>
        new("CAT008", $"component '{component}'", $"the service catalog has no folder '{path}', where the chart of component '{component}' should be.")
        {
            Position = position,
            Consequence = "Argo CD would find nothing to install.",
            Cure = "Mend the path, or check out the revision that has the chart.",
        };

    public static Problem ChartUnreadable(string file, string reason) =>
        new("CAT009", file, $"Chart.yaml cannot be used: {reason}.")
        {
            Position = WholeFile(file),
            Consequence = "Helm would not render the chart.",
            Cure = "Mend it in the service catalog.",
        };

    public static Problem PlaceholderInChart(string file, string clusters, ComponentName component, string path) =>
        new("CAT010", file, $"'{path}' of component '{component}' holds the placeholder 'overlay_me', and no private value replaces it for {clusters}.")
        {
            Position = WholeFile(file),
            Consequence = "The placeholder would reach the cluster.",
            Cure = "Give it a value in the component's template of values.",
        };

    public static Problem DependencyWithoutValues(Position position, string key, string valuesFile, IEnumerable<string> other) =>
        new("CAT102", position.File, $"dependency '{key}' has no key in {valuesFile}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "A dependency takes only the values under its own name or alias.",
            Cure = DidYouMean(key, other, "Add the key, or leave it if the dependency's defaults are meant."),
        };

    public static Problem ValuesReachNoChart(Component component, string clusters, string key, IEnumerable<string> known) =>
        new("CAT103", $"component '{component.Name}'", $"the values of component '{component.Name}' have the key '{key}', which its chart does not know, for {clusters}.")
        {
            Severity = Severity.Warning,
            Position = WholeFile(ValuesTemplates.FileOf(component)),
            Consequence = "Helm takes it and nothing reads it.",
            Cure = DidYouMean(key, known, $"The keys are {Listed(known.Distinct())}."),
        };

    public static Problem BundleWithoutComponents(Position position, BundleName bundle) =>
        new("CAT101", $"bundle '{bundle}'", $"bundle '{bundle}' has no components.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Clusters may ask for it and get nothing.",
            Cure = "Add a component to it when there is one.",
        };
}
