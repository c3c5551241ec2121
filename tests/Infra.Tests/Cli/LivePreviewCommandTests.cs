namespace Infra.Tests.Cli;

[Collection(nameof(ProcessWideState))]
public sealed class LivePreviewCommandTests
{
    [Fact]
    public async Task Two_comparison_targets_are_bad_usage()
    {
        var run = await InfraCommand.RunAsync("preview", "dev", "--live", "--against", "out", "-C", Repository.Fleet);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "--live and --against name two things to compare with; use one", run.Error, StringComparison.Ordinal);
    }
}
