using Infra.Foundation;

namespace Infra.Program;

/// <summary>Problems that block a rendering, or that an earlier one has.</summary>
internal static class RenderingProblems
{
    public static Problem ForeignFile(string path) =>
        new("OUT001", path, "this already exists and was not written by 'infra render'.")
        {
            Position = Position.WholeFile(path),
            Consequence = "Nothing is written: infra never replaces files of others.",
            Cure = "Move it away, or render into another folder.",
        };

    public static Problem OfAnotherStack(string folder, string owner, StackName stack) =>
        new("OUT002", folder, $"the folder holds the rendering of stack '{owner}', not of stack '{stack}'.")
        {
            Position = Position.WholeFile(folder),
            Consequence = "Its files would be deleted or compared with another stack's.",
            Cure = "Use a folder for each stack.",
        };

    public static Problem NotARendering(string folder) =>
        new("OUT003", folder, "the folder is not a rendering: it has no '.infra-rendered.yaml'.")
        {
            Position = Position.WholeFile(folder),
            Cure = "Create one first: infra render <stack> --out DIR.",
        };

    public static Problem ListedOutside(string list, string file) =>
        new("OUT004", list, $"the listed file '{file}' is not a plain path inside the folder.")
        {
            Position = Position.WholeFile(list),
            Consequence = "A file elsewhere could be deleted.",
            Cure = "Render into a new folder.",
        };

    public static Problem NotItsManifest(string path) =>
        new("OUT005", path, "the file does not contain the object that its name says.")
        {
            Position = Position.WholeFile(path),
            Cure = "Render again.",
        };

    public static Problem CannotWrite(string folder, string reason) =>
        new("OUT006", folder, $"the rendering cannot be written: {reason}")
        {
            Position = Position.WholeFile(folder),
            Cure = "Fix the cause and render again.",
        };

    public static Problem WrittenMeanwhile(string folder) =>
        new("OUT008", folder, "another run is writing to this folder, or wrote to it after this run read it.")
        {
            Position = Position.WholeFile(folder),
            Consequence = "Nothing is read or written: the result would mix both runs.",
            Cure = "Run again when the other run has ended.",
        };
}
