namespace Infra.Model;

// What can be wrong with settings, templates and values.
public sealed partial record Problem
{
    public static Problem TooManyValues(Position position, int limit) =>
        new("YML009", position.File, $"the file holds more than {limit} values.")
        {
            Position = position,
            Consequence = "Aliases can make a small file a huge tree.",
            Cure = "Write less by alias.",
        };

    public static Problem KindChanged(Position position, string path, string kind, string kindBelow, Position below) =>
        new("VAL001", path, $"'{path}' is {kind} here but {kindBelow} in {below}.")
        {
            Position = position,
            Consequence = "A layer cannot change what kind of value a key has: templates rely on it.",
            Cure = "Write the same kind, or remove the value with null in a layer between.",
        };

    public static Problem AppendIsNoList(Position position, string kind) =>
        new("VAL002", position.File, $"'$append' is {kind}, where a list belongs.") { Position = position, Cure = "Write a list of the items to add." };

    public static Problem AppendBesideKeys(Position position) =>
        new("VAL003", position.File, "'$append' stands beside other keys.")
        {
            Position = position,
            Consequence = "A value is a list or a map, not both.",
            Cure = "Make '$append' the only key of its map.",
        };

    public static Problem FileOfNoCluster(ClusterFile file, IEnumerable<string> known) =>
        new("VAL101", Named(file.Cluster), $"no cluster of the stack is named '{file.Cluster}', and it has a file.")
        {
            Severity = Severity.Warning,
            Position = file.Position,
            Consequence = "Its settings reach nothing.",
            Cure = DidYouMean(file.Cluster, known, "Remove the file if the cluster is gone."),
        };

    public static Problem ValueIsTheDefault(Component component, string clusters, string path) =>
        new("VAL102", $"component '{component.Name}'", $"'{path}' of component '{component.Name}' is what its chart says anyway, for {clusters}.")
        {
            Severity = Severity.Warning,
            Position = WholeFile(ValuesTemplates.FileOf(component)),
            Consequence = "When the chart changes its default, these clusters keep the old one.",
            Cure = "Remove it, unless it must stay as it is.",
        };

    public static Problem UnknownComponentOfValues(Position position, string cluster, string component, IEnumerable<string> known) =>
        new("VAL004", Named(cluster), $"cluster '{cluster}' has values for component '{component}', which the catalog does not have.")
        {
            Position = position,
            Consequence = "They would reach nothing.",
            Cure = DidYouMean(component, known, "Remove them, or add the component to stacks/catalog.yaml."),
        };

    public static Problem ValuesFromElsewhere(Position position, string cluster, string component) =>
        new("VAL013", Named(cluster), $"cluster '{cluster}' has values for component '{component}', whose delivery is not inline.")
        {
            Position = position,
            Consequence = "They would reach nothing.",
            Cure = "Write them into the cluster's file of the values repository, or make the delivery inline.",
        };

    public static Problem SettingIsAFact(Position position, string path) =>
        new("VAL005", path, $"'{path}' is a setting here, and templates know it as a fact of the inventory.")
        {
            Position = position,
            Consequence = "A template would see another value than a reader of this file.",
            Cure = "Use another key.",
        };

    public static Problem TemplateDoesNotCompile(Position position, string message) =>
        new("TPL001", position.File, $"the template does not compile: {message}") { Position = position, Cure = "Mend the template." };

    public static Problem RenderingFailed(Position position, string clusters, ComponentName component, string message, bool isUndefined) =>
        new("TPL002", position.File, $"{message} This is for {clusters}, component '{component}'.")
        {
            Position = position,
            Consequence = "No values are better than wrong ones.",
            Cure = isUndefined
                ? "Define it in the settings, or guard it in the template: {{ x | default(…) }}, {% if x is defined %}."
                : "Mend the template, or the settings that it uses.",
        };

    public static Problem RenderedNoYaml(string template, string clusters, ComponentName component, int line, string text, string reason) =>
        new("TPL003", template, $"for {clusters}, component '{component}', line {line} of the rendered text is not YAML: {reason}")
        {
            Position = WholeFile(template),
            Consequence = $"The line is: {text}",
            Cure = "Mend the template, or the settings that it prints.",
        };

    public static Problem UnusedTemplate(string template, IEnumerable<string> known) =>
        new("TPL101", template, "no component of the catalog takes its values from this template.")
        {
            Severity = Severity.Warning,
            Position = WholeFile(template),
            Consequence = "It renders nothing.",
            Cure = DidYouMean(template, known, "Move it to the chart path of its component, or remove it."),
        };

    public static Problem PlaceholderLeft(string template, string clusters, ComponentName component, string path) =>
        new("VAL006", template, $"'{path}' of component '{component}' still holds the placeholder 'overlay_me', for {clusters}.")
        {
            Position = WholeFile(template),
            Cure = "Give it a value.",
        };

    public static Problem SecretInClear(string template, string clusters, ComponentName component, string path) =>
        new("VAL007", template, $"'{path}' of component '{component}' looks like a secret in clear, for {clusters}.")
        {
            Position = WholeFile(template),
            Consequence = "Values are readable by everybody who may see an Application.",
            Cure = "Refer to a Secret (existingSecret, secretKeyRef, an ExternalSecret) in place of the value.",
        };

    public static Problem ValueTooLarge(ComponentName component, string clusters, int size, int limit) =>
        new("VAL008", $"component '{component}'", $"the values of component '{component}' have {size} bytes for {clusters}; {limit} are allowed.")
        {
            Consequence = "Argo CD keeps up to five copies of them in one object.",
            Cure = "Move what is the same for all clusters to the chart's own values.",
        };

    public static Problem ConfigMapTooLarge(ClusterName cluster, int size, int limit) =>
        new("VAL009", Named(cluster.ToString()), $"the values of cluster '{cluster}' have {size} bytes together; a ConfigMap holds {limit}.")
        {
            Cure = "Move what is the same for all clusters to the charts' own values.",
        };

    public static Problem ApplicationSetTooLarge(ComponentName component, int size, int limit) =>
        new("VAL010", $"component '{component}'", $"the ApplicationSet of component '{component}' would hold {size} bytes of values; {limit} are allowed inline.")
        {
            Consequence = "The API server refuses larger objects.",
            Cure = "Make the values smaller, or split the stack.",
        };

    public static Problem TemplateFails(Position position, string message) =>
        new("TPL004", position.File, message) { Position = position, Cure = "Mend the template or its data." };

    public static Problem UnknownCluster(string stack, string cluster, IEnumerable<string> known) =>
        new("VAL011", Named(cluster), $"stack '{stack}' has no registered cluster '{cluster}'.")
        {
            Cure = DidYouMean(cluster, known, $"Its clusters are shown by: infra preview {stack}"),
        };

    public static Problem UnknownComponent(string stack, string component, IEnumerable<string> known) =>
        new("VAL012", $"component '{component}'", $"stack '{stack}' has no component '{component}'.")
        {
            Cure = DidYouMean(component, known, $"Its components are shown by: infra preview {stack}"),
        };
}
