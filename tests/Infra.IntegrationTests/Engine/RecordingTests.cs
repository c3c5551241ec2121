namespace Infra.IntegrationTests.Engine;

/// <summary>A stack that uses its recording, which has no credentials, under the real engine.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class RecordingTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_recording_can_be_previewed_but_not_applied(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"recording-{stack}");
        project.SetClusters(GuestCluster.Some(stack, 3));
        var recorded = await project.InfraAsync("inventory", stack, "--record");
        Assert.True(recorded.ExitCode == 0, recorded.Error);
        project.Set("", inventory: "recorded");

        var preview = await project.PreviewAsync();
        Assert.Equal(3, preview.Output.Split("kubernetes:core/v1:Secret cluster-").Length - 1);
        var refused = await project.PulumiAsync("up", "--yes", "--stack", stack);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(
            $"INV005  stacks/{stack}/inventory.yaml: stack '{stack}' cannot be updated from a recorded inventory.",
            refused.Output,
            StringComparison.Ordinal);
        Assert.Empty(await project.Objects.UidsAsync());
    }
}
