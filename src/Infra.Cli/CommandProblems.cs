using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Problems with what a command is asked to do, or with the files that it writes.</summary>
internal static class CommandProblems
{
    public static Problem LeavesRegisteredCluster(ClusterName cluster, StackName stack) =>
        new(
            "CRE009",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' is registered by stack '{stack}' with the token that would be deleted.")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "Argo CD could no longer reach the cluster.",
            Cure = "Remove it from the stack first (label 'env'), or add --force.",
        };

    public static Problem CannotLeave(string cluster, int times) =>
        new(
            "CRE010",
            Subject.Cluster(cluster),
            times > 1 ? $"{times} clusters have the name '{cluster}'." : $"cluster '{cluster}' has no API endpoint.")
        {
            Consequence = "It is unclear from which of them to delete argocd-manager.",
            Cure = times > 1 ? "Rename one of them first." : "A deleted cluster took its service account with it.",
        };

    public static Problem KeptSwitch(string secret, string cluster, string label, string? manager, string @namespace) =>
        new(
            "LIV103",
            Subject.Cluster(cluster),
            $"Secret '{secret}' of cluster '{cluster}' has the label '{label}', which is not "
                + $"declared{(manager is null ? "" : $"; {manager} set it")}.")
        {
            Severity = Severity.Warning,
            Consequence = "Argo CD installs the bundle, and an update does not remove the label.",
            Cure = $"Label the cluster itself, or remove the label: kubectl -n {@namespace} label secret {secret} "
                + $"{label}-",
        };

    public static Problem NotADump(string file, string @namespace) =>
        new("LIV002", file, "the file is not a list of objects: it has no 'items', or its kind does not end in 'List'.")
        {
            Position = Position.WholeFile(file),
            Cure = $"Write it with: kubectl -n {@namespace} get secrets,configmaps,applicationsets,applications,"
                + "appprojects -o yaml",
        };

    public static Problem CannotWriteImport(string file, string reason) =>
        new("LIV003", file, $"the import file cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Cure = "Fix the cause and run again.",
        };

    public static Problem CannotWriteDrawing(string file, string reason) =>
        new("OUT007", file, $"the drawing cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written; an earlier drawing is unchanged.",
            Cure = "Fix the cause and draw again.",
        };

    public static Problem CannotWriteRendered(string file, string reason) =>
        new("CLI001", file, $"the rendered template cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written; an earlier file is unchanged.",
            Cure = "Fix the cause and run again.",
        };

    public static Problem AlreadyExists(string file) =>
        new("OUT009", file, "the file already exists.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written: 'infra new' never replaces a file.",
            Cure = "Edit it, or choose another name.",
        };

    public static Problem CannotStartFile(string file, string reason) =>
        new("OUT010", file, $"the file cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "No file of this run is left.",
            Cure = "Fix the cause and run again.",
        };

    public static Problem NoPlaceForEntry(string file, string list, string entry) =>
        new("OUT011", file, $"'{list}' is not written in a form to which an entry can be added.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written.",
            Cure = $"Write each entry on its own lines, as in the other lists, or add it by hand: {entry.Trim()}",
        };

    public static Problem StaleSchema(string file) =>
        new("OUT012", file, "the schema does not match 'stacks/settings.schema.json'.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Editors would reject valid settings or suggest invalid ones.",
            Cure = "Write it again: infra schema",
        };

    public static Problem NotRecorded(string file, StackName stack, string cluster, IEnumerable<string> known) =>
        new(
            "OUT101",
            Subject.Cluster(cluster),
            $"the recorded inventory of stack '{stack}' has no cluster '{cluster}'.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "The file has no effect until the cluster exists.",
            Cure = Wording.DidYouMean(cluster, known, $"Record it: infra inventory {stack} --inventory live --record"),
        };

    public static Problem SampleExists(int files) =>
        new("OUT013", "stacks", $"stacks/ holds the sample fleet: {Wording.Count(files, "file")}.")
        {
            Consequence = "A new project replaces it.",
            Cure = "See what is removed with --dry-run, then add --replace-sample.",
        };

    public static Problem FleetExists(string file) =>
        new("OUT014", "stacks", $"a fleet already exists: {file}.")
        {
            Consequence = "A fleet is never replaced.",
            Cure = "Add a stack with infra new stack NAME --env ENV, or remove the fleet's files first.",
        };

    public static Problem RecordingOfRecording(string file) =>
        new("SUP019", file, $"the inventory of this run is the recording '{file}' itself.")
        {
            Consequence = "There is nothing new to record.",
            Cure = "Read the supervisors: --inventory live.",
        };

    public static Problem CannotRecord(string file, string reason) =>
        new("SUP020", file, $"the recording cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "An earlier recording is unchanged.",
            Cure = "Fix the cause and record again.",
        };

    public static Problem TemplateFails(Position position, string message) =>
        new("TPL004", position.File, message) { Position = position, Cure = "Fix the template or its data." };

    public static Problem UnknownCluster(StackName stack, string cluster, IEnumerable<string> known) =>
        new("VAL011", Subject.Cluster(cluster), $"stack '{stack}' has no registered cluster '{cluster}'.")
        {
            Cure = Wording.DidYouMean(cluster, known, $"List its clusters: infra preview {stack}"),
        };

    public static Problem UnknownComponent(StackName stack, string component, IEnumerable<string> known) =>
        new("VAL012", $"component '{component}'", $"stack '{stack}' has no component '{component}'.")
        {
            Cure = Wording.DidYouMean(component, known, $"List its components: infra preview {stack}"),
        };

    public static Problem ImportForNoStack(StackName stack) =>
        new("IMP113", Subject.Stack(stack), $"the program has no stack '{stack}'.")
        {
            Severity = Severity.Warning,
            Consequence = "The files are written for it, but no command knows it yet.",
            Cure = $"Write the stack's page: infra new stack {stack}. Then build the program again.",
        };
}
