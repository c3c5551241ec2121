using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Problems of the catalog and of the sources of its components.</summary>
public static class CatalogProblems
{
    /// <summary>APP001, a source has no fixed revision or version.</summary>
    /// <param name="key">`revision` or `version`.</param>
    public static Problem SourceWithoutRevision(Position position, string subject, string key) =>
        new("APP001", subject, $"a source of {subject} has no {key}, or one that means the newest version.")
        {
            Position = position,
            Consequence = "The installed version would change without a change here.",
            Cure = key == "revision"
                ? $"Give the source or its repository a 'revision'; '{SourceRevision.OfEnvText}' is the one that the "
                    + "cluster's env follows."
                : $"Add '{key}: …'.",
        };

    /// <summary>APP002, a source names a repository that the catalog does not define.</summary>
    public static Problem UnknownRepository(
        Position position, string subject, string repository, IEnumerable<string> known) =>
        new("APP002", subject, $"{subject} has a source in repository '{repository}', which the catalog does not have.")
        {
            Position = position,
            Cure = Wording.DidYouMean(repository, known, "Add it under 'repositories', or name another."),
        };

    /// <summary>APP003, a field of a repository is not valid.</summary>
    /// <param name="brokenRule">The end of a sentence, such as `is no address`.</param>
    public static Problem BadRepository(
        Position position, string repository, string key, string text, string brokenRule) =>
        new("APP003", $"repository '{repository}'", $"{key} '{text}' of repository '{repository}' {brokenRule}.")
        {
            Position = position,
            Cure = $"Change the {key}.",
        };

    /// <summary>APP004, a text contains a placeholder in the syntax of fasttemplate, not of Go templates.</summary>
    /// <param name="inGoTemplate">The same placeholder as a Go template.</param>
    public static Problem FastTemplatePlaceholder(
        Position position, string subject, string action, string inGoTemplate) =>
        new("APP004", subject, $"'{action}' in {subject} uses the old template syntax.")
        {
            Position = position,
            Consequence = "Our ApplicationSets use Go templates, so Argo CD would reject the whole set.",
            Cure = $"Write '{inGoTemplate}'.",
        };

    /// <summary>APP005, a text contains a Go template action that is not allowed in the catalog.</summary>
    public static Problem UnknownTemplateAction(
        Position position, string subject, string action, IEnumerable<string> known) =>
        new("APP005", subject, $"'{action}' in {subject} is not a parameter of our ApplicationSets.")
        {
            Position = position,
            Consequence = "Argo CD would reject the whole set.",
            Cure = $"The parameters are {string.Join(", ", known.Select(parameter => $"'{{{{ {parameter} }}}}'"))}.",
        };

    /// <summary>APP006, a text other than `helm.values` contains the values.</summary>
    public static Problem ValuesInTemplate(Position position, string subject, string text) =>
        new("APP006", subject, $"'{text}' in {subject} embeds values in other text.")
        {
            Position = position,
            Consequence = "A quote or line break in a value would change the meaning of the text.",
            Cure = "Use values only as the whole of helm.values; write what you need as its own setting.",
        };

    /// <summary>APP007, Applications are in Argo CD's project `default`.</summary>
    /// <param name="position">Null if the stack's rules name the project.</param>
    public static Problem DefaultProject(Position? position, string subject) =>
        new("APP007", subject, $"{subject} puts Applications into project '{StackRules.DefaultProject}'.")
        {
            Position = position,
            Consequence = "That project allows everyone every source and destination.",
            Cure = "Name your own project.",
        };

    /// <summary>APP012, a key has no effect because something else is missing.</summary>
    /// <param name="needed">What is missing.</param>
    public static Problem KeyWithoutEffect(Position position, string subject, string key, string needed) =>
        new("APP012", subject, $"'{key}' of {subject} has no effect without {needed}.")
        {
            Position = position,
            Cure = $"Remove it, or add {needed}.",
        };

    /// <summary>APP013, two repositories have the same name.</summary>
    /// <param name="isCatalog">True if it is the name of the service catalog.</param>
    public static Problem DuplicateRepository(Position position, string repository, bool isCatalog) =>
        new("APP013", $"repository '{repository}'", $"repository '{repository}' is already defined.")
        {
            Position = position,
            Consequence = isCatalog
                ? "That is the service catalog's name, and each stack says in infra:catalogUrl where it is."
                : null,
            Cure = "Remove or rename one.",
        };

    /// <summary>APP014, a source needs a repository of another kind.</summary>
    /// <param name="what">The kind of source, such as `a path`.</param>
    /// <param name="needed">The kinds of repository that fit.</param>
    public static Problem WrongRepositoryKind(
        Position position, string subject, string repository, string kind, string what, string needed) =>
        new(
            "APP014",
            subject,
            $"repository '{repository}' of {subject} is of kind '{kind}', and {what} needs '{needed}'.")
        {
            Position = position,
            Cure = "Name another repository, or fix its 'kind'.",
        };

    /// <summary>APP101, an annotation of an Application sets Replace=true, which has no effect there.</summary>
    public static Problem ReplaceOnApplication(Position position, string subject) =>
        new("APP101", subject, $"{subject} has Replace=true as an annotation of its Applications.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence =
                "As an annotation it works on a resource of the chart, but has no effect on an Application.",
            Cure = "Write it under 'syncOptions'.",
        };

    /// <summary>CAT001, a name in the catalog is not valid.</summary>
    /// <param name="kind">`bundle` or `component`.</param>
    public static Problem BadName(Position position, string kind, string name, string brokenRule) =>
        new("CAT001", $"{kind} '{name}'", $"{kind} name '{name}' {brokenRule}.")
        {
            Position = position,
            Cure = "Change the name.",
        };

    /// <summary>CAT002, two bundles have the same name.</summary>
    public static Problem DuplicateBundle(Position position, BundleName bundle, Position first) =>
        new("CAT002", $"bundle '{bundle}'", $"bundle '{bundle}' is already defined at {first}.")
        {
            Position = position,
            Cure = "Remove or rename one.",
        };

    /// <summary>CAT003, two components have the same name.</summary>
    public static Problem DuplicateComponent(Position position, ComponentName component, Position first) =>
        new("CAT003", $"component '{component}'", $"component '{component}' is already defined at {first}.")
        {
            Position = position,
            Consequence = "A component's name is its ApplicationSet's, so it must be unique.",
            Cure = "Remove or rename one.",
        };

    /// <summary>CAT004, a component is in a bundle that the catalog does not define.</summary>
    public static Problem UnknownBundleOfComponent(
        Position position, string component, string bundle, IEnumerable<string> known) =>
        new(
            "CAT004",
            $"component '{component}'",
            $"component '{component}' is in bundle '{bundle}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "No cluster could ever ask for it.",
            Cure = Wording.DidYouMean(bundle, known, "Add the bundle under 'bundles', or use another."),
        };

    /// <summary>CAT005, a field of a component is not valid.</summary>
    /// <param name="what">The field.</param>
    /// <param name="brokenRule">The end of a sentence, such as `is not Key=value`.</param>
    public static Problem BadComponentField(
        Position position, string subject, string what, string text, string brokenRule) =>
        new("CAT005", subject, $"{what} '{text}' of {subject} {brokenRule}.")
        {
            Position = position,
            Cure = $"Change the {what}.",
        };

    /// <summary>CAT101, a bundle has no components.</summary>
    public static Problem BundleWithoutComponents(Position position, BundleName bundle) =>
        new("CAT101", $"bundle '{bundle}'", $"bundle '{bundle}' has no components.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Clusters may ask for it and get nothing.",
            Cure = "Add a component to it.",
        };
}
