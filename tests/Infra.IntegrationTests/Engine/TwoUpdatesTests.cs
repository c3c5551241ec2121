namespace Infra.IntegrationTests.Engine;

/// <summary>Two pipelines at the same time.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class TwoUpdatesTests(ArgoHub hub)
{
    [EngineFact]
    public async Task The_second_concurrent_update_fails_and_the_first_succeeds()
    {
        await using var project = await EngineProject.StartAsync(hub.Server, "dev", "two-updates");
        project.SetClusters(GuestCluster.Some("dev", 3));
        using var first = RunningPulumi.Start(project, ["up", "--yes", "--stack", "dev"]);
        await EngineProcesses.UntilAsync(
            () => Task.FromResult(HasLock(project) || first.Process.HasExited), () => "no lock of the first update");

        // Frozen, so that it cannot end too early.
        EngineProcesses.Freeze(first.Process);
        PulumiRun second;
        IReadOnlyList<string> before, after;
        try
        {
            before = await project.Objects.UidsAsync();
            second = await project.PulumiAsync("up", "--yes", "--stack", "dev");
            after = await project.Objects.UidsAsync();
        }
        finally
        {
            EngineProcesses.Thaw(first.Process);
        }

        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("the stack is currently locked by 1 lock(s)", second.All, StringComparison.Ordinal);
        Assert.Equal(before, after);
        var ended = await first.EndAsync();
        Assert.True(ended.ExitCode == 0, ended.All);
        Assert.Equal(3, (await project.Objects.ClusterSecretsAsync()).Count);
        await project.AssertNoChangesAsync();
    }

    private static bool HasLock(EngineProject project) =>
        Directory.Exists(project.PathOf("state/.pulumi/locks"))
        && Directory.EnumerateFiles(project.PathOf("state/.pulumi/locks"), "*.json", SearchOption.AllDirectories)
            .Any();
}
