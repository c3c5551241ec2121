namespace Infra.IntegrationTests.Engine;

/// <summary>The declared objects exist, but the engine's state has lost them.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class LostStateTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev", false)]
    [InlineData("prod", false)]
    [InlineData("dev", true)]
    public async Task One_update_takes_over_the_existing_objects(string stack, bool bySetting)
    {
        var way = bySetting ? "setting" : "variables";
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"lost-{stack}-{way}");
        project.SetClusters(GuestCluster.Some(stack, 2));
        await project.UpAsync();
        var before = await project.Objects.UidsAsync();

        Directory.Delete(project.PathOf("state"), recursive: true);
        Directory.CreateDirectory(project.PathOf("state"));
        await project.SucceedAsync(["stack", "init", stack]);

        var refused = await project.PulumiAsync("up", "--yes", "--stack", stack);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("already exists", refused.All, StringComparison.Ordinal);
        Assert.Equal(before, await project.Objects.UidsAsync());

        if (bySetting)
        {
            var secrets = await project.Objects.ClusterSecretsAsync();
            var entries = secrets.Select(one => $"    {HubObjects.Text(one, "name")}: {one["metadata"]!["name"]}\n");
            project.Set($"  infra:adopt:\n{string.Concat(entries)}");
            await project.UpAsync();
        }
        else
        {
            await project.UpAsync(EngineProject.TakesOver);
            // The variables are inputs of the provider; the next update removes them and writes no objects.
            var versions = await project.Objects.VersionsAsync();
            var next = await project.UpAsync();
            Assert.Contains("    ~ 1 updated", next.Output, StringComparison.Ordinal);
            Assert.Equal(versions, await project.Objects.VersionsAsync());
        }

        Assert.Equal(before, await project.Objects.UidsAsync());
        await project.AssertNoChangesAsync();
    }
}
