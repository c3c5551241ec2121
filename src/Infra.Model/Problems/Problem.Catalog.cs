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

    public static Problem BadComponentField(Position position, string component, string what, string text, string brokenRule) =>
        new("CAT005", $"component '{component}'", $"{what} '{text}' of component '{component}' {brokenRule}.")
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

    public static Problem BundleWithoutComponents(Position position, BundleName bundle) =>
        new("CAT101", $"bundle '{bundle}'", $"bundle '{bundle}' has no components.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Clusters may ask for it and get nothing.",
            Cure = "Add a component to it when there is one.",
        };
}
