namespace Infra.Model;

// What can be in the way of a rendering, or wrong with an earlier one.
public sealed partial record Problem
{
    public static Problem ForeignFile(string path) =>
        new("OUT001", path, "something that 'infra render' did not write is in the way.")
        {
            Position = WholeFile(path),
            Consequence = "Nothing is written: a foreign file is never replaced.",
            Cure = "Move it away, or render into another folder.",
        };

    public static Problem OfAnotherStack(string folder, string owner, string stack) =>
        new("OUT002", folder, $"the folder holds the rendering of stack '{owner}', and this is stack '{stack}'.")
        {
            Position = WholeFile(folder),
            Consequence = "Its files would be deleted, or compared with what they are not.",
            Cure = "Use a folder for each stack.",
        };

    public static Problem NotARendering(string folder) =>
        new("OUT003", folder, "the folder is no rendering: it has no '.infra-rendered.yaml'.")
        {
            Position = WholeFile(folder),
            Cure = "Make one first: infra render <stack> -o DIR.",
        };

    public static Problem ListedOutside(string list, string file) =>
        new("OUT004", list, $"the listed file '{file}' is not a plain path inside the folder.")
        {
            Position = WholeFile(list),
            Consequence = "A file elsewhere could be deleted.",
            Cure = "Render into a new folder.",
        };

    public static Problem NotItsManifest(string path) =>
        new("OUT005", path, "the file does not hold the object that its name says.")
        {
            Position = WholeFile(path),
            Cure = "Render again.",
        };

    public static Problem CannotWrite(string folder, string reason) =>
        new("OUT006", folder, $"the rendering cannot be written: {reason}")
        {
            Position = WholeFile(folder),
            Cure = "Mend the cause and render again.",
        };

    public static Problem CannotWriteDrawing(string file, string reason) =>
        new("OUT007", file, $"the drawing cannot be written: {reason}")
        {
            Position = WholeFile(file),
            Consequence = "Nothing is written; an earlier drawing stays as it is.",
            Cure = "Mend the cause and draw again.",
        };

    public static Problem WrittenMeanwhile(string folder) =>
        new("OUT008", folder, "another run writes this folder, or has written it since this one read it.")
        {
            Position = WholeFile(folder),
            Consequence = "Nothing is read or written: it would be a part of each.",
            Cure = "Run again when the other run has ended.",
        };

    public static Problem AlreadyThere(string file) =>
        new("OUT009", file, "the file exists already.")
        {
            Position = WholeFile(file),
            Consequence = "Nothing is written: 'infra new' never replaces a file.",
            Cure = "Edit it, or choose another name.",
        };

    public static Problem CannotStartFile(string file, string reason) =>
        new("OUT010", file, $"the file cannot be written: {reason}")
        {
            Position = WholeFile(file),
            Consequence = "No file of this run is left.",
            Cure = "Mend the cause and run again.",
        };

    public static Problem NoPlaceForEntry(string file, string list, string entry) =>
        new("OUT011", file, $"'{list}' is not written in the way in which an entry can be put into it.")
        {
            Position = WholeFile(file),
            Consequence = "Nothing is written.",
            Cure = $"Write one entry on lines of its own, as in the other lists, or add it by hand: {entry.Trim()}",
        };

    public static Problem StaleSchema(string file) =>
        new("OUT012", file, "the schema is not the one that follows from 'stacks/settings.schema.json'.")
        {
            Position = WholeFile(file),
            Consequence = "Editors would refuse good settings, or offer bad ones.",
            Cure = "Write it anew: infra schema",
        };

    public static Problem NotRecorded(string file, string stack, string cluster, IEnumerable<string> known) =>
        new("OUT101", Named(cluster), $"the recorded inventory of stack '{stack}' has no cluster '{cluster}'.")
        {
            Severity = Severity.Warning,
            Position = WholeFile(file),
            Consequence = "The file reaches nothing until the cluster is there.",
            Cure = DidYouMean(cluster, known, $"Record it: infra inventory {stack} --inventory live --record"),
        };
}
