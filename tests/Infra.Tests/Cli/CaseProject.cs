using Infra.Foundation;

namespace Infra.Tests.Cli;

/// <summary>
/// The project of a case: `Cases/_project` with the case's files copied over it. A case that compares has a folder
/// `before`, which is also copied over `_project`; its rendering is `OUT-earlier` here. Runs the command line, so tests
/// that use it are in <see cref="ProcessWideState"/>.
/// </summary>
internal sealed class CaseProject : IDisposable
{
    public const string EarlierRendering = "OUT-earlier";

    private const string Base = "_project";
    private const string Before = "before";
    private const string Absent = ".absent";

    private readonly TemporaryFolder _folder;

    private CaseProject(TemporaryFolder folder) => _folder = folder;

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Repository.Cases)
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name != Base)
            .Order(StringComparer.Ordinal);

    public string Root => _folder.Root;

    public string Output => _folder.Path("OUT");

    public string Earlier => _folder.Path(EarlierRendering);

    public IReadOnlyList<string> Commands => File.ReadAllLines(_folder.Path("commands.txt"));

    public static async Task<CaseProject> CreateAsync(string name)
    {
        var @case = Path.Combine(Repository.Cases, name);
        var project = new CaseProject(Over(@case, except: Before));
        var before = Path.Combine(@case, Before);
        if (Directory.Exists(before)) await project.RenderEarlierAsync(before);
        return project;
    }

    public void Dispose() => _folder.Dispose();

    private static TemporaryFolder Over(string files, string? except = null)
    {
        var folder = new TemporaryFolder();
        folder.CopyIn(Path.Combine(Repository.Cases, Base));
        folder.CopyIn(files, except);
        foreach (var gone in Directory.EnumerateFiles(folder.Root, $"*{Absent}", SearchOption.AllDirectories))
            File.Delete(gone[..^Absent.Length]);
        return folder;
    }

    private async Task RenderEarlierAsync(string before)
    {
        using var earlier = Over(before);
        var stack = Commands.First(line => line.Contains(EarlierRendering, StringComparison.Ordinal)).Split(' ')[1];
        var run = await InfraCommand.RunAsync("render", stack, "--output", Earlier, "--cwd", earlier.Root);
        Assert.True(run.ExitCode == 0, $"{before} cannot be rendered:\n{run.Output}{run.Error}");
        EditEarlier(earlier.Path("edits.yaml"));
    }

    // A stack's page of rules is not part of a project, so the case lists the edits that another page would cause.
    private void EditEarlier(string file)
    {
        if (!File.Exists(file)) return;
        var problems = new ProblemList();
        var edits = YamlFile.Parse(File.ReadAllText(file), file, problems) as YamlList;
        Assert.Empty(problems.Sorted());
        foreach (var edit in edits!.Items.Cast<YamlMap>())
        {
            var (old, @new) = (TextOf(edit.Find("old")), TextOf(edit.Find("new")));
            foreach (var edited in ((YamlList)edit.Find("files")!).Items)
                _folder.Replace(Path.Combine(EarlierRendering, TextOf(edited)), old, @new);
        }
    }

    private static string TextOf(YamlNode? node) => Assert.IsType<YamlScalar>(node).Text;
}
