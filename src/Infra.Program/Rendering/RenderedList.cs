using System.Text;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>The list of the files that `infra render` wrote into a folder, as it lies in that folder.</summary>
internal sealed record RenderedList(string Stack, IReadOnlyList<string> Files)
{
    public const string Name = ".infra-rendered.yaml";

    /// <summary>The list in the folder; null, with a problem added, when it is none.</summary>
    public static RenderedList? Read(string folder, ProblemList problems)
    {
        var list = Path.Combine(folder, Name);
        if (RenderedText.Read(list, problems) is not { } text || YamlFile.ParseMap(text, list, problems) is not { } map) return null;
        problems = problems.Scope();
        var reader = new MapReader(map, "the list of rendered files", problems);
        var stack = reader.Text("stack");
        var files = reader.OptionalTexts("files").Order(StringComparer.Ordinal).ToList();
        reader.Finish();
        foreach (var file in files.Where(file => !IsInside(file))) problems.Add(RenderingProblems.ListedOutside(list, file));
        return problems.HasErrors ? null : new(stack!, files);
    }

    public override string ToString()
    {
        var text = new StringBuilder("# The files that 'infra render' wrote here; it replaces and deletes only these.\n")
            .Append("stack: ").Append(Stack).Append('\n').Append("files:\n");
        foreach (var file in Files) text.Append("- ").Append(file).Append('\n');
        return text.ToString();
    }

    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file) && file.Split('/').All(part => part is not ("" or "." or ".."));
}
