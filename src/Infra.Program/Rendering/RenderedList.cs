using System.Text;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>The list of the files that `infra render` wrote into a folder.</summary>
internal sealed record RenderedList(string Stack, IReadOnlyList<string> Files)
{
    public const string Name = ".infra-rendered.yaml";

    /// <summary>Reads a list; null if the file is not a valid list, with a problem added.</summary>
    public static RenderedList? Read(string file, ProblemList problems)
    {
        if (ReadMap(file, problems) is not { } map) return null;
        problems = problems.Scope();
        var reader = new MapReader(map, "the list of rendered files", problems);
        var stack = reader.Text("stack");
        var files = reader.OptionalTexts("files").Order(StringComparer.Ordinal).ToList();
        reader.Finish();
        foreach (var outside in files.Where(listed => !IsInside(listed)))
            problems.Add(RenderingProblems.ListedOutside(file, outside));
        return problems.HasErrors ? null : new(stack!, files);
    }

    /// <summary>The files listed in a folder; empty without a list or with an incomplete one.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) => Read(Path.Combine(folder, Name), new())?.Files ?? [];

    public static YamlMap? ReadMap(string file, ProblemList problems) =>
        ReadText(file, problems) is { } text ? YamlFile.ParseMap(text, file, problems) : null;

    public static string? ReadText(string file, ProblemList problems)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.UnreadableFile(file, e.Message));
            return null;
        }
    }

    public override string ToString()
    {
        var text =
            new StringBuilder("# The files that 'infra render' wrote here; it replaces and deletes only these.\n")
            .Append("stack: ").Append(Stack).Append('\n').Append("files:\n");
        foreach (var file in Files) text.Append("- ").Append(file).Append('\n');
        return text.ToString();
    }

    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file) && file.Split('/').All(part => part is not ("" or "." or ".."));
}
