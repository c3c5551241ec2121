using Infra.Changes;
using Infra.Foundation;
using Infra.Program;

namespace Infra.Tests.Program;

/// <summary>A rendering is replaced as a whole, and the next run completes what a killed run left.</summary>
public sealed class WholeFolderTests
{
    private static readonly Manifest[] Old = [Create("a", "1"), Create("b", "1"), Create("gone", "1")];
    private static readonly Manifest[] New = [Create("a", "2"), Create("b", "2"), Create("new", "2")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rendering_is_replaced_completely_without_leftovers(bool besideForeignFile)
    {
        using var project = Rendered(Old);
        if (besideForeignFile) project.Write("out/notes.txt", "mine");
        Assert.Empty(Write(project, New));
        AssertWhole(project, New, besideForeignFile);
    }

    [Fact]
    public void Writing_the_same_rendering_changes_no_file()
    {
        using var project = Rendered(Old);
        var before = File.GetLastWriteTimeUtc(project.Path("out/argocd/secret/a.yaml"));
        Assert.Empty(Write(project, Old));
        Assert.Equal(before, File.GetLastWriteTimeUtc(project.Path("out/argocd/secret/a.yaml")));
    }

    [Theory]
    [InlineData(".out.infra-next")]
    [InlineData("out/.infra-next")]
    public void An_incomplete_rendering_is_discarded(string left)
    {
        using var project = Rendered(Old);
        project.Write(
            $"{left}/.infra-rendered.yaml", "stack: dev\nfiles:\n- argocd/secret/a.yaml\n- argocd/secret/b.yaml\n");
        project.Write($"{left}/argocd/secret/a.yaml", "kind: Sec");
        Assert.Equal(["a", "b", "gone"], Names(project));
        project.Write(".out.infra-lock", "");
        Assert.Empty(Write(project, New));
        AssertWhole(project, New);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stack: dev\nfiles:\n- argocd/sec")]
    [InlineData("sta")]
    public void A_rendering_that_was_never_started_is_discarded(string list)
    {
        using var project = Rendered(Old);
        project.Write(".out.infra-next/.infra-rendered.yaml", list);
        Assert.Empty(Write(project, New));
        AssertWhole(project, New);
    }

    /// <summary>Covers every number of files moved before the kill.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_complete_staged_rendering_counts_before_all_its_files_are_moved(int moved)
    {
        using var project = Rendered(Old);
        project.Write("out/notes.txt", "mine");
        using (var other = Rendered(New)) CopyTo(project, "out/.infra-ready", other);
        foreach (var file in new[]
        {
            "argocd/secret/a.yaml",
            "argocd/secret/b.yaml",
            "argocd/secret/new.yaml",
            ".infra-rendered.yaml",
        }.Take(moved))
            File.Move(project.Path($"out/.infra-ready/{file}"), project.Path($"out/{file}"), overwrite: true);

        // The list is moved after old files have been deleted.
        if (moved == 4) File.Delete(project.Path("out/argocd/secret/gone.yaml"));
        Assert.Equal(["a", "b", "new"], Names(project));
        Assert.Empty(Write(project, New));
        AssertWhole(project, New, besideForeignFile: true);
    }

    [Fact]
    public void A_foreign_file_that_conflicts_with_a_killed_run_is_not_touched()
    {
        using var project = Rendered(Old);
        using (var other = Rendered(New)) CopyTo(project, "out/.infra-ready", other);
        project.Write("out/argocd/secret/new.yaml", "mine");
        var problem = Assert.Single(Write(project, New));
        Assert.Equal(("OUT001", project.Path("out/argocd/secret/new.yaml")), (problem.Code, problem.Subject));
        Assert.Equal("mine", File.ReadAllText(project.Path("out/argocd/secret/new.yaml")));
        Assert.Equal(["a", "b", "new"], Names(project));
        File.Delete(project.Path("out/argocd/secret/new.yaml"));
        Assert.Empty(Write(project, New));
        AssertWhole(project, New);
    }

    /// <summary>
    /// Either both the lock and the new rendering, or only the rendering, cannot be written beside the folder.
    /// </summary>
    [Theory]
    [InlineData(".out.infra-lock/mine.txt")]
    [InlineData(".out.infra-next")]
    public void A_rendering_is_staged_inside_the_folder_if_nothing_can_be_written_next_to_it(string inTheWay)
    {
        using var project = Rendered(Old);
        project.Write(inTheWay, "mine");
        Assert.Empty(Write(project, New));
        Assert.Equal("mine", File.ReadAllText(project.Path(inTheWay)));
        AssertWholeIs(New, project);
        Assert.Equal(
            [".infra-rendered.yaml", "argocd"],
            Directory.EnumerateFileSystemEntries(project.Path("out"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
        Assert.False(File.Exists(project.Path("out/argocd/secret/gone.yaml")));
    }

    [Fact]
    public void A_foreign_file_next_to_the_folder_is_not_touched()
    {
        using var project = Rendered(Old);
        project.Write(".out.infra-next/mine.txt", "mine");
        var problem = Assert.Single(Write(project, New));
        Assert.Equal("OUT001", problem.Code);
        Assert.Equal("mine", File.ReadAllText(project.Path(".out.infra-next/mine.txt")));
        Assert.Equal(["a", "b", "gone"], Names(project));
    }

    [Fact]
    public void A_run_overtaken_by_another_one_is_refused()
    {
        using var project = Rendered(Old);
        var overtaken = RenderedFolder.Open(project.Path("out"), StackName.Parse("dev"), new())!;
        Assert.Empty(Write(project, New));
        var problems = new ProblemList();
        overtaken.Write(Old, problems);
        Assert.Equal("OUT008", Assert.Single(problems.Sorted()).Code);
        AssertWhole(project, New);
    }

    [Fact]
    public void A_concurrent_run_is_refused()
    {
        using var project = Rendered(Old);
        using (new FileStream(project.Path(".out.infra-lock"), FileMode.Create, FileAccess.Write, FileShare.None))
            Assert.Equal("OUT008", Assert.Single(Write(project, New)).Code);
        AssertWholeIs(Old, project);
    }

    [Fact]
    public async Task Each_of_two_concurrent_runs_completes_or_is_refused()
    {
        using var project = Rendered(Old);
        for (var round = 0; round < 25; round++)
        {
            var problems = await Task.WhenAll(Task.Run(() => Write(project, Old)), Task.Run(() => Write(project, New)));
            Assert.All(
                problems.SelectMany(some => some),
                problem => Assert.Contains(problem.Code, (string[])["OUT008", "FIL002"]));
            var names = Names(project);
            AssertWholeIs(names.Contains("new") ? New : Old, project);
        }
    }

    [Fact]
    public void A_symbolic_link_remains_a_link()
    {
        using var project = Rendered(Old);
        Directory.CreateSymbolicLink(project.Path("link"), project.Path("out"));
        var problems = new ProblemList();
        RenderedFolder.Open(project.Path("link"), StackName.Parse("dev"), problems)!.Write(New, problems);
        Assert.Empty(problems.Sorted());
        Assert.NotNull(new DirectoryInfo(project.Path("link")).LinkTarget);
        File.Delete(project.Path("link"));
        AssertWhole(project, New);
    }

    private static Manifest Create(string name, string value) => Manifest.From((YamlMap)YamlFile.Parse(
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: {name}\n  namespace: argocd\nstringData:\n  value: "
            + $"'{value}'\n",
        "f.yaml", new())!)!;

    private static TemporaryFolder Rendered(Manifest[] manifests)
    {
        var project = new TemporaryFolder();
        Assert.Empty(Write(project, manifests));
        return project;
    }

    private static IReadOnlyList<Problem> Write(TemporaryFolder project, Manifest[] manifests)
    {
        var problems = new ProblemList();
        RenderedFolder.Open(project.Path("out"), StackName.Parse("dev"), problems)?.Write(manifests, problems);
        return problems.Sorted();
    }

    private static List<string> Names(TemporaryFolder project)
    {
        var problems = new ProblemList();
        var names = RenderedFolder.OpenExisting(project.Path("out"), StackName.Parse("dev"), problems)!
            .Read(problems)
            .Select(manifest => manifest.Key.Name)
            .ToList();
        Assert.Empty(problems.Sorted());
        return names;
    }

    private static void AssertWhole(TemporaryFolder project, Manifest[] manifests, bool besideForeignFile = false)
    {
        AssertWholeIs(manifests, project);
        var files = manifests
            .Select(manifest => $"out/argocd/secret/{manifest.Key.Name}.yaml")
            .Append("out/.infra-rendered.yaml")
            .Concat(besideForeignFile ? ["out/notes.txt"] : []);
        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(project.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(project.Root, file))
                .Order(StringComparer.Ordinal));
        Assert.Equal(3, Directory.EnumerateDirectories(project.Root, "*", SearchOption.AllDirectories).Count());
    }

    private static void AssertWholeIs(Manifest[] manifests, TemporaryFolder project) =>
        Assert.All(
            manifests,
            manifest =>
                Assert.Equal(
                    manifest.Text, File.ReadAllText(project.Path($"out/argocd/secret/{manifest.Key.Name}.yaml"))));

    private static void CopyTo(TemporaryFolder project, string folder, TemporaryFolder from)
    {
        foreach (var file in Directory.EnumerateFiles(from.Path("out"), "*", SearchOption.AllDirectories))
            project.Write(Path.Combine(folder, Path.GetRelativePath(from.Path("out"), file)), File.ReadAllText(file));
    }
}
