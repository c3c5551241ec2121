namespace Infra.IntegrationTests.Engine;

/// <summary>Clusters that were registered by hand become the stack's, under the real engine.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class AdoptionTests(ArgoHub hub)
{
    [EngineFact]
    public async Task By_setting()
    {
        await using var project = await ProjectAsync("adopt-setting");
        var foreign = await project.Objects.UidsAsync();
        await using var watch = await project.Objects.WatchSecretsAsync();

        var refused = await project.PulumiAsync("up", "--yes", "--stack", project.Stack);
        Assert.True(refused.ExitCode != 0, refused.All);
        Assert.Contains("GRD005", refused.All, StringComparison.Ordinal);
        Assert.Equal(foreign, await project.Objects.UidsAsync());

        project.Set(await AdoptLinesAsync(project));
        var up = await project.UpAsync();

        Assert.Subset((await project.Objects.UidsAsync()).ToHashSet(), foreign.ToHashSet());
        Assert.DoesNotContain(
            await watch.StopAsync(), one => one.StartsWith("DELETED", StringComparison.Ordinal));
        await AssertAdoptedAsync(project, up);
    }

    [EngineFact]
    public async Task By_import_file()
    {
        await using var project = await ProjectAsync("adopt-import");
        var foreign = await project.Objects.UidsAsync();
        project.Set(await AdoptLinesAsync(project));
        var plan = await project.InfraAsync("adopt", project.Stack, "--import", project.PathOf("import.json"));
        Assert.True(plan.ExitCode == 0, plan.Output + plan.Error);

        var first = await project.PulumiAsync(
            "up", "--yes", "--stack", project.Stack,
            "--target", "urn:pulumi:dev::infra::infra:index:ControlPlane::control-plane",
            "--target",
            "urn:pulumi:dev::infra::infra:index:ControlPlane$pulumi:providers:kubernetes::control-plane");
        Assert.True(first.ExitCode == 0, first.All);
        Assert.Equal(foreign, await project.Objects.UidsAsync());
        var import = await project.PulumiAsync(
            "import", "--yes", "--stack", project.Stack, "--file", project.PathOf("import.json"),
            "--protect=false", "--generate-code=false");
        Assert.True(import.ExitCode == 0, import.All);
        var preview = await project.PreviewAsync("--diff");
        Assert.Equal(0, preview.Count("to replace"));
        var up = await project.UpAsync();

        Assert.Equal(0, up.Count("replaced"));
        Assert.Subset((await project.Objects.UidsAsync()).ToHashSet(), foreign.ToHashSet());
        await AssertAdoptedAsync(project, first, import, preview, up);
    }

    /// <summary>Two registered clusters, one under a name of its own, and a set that has the stack's name.</summary>
    private async Task<EngineProject> ProjectAsync(string space)
    {
        var project = await EngineProject.StartAsync(hub.Server, "dev", space);
        var clusters = GuestCluster.Some("dev", 2);
        project.SetClusters(clusters);
        await project.Objects.RegisterAsync("cluster-10.0.0.2-3628164356", clusters[0]);
        await project.Objects.RegisterAsync("by-hand", clusters[1]);
        return project;
    }

    private static async Task<string> AdoptLinesAsync(EngineProject project)
    {
        var plan = await project.InfraAsync("adopt", project.Stack, "--format", "json");
        Assert.True(plan.ExitCode == 0, plan.Output + plan.Error);
        return "  infra:adopt: {guest-1: cluster-10.0.0.2-3628164356, guest-2: by-hand}";
    }

    private static async Task AssertAdoptedAsync(EngineProject project, params PulumiRun[] runs)
    {
        Assert.Equal(2, (await project.Objects.ClusterSecretsAsync()).Count);
        Assert.All(
            await project.Objects.ClusterSecretsAsync(),
            secret => Assert.Equal("dev", (string?)secret["metadata"]!["labels"]!["infra.local/stack"]));
        await project.AssertNoChangesAsync();
        project.AssertNothingPlanted(runs);
    }
}
