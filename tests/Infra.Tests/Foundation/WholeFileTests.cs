using Infra.Foundation;

namespace Infra.Tests.Foundation;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_is_replaced_and_no_other_file_is_left_behind()
    {
        using var folder = new TemporaryFolder();
        WholeFile.Write(folder.Path("a.json"), "one é\n");
        WholeFile.Write(folder.Path("a.json"), "two\n");
        Assert.Equal("two\n", File.ReadAllText(folder.Path("a.json")));
        Assert.Equal([folder.Path("a.json")], Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Leftovers_of_killed_runs_are_deleted_and_other_files_are_kept()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])[
            "a.json.next", "a.json.17.next", "a.json.old.next", "a.jsonx.next", "a.json.17", "b.json.17.next",
        ])
            folder.Write(file, "");
        WholeFile.Write(folder.Path("a.json"), "");
        Assert.Equal(
            ["a.json", "a.json.17", "a.json.old.next", "a.jsonx.next", "b.json.17.next"],
            Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_another_run_is_still_writing_is_kept()
    {
        using var folder = new TemporaryFolder();
        using var other = new FileStream(
            folder.Path("a.json.17.next"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
        WholeFile.Write(folder.Path("a.json"), "");
        Assert.True(File.Exists(folder.Path("a.json.17.next")));
    }

    [Fact]
    public void A_file_that_a_run_with_the_same_process_ID_is_still_writing_is_kept()
    {
        using var folder = new TemporaryFolder();
        var next = folder.Path($"a.json.{Environment.ProcessId}.next");
        using var other = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
        Assert.Throws<IOException>(() => WholeFile.Write(folder.Path("a.json"), ""));
        Assert.True(File.Exists(next));
    }

    [Theory]
    [InlineData("nowhere/a.json")]
    [InlineData("in-the-way")]
    public void A_failed_write_leaves_nothing_behind_and_names_the_file(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in-the-way/b", "");
        var failure = Assert.Throws<IOException>(() => WholeFile.Write(folder.Path(file), "text"));
        Assert.Contains(folder.Path(file), failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".next", failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            [folder.Path("in-the-way"), folder.Path("in-the-way/b")],
            Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal));
    }
}
