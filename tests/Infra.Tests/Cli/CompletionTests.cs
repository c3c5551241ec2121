namespace Infra.Tests.Cli;

[Collection(nameof(ProcessWideState))]
public sealed class CompletionTests
{
    [Fact]
    public async Task Stacks_are_suggested() =>
        Assert.Equal(
            ["dev", "prod"],
            (await SuggestedAsync("infra graph ")).Where(word => !word.StartsWith('-') && !word.StartsWith('/')));

    [Theory]
    [InlineData("values")]
    [InlineData("leave")]
    public async Task Recorded_clusters_of_the_stack_are_suggested(string command)
    {
        using var project = TemporaryFolder.WithFleet();
        var suggested = await SuggestedAsync($"infra {command} dev --cwd {project.Root} tide");
        Assert.Equal(
            ["tide-data-dev", "tide-data-staging", "tide-data-trial"], suggested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_recording_or_a_project_no_cluster_is_suggested()
    {
        using var project = new TemporaryFolder();
        Assert.Empty(await SuggestedAsync($"infra values dev --cwd {project.Root} tide"));
        project.Write("Pulumi.yaml", "name: infra\n");
        Assert.Empty(await SuggestedAsync($"infra values dev --cwd {project.Root} tide"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task The_script_asks_for_suggestions(string shell)
    {
        var run = await InfraCommand.RunAsync("completion", shell);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    private static async Task<string[]> SuggestedAsync(string line)
    {
        var run = await InfraCommand.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
