using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Problems with an old tool's configuration, templates and output, or with the folder for the new layout.
/// </summary>
internal static class ImportProblems
{
    public static Problem FolderNotEmpty(string folder) =>
        new("IMP001", folder, "the folder for the new layout is not empty, or is a file.")
        {
            Position = Position.WholeFile(folder),
            Consequence = "Nothing is written: existing files would mix with imported ones.",
            Cure = "Name a folder that is empty or does not exist.",
        };

    public static Problem MissingFolder(string folder) =>
        new("IMP002", folder, "the folder does not exist.")
        {
            Position = Position.WholeFile(folder),
            Cure = "Name the folder that the old tool uses.",
        };

    public static Problem NoClusterList(Position position, string path, string found) =>
        new("IMP003", position.File, $"'{path}' is {found}; expected the list of clusters.")
        {
            Position = position,
            Consequence = "Without it there is no cluster to import.",
            Cure = $"Write a list of maps under '{path}', each with a 'name'.",
        };

    public static Problem ImportedNameBroken(Position position, string name, string brokenRule) =>
        new("IMP004", Subject.Cluster(name), $"cluster name '{name}' {brokenRule}.")
        {
            Position = position,
            Consequence = "In the new layout a cluster has the name that it has on its supervisor. Nothing is written.",
            Cure = "Give the cluster the name that it has on its supervisor, and render with the old tool again.",
        };

    public static Problem DuplicateImport(Position position, string name, Position first) =>
        new("IMP005", Subject.Cluster(name), $"an item named '{name}' is already at {first}.")
        {
            Position = position,
            Consequence =
                "The old tool wrote the files of both to one folder, and the last one won. Nothing is written.",
            Cure = "Remove or rename one.",
        };

    public static Problem OldTemplateBroken(Position position, string message) =>
        new("IMP006", position.File, $"the old template does not compile: {message}")
        {
            Position = position,
            Consequence = "What the old tool rendered from it cannot be proven.",
            Cure = "Fix the line, or leave the file out of the templates.",
        };

    public static Problem OldRenderingFailed(Position position, string clusters, string message) =>
        new("IMP007", position.File, $"the old template fails for {clusters}: {message}")
        {
            Position = position,
            Consequence = "The old tool fails here too, so its output does not come from this configuration.",
            Cure = "Fix the configuration or the template, and render with the old tool again.",
        };

    public static Problem SameNewPath(string template, string other, string path) =>
        new("IMP008", template, $"the template would become '{path}', and so would '{other}'.")
        {
            Position = Position.WholeFile(template),
            Consequence = "One of the two would be lost. Nothing is written.",
            Cure = "Move or rename one.",
        };

    public static Problem NewRenderingFailed(Position position, string clusters, string message) =>
        new("IMP009", position.File, $"{message} Affected: {clusters}.")
        {
            Position = position,
            Consequence = "The old tool rendered a file here; the new layout renders none.",
            Cure = "Define the name in the settings, or guard it in the template: {{ x | default(…) }}, {% if x is "
                + "defined %}.",
        };

    public static Problem SchemaNotFound(Position position, string reference, string lookedUp) =>
        new("IMP010", position.File, $"'$ref: {reference}' points to '{lookedUp}', which does not exist.")
        {
            Position = position,
            Consequence = "A reference follows the '$id' of its schema, not the place of its file.",
            Cure = "Fix the reference or the '$id'.",
        };

    public static Problem LayoutNotWritten(string folder, string reason) =>
        new("IMP011", folder, $"the new layout cannot be written: {reason}")
        {
            Position = Position.WholeFile(folder),
            Cure = "Fix the cause and import again.",
        };

    public static Problem UnlistedVariable(Position position, string message) =>
        new("IMP012", position.File, message)
        {
            Position = position,
            Consequence = "The old tool reads the whole environment; here a template reads only named variables.",
            Cure = "Name it: --env NAME takes the value from this command's environment, --env NAME=VALUE gives one.",
        };

    public static Problem NoRevealedLayout(string templates) =>
        new("IMP013", templates, "no template '*.tpl' has 'example' in its path.")
        {
            Position = Position.WholeFile(templates),
            Consequence =
                "The old tool puts the cluster's name in its place; without it all clusters write the same files.",
            Cure = "Name the folder that holds 'cluster/example/…/values.yaml.tpl', as docs/migration.md shows it.",
        };

    public static Problem ReadsEnvironment(string template, string variable) =>
        new("IMP112", template, $"a template reads the environment variable '{variable}'.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(template),
            Consequence = "A stack's templates read only the variables named on its page.",
            Cure = $"Add '{variable}' to TemplateVariables on the stack's page.",
        };

    public static Problem PrintedAsNothing(Position position, string clusters, string message) =>
        new("IMP101", position.File, $"{message} Affected: {clusters}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "The old tool silently printed nothing for it.",
            Cure = "Check whether the output is intended; the new layout requires the name to be defined or guarded.",
        };

    public static Problem OldOutputNoYaml(Position position, string reason) =>
        new("IMP102", position.File, $"the old output has no usable values: {reason}")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "A stack rejects such values; Helm rejected them, or lost one of them.",
            Cure = "Fix the template.",
        };

    public static Problem NeverReached(Position position, string path, string leaves) =>
        new("IMP103", path, $"the old schema says nothing about '{path}' ({leaves}).")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Any value was accepted there. The type in the new schema is inferred from these values.",
            Cure = "Complete it in stacks/settings.schema.json.",
        };

    public static Problem FolderOfNoList(string folder, string path, string found) =>
        new("IMP104", folder, $"the folder stands for the items of '{path}', which is {found} in the configuration.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(folder),
            Consequence =
                "The old tool left the folder under its own name and rendered it with the root of the configuration.",
            Cure = "Rename the folder or the key.",
        };

    public static Problem LastClusterWins(string template, string path, string cluster) =>
        new("IMP105", template, $"every cluster renders it to '{path}', with different text.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(template),
            Consequence = $"The file has the text of the last cluster, '{cluster}'.",
            Cure = "Remove what depends on a cluster from it.",
        };

    public static Problem NotDelivered(string template, string path) =>
        new("IMP106", template, $"it becomes '{path}', which is not a values template of a chart.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(template),
            Consequence = "It is kept and compared, but no cluster gets it through Helm values.",
            Cure = "Move the object into a chart, or remove the template if the program declares it now.",
        };

    public static Problem NeverSeen(Position position, string what, string why) =>
        new("IMP107", position.File, $"{what} reached no template: {why}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "It is not carried over.",
            Cure = "Remove or fix it.",
        };

    public static Problem DefaultMended(Position position, string path, string found, string type) =>
        new("IMP108", path, $"the default of '{path}' is {found}, and its type is {type}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = $"It is carried over as {type}.",
            Cure = "Check that the type is right.",
        };

    public static Problem WordNotCarried(Position position, string path, string word) =>
        new("IMP111", path, $"'{word}' of '{path}' in the old schema is not carried over.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "The new schema does not check what it says.",
            Cure = "Write it into stacks/settings.schema.json, if it is intended.",
        };

    public static Problem RequiredNowhere(Position position, string path, string key) =>
        new("IMP109", path, $"'{key}' is required of '{path}', and no property of that name is described.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "Its type is unknown, so it is not carried over.",
            Cure = "Describe it in stacks/settings.schema.json, if it is intended.",
        };

    public static Problem SchemaFileUnused(string file) =>
        new("IMP110", file, "no schema refers to this file.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "It checked nothing, and it is not carried over.",
            Cure = "Nothing, if what it describes is gone.",
        };
}
