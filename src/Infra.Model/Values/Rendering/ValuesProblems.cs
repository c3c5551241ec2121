using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Templating;

namespace Infra.Model.Values;

/// <summary>Problems with values templates and with the values that they render.</summary>
internal static class ValuesProblems
{
    public static Problem ValueIsTheDefault(Component component, string clusters, string path) =>
        new(
            "VAL102",
            $"component '{component.Name}'",
            $"'{path}' of component '{component.Name}' equals its chart's default, for {clusters}.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(ValuesTemplates.FileOf(component)),
            Consequence = "When the chart changes its default, these clusters keep the old one.",
            Cure = "Remove it, unless the value must stay fixed.",
        };

    public static Problem TemplateDoesNotCompile(Position position, string message) =>
        new("TPL001", position.File, $"the template does not compile: {message}")
        {
            Position = position,
            Cure = "Fix the template.",
        };

    public static Problem RenderingFailed(
        Position position, string clusters, string components, string message, TemplateErrorKind kind) =>
        new("TPL002", position.File, $"{message} Affected: {clusters}, {components}.")
        {
            Position = position,
            Consequence = "No values are better than wrong ones.",
            Cure = kind switch
            {
                TemplateErrorKind.Undefined =>
                    "Define it in the settings, or guard it in the template: {{ x | default(…) }}, "
                        + "{% if x is defined %}.",
                TemplateErrorKind.Template => "Create that template, or fix its name where it is used.",
                _ => "Fix the template, or the settings that it uses.",
            },
        };

    public static Problem RenderedNoYaml(
        string template, string clusters, ComponentName component, int line, string text, string reason) =>
        new(
            "TPL003",
            template,
            $"for {clusters}, component '{component}', line {line} of the rendered text: {reason}")
        {
            Position = Position.WholeFile(template),
            Consequence = $"The line is: {text}",
            Cure = "Fix the template, or the settings that it prints.",
        };

    public static Problem UnusedTemplate(string template, IEnumerable<string> known) =>
        new("TPL101", template, "no component in the catalog uses this template.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(template),
            Consequence = "It renders nothing.",
            Cure = Wording.DidYouMean(template, known, "Move it to the chart path of its component, or remove it."),
        };

    public static Problem ReadDifferently(string template, string clusters, ComponentName component, HelmWord word) =>
        new(
            "VAL104",
            template,
            $"{(word.IsKey ? "the key" : "the value of")} '{word.Path}' of component '{component}' is written "
                + $"{word.Written}, which Helm reads as {word.Read}, for {clusters}.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(template),
            Consequence = $"The chart gets {word.Read} instead of text.",
            Cure = $"Write {word.Read}, or put {word.Written} in quotes if it is meant as text.",
        };

    public static Problem MisnamedTemplate(string file, string template, bool isThere, IEnumerable<string> known)
    {
        var isWanted = known.Contains(template);
        return new("TPL103", file, "no component in the catalog uses this file.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "It renders nothing.",
            Cure = (isWanted, isThere) switch
            {
                (true, true) => $"Move its content to '{template}', or remove it.",
                (true, false) => $"Rename it to '{template}'.",
                _ => Wording.DidYouMean(
                    template, known, $"Templates are named '{Component.ValuesTemplate}'; rename or remove it."),
            },
        };
    }

    public static Problem ValuesWithoutTemplate(
        Component component, string template, IReadOnlyCollection<string> clusters, Position position) =>
        new(
            "TPL102",
            $"component '{component.Name}'",
            $"{Wording.NamedOrCount("cluster", clusters)} {Wording.Verb(clusters.Count, "has", "have")} values for "
                + "component "
                + $"'{component.Name}', which has no template.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "The chart gets only these values; no setting reaches it.",
            Cure = $"Restore '{template}' if there was one. An empty one confirms that these are all the values.",
        };

    public static Problem PlaceholderLeft(string template, string clusters, ComponentName component, string path) =>
        new(
            "VAL006",
            template,
            $"'{path}' of component '{component}' still contains the placeholder 'overlay_me', for {clusters}.")
        {
            Position = Position.WholeFile(template),
            Cure = "Give it a value.",
        };

    public static Problem SecretInClear(string template, string clusters, ComponentName component, string path) =>
        new("VAL007", template, $"'{path}' of component '{component}' looks like a plaintext secret, for {clusters}.")
        {
            Position = Position.WholeFile(template),
            Consequence = "Everyone who can see an Application can read its values.",
            Cure = "Reference a Secret (existingSecret, secretKeyRef, an ExternalSecret) instead of the value.",
        };

    public static Problem ValueTooLarge(ComponentName component, string clusters, int size, int limit) =>
        new(
            "VAL008",
            $"component '{component}'",
            $"the values of component '{component}' have {size} bytes for {clusters}; {limit} are allowed.")
        {
            Consequence = "Argo CD keeps up to five copies of them in one object.",
            Cure = "Move values that are the same for all clusters into the chart.",
        };

    public static Problem ConfigMapTooLarge(ClusterName cluster, int size, int limit) =>
        new(
            "VAL009",
            Subject.Cluster(cluster.ToString()),
            $"the values of cluster '{cluster}' have {size} bytes together; a ConfigMap holds {limit}.")
        {
            Cure = "Move values that are the same for all clusters into the charts.",
        };

    public static Problem ApplicationSetTooLarge(ComponentName component, int size, int limit) =>
        new(
            "VAL010",
            $"component '{component}'",
            $"the ApplicationSet of component '{component}' would hold {size} bytes of values; {limit} are allowed "
                + "inline.")
        {
            Consequence = "The API server refuses larger objects.",
            Cure = "Make the values smaller, or split the stack.",
        };
}
