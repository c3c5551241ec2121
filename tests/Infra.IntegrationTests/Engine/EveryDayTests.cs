using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.Engine;

/// <summary>What a stack does day by day, under the real engine.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class EveryDayTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task First_update_then_nothing_to_do(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"first-{stack}");
        project.SetClusters(GuestCluster.Some(stack, 3));

        var preview = await project.PreviewAsync();
        Assert.Empty(await project.Objects.UidsAsync());
        var up = await project.UpAsync();
        Assert.Equal(3, (await project.Objects.ClusterSecretsAsync()).Count);
        await project.AssertNoChangesAsync();
    }
}
