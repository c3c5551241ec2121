using Infra.Foundation;

namespace Infra.Cli;

/// <summary>What can be wrong with what a command is asked for, and in the way of what it writes.</summary>
internal static class CommandProblems
{
    public static Problem LeavesRegisteredCluster(ClusterName cluster, StackName stack) =>
        new(
            "CRE009",
            Subject.Cluster(cluster),
            $"cluster '{cluster}' is registered by stack '{stack}' with the token that would be deleted.")
        {
            Kind = ProblemKind.Refusal,
            Consequence = "Argo CD could not reach the cluster any more.",
            Cure = "Take it out of the stack first (its label 'env'), or say --force.",
        };

    public static Problem CannotLeave(string cluster, int times) =>
        new(
            "CRE010",
            Subject.Cluster(cluster),
            times > 1 ? $"{times} clusters have the name '{cluster}'." : $"cluster '{cluster}' has no API endpoint.")
        {
            Consequence = "It cannot be said from which cluster argocd-manager is to be taken.",
            Cure = times > 1 ? "Rename one of them first." : "A cluster that is gone took its service account with it.",
        };

    public static Problem KeptSwitch(string secret, string cluster, string label, string? manager, string @namespace) =>
        new(
            "LIV103",
            Subject.Cluster(cluster),
            $"Secret '{secret}' of cluster '{cluster}' has the label '{label}', which is not "
                + $"declared{(manager is null ? "" : $"; {manager} set it")}.")
        {
            Severity = Severity.Warning,
            Consequence = "Argo CD installs the bundle, and an update does not take the label away.",
            Cure = $"Label the cluster itself, or take it away: kubectl -n {@namespace} label secret {secret} {label}-",
        };

    public static Problem NotADump(string file, string @namespace) =>
        new("LIV002", file, "the file is no list of objects: it has no 'items', or its kind does not end in 'List'.")
        {
            Position = Position.WholeFile(file),
            Cure = $"Write it with: kubectl -n {@namespace} get secrets,configmaps,applicationsets,applications,"
                + "appprojects -o yaml",
        };

    public static Problem CannotWriteImport(string file, string reason) =>
        new("LIV003", file, $"the import file cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Cure = "Mend the cause and run again.",
        };

    public static Problem CannotWriteDrawing(string file, string reason) =>
        new("OUT007", file, $"the drawing cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written; an earlier drawing stays as it is.",
            Cure = "Mend the cause and draw again.",
        };

    public static Problem CannotWriteRendered(string file, string reason) =>
        new("CLI001", file, $"what the template gives cannot be written: {reason}")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written; an earlier file stays as it is.",
            Cure = "Mend the cause and run again.",
        };

    public static Problem AlreadyThere(string file) =>
        new("OUT009", file, "the file exists already.")
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
            Cure = "Mend the cause and run again.",
        };

    public static Problem NoPlaceForEntry(string file, string list, string entry) =>
        new("OUT011", file, $"'{list}' is not written in the way in which an entry can be put into it.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Nothing is written.",
            Cure = $"Write one entry on lines of its own, as in the other lists, or add it by hand: {entry.Trim()}",
        };

    public static Problem StaleSchema(string file) =>
        new("OUT012", file, "the schema is not the one that follows from 'stacks/settings.schema.json'.")
        {
            Position = Position.WholeFile(file),
            Consequence = "Editors would refuse good settings, or offer bad ones.",
            Cure = "Write it anew: infra schema",
        };

    public static Problem NotRecorded(string file, StackName stack, string cluster, IEnumerable<string> known) =>
        new(
            "OUT101",
            Subject.Cluster(cluster),
            $"the recorded inventory of stack '{stack}' has no cluster '{cluster}'.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "The file reaches nothing until the cluster is there.",
            Cure = Wording.DidYouMean(cluster, known, $"Record it: infra inventory {stack} --inventory live --record"),
        };

    public static Problem SampleInTheWay(int files) =>
        new("OUT013", "stacks", $"stacks/ holds the sample fleet: {Wording.Count(files, "file")}.")
        {
            Consequence = "A new project takes its place.",
            Cure = "Look at what goes with --dry-run, then add --replace-sample.",
        };

    public static Problem FleetInTheWay(string file) =>
        new("OUT014", "stacks", $"there is a fleet already: {file} exists.")
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
            Consequence = "An earlier recording is still there, as it was.",
            Cure = "Mend the cause and record again.",
        };

    public static Problem TemplateFails(Position position, string message) =>
        new("TPL004", position.File, message) { Position = position, Cure = "Mend the template or its data." };

    public static Problem UnknownCluster(StackName stack, string cluster, IEnumerable<string> known) =>
        new("VAL011", Subject.Cluster(cluster), $"stack '{stack}' has no registered cluster '{cluster}'.")
        {
            Cure = Wording.DidYouMean(cluster, known, $"Its clusters are shown by: infra preview {stack}"),
        };

    public static Problem UnknownComponent(StackName stack, string component, IEnumerable<string> known) =>
        new("VAL012", $"component '{component}'", $"stack '{stack}' has no component '{component}'.")
        {
            Cure = Wording.DidYouMean(component, known, $"Its components are shown by: infra preview {stack}"),
        };

    public static Problem ImportForNoStack(StackName stack) =>
        new("IMP113", Subject.Stack(stack), $"the program has no stack '{stack}'.")
        {
            Severity = Severity.Warning,
            Consequence = "The layout is written for it, and no command runs in it yet.",
            Cure = $"Write the stack's page: infra new stack {stack}. Then build the program again.",
        };
}
