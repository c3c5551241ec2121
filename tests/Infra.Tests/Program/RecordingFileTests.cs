using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Observed;
using Infra.Program;

namespace Infra.Tests.Program;

public sealed class RecordingFileTests
{
    private const string File = "stacks/dev/inventory.yaml";

    [Fact]
    public void A_recording_is_written_to_the_path_it_is_read_from_and_replaces_the_last_one()
    {
        using var project = new TemporaryFolder();
        var files = new ProjectFiles(project.Root);
        Assert.False(files.HasInventory(StackName.Parse("dev")));
        files.WriteInventory(StackName.Parse("dev"), "supervisors: [{name: sv-01, clusters: []}]\n");
        files.WriteInventory(
            StackName.Parse("dev"), RecordedInventory.Write(StackName.Parse("dev"), [new("sv-02", [])]));
        Assert.True(files.HasInventory(StackName.Parse("dev")));
        Assert.Empty(files.Inventory(StackName.Parse("dev"), new())!.Clusters);
        Assert.Equal(
            "# The clusters of stack dev's supervisors, as each supervisor served them. A recording holds no "
                + "credentials.\nsupervisors:\n- name: sv-02\n  clusters: []\n",
            System.IO.File.ReadAllText(project.Path(File)));
    }

    [Fact]
    public void A_recording_that_cannot_be_written_leaves_nothing_behind()
    {
        using var project = new TemporaryFolder();
        project.Write($"{File}/in-the-way", "");
        var failure = Record.Exception(
            () => new ProjectFiles(project.Root).WriteInventory(StackName.Parse("dev"), "supervisors: []\n"));
        Assert.True(failure is IOException or UnauthorizedAccessException);
        Assert.Equal(
            [project.Path($"{File}/in-the-way")],
            Directory.EnumerateFiles(project.Root, "*", SearchOption.AllDirectories));
        Assert.StartsWith(
            $"SUP020  {File}: the recording cannot be written: no space left",
            CommandProblems.CannotRecord(File, "no space left").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Leftovers_of_killed_recordings_are_cleaned_up()
    {
        using var project = new TemporaryFolder();
        project.Write($"{File}.next", "super");
        project.Write($"{File}.1.next", "");
        new ProjectFiles(project.Root).WriteInventory(StackName.Parse("dev"), "supervisors: []\n");
        Assert.Equal([project.Path(File)], Directory.EnumerateFiles(project.Root, "*", SearchOption.AllDirectories));
        Assert.Equal("supervisors: []\n", System.IO.File.ReadAllText(project.Path(File)));
    }
}
