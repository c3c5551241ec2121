namespace Infra.IntegrationTests.Engine;

/// <summary>Manually registered clusters become the stack's, under the real engine.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class AdoptionTests(ArgoHub hub)
{
    private const string AsArgoNamesIt = "cluster-10.0.0.2-3628164356";
    private const string ByHand = "by-hand";
    private const string AdoptLines = $"  infra:adopt: {{guest-1: {AsArgoNamesIt}, guest-2: {ByHand}}}";

    [EngineFact]
    public async Task Existing_secrets_are_adopted_by_setting()
    {
        await using var project = await ProjectAsync("adopt-setting");
        var foreign = await project.Objects.UidsAsync();
        await using var watch = await project.Objects.WatchSecretsAsync();

        var refused = await project.PulumiAsync("up", "--yes", "--stack", project.Stack);
        Assert.True(refused.ExitCode != 0, refused.All);
        Assert.Contains("GRD005", refused.All, StringComparison.Ordinal);
        Assert.Equal(foreign, await project.Objects.UidsAsync());

        var plan = await project.InfraAsync("adopt", project.Stack, "--format", "json");
        Assert.True(plan.ExitCode == 0, plan.Output + plan.Error);
        project.Set(AdoptLines);
        var up = await project.UpAsync();

        Assert.Subset((await project.Objects.UidsAsync()).ToHashSet(), foreign.ToHashSet());
        Assert.DoesNotContain(
            await watch.StopAsync(), one => one.StartsWith("DELETED", StringComparison.Ordinal));
        await AssertAdoptedAsync(project, up);
    }

    [EngineFact]
    public async Task Existing_secrets_are_adopted_by_import_file()
    {
        await using var project = await ProjectAsync("adopt-import");
        var foreign = await project.Objects.UidsAsync();
        project.Set(AdoptLines);
        var plan = await project.InfraAsync("adopt", project.Stack, "--import", project.PathOf("import.json"));
        Assert.True(plan.ExitCode == 0, plan.Output + plan.Error);

        var first = await project.SucceedAsync(
        [
            "up", "--yes", "--stack", project.Stack,
            "--target", "urn:pulumi:dev::infra::infra:index:ControlPlane::control-plane",
            "--target",
            "urn:pulumi:dev::infra::infra:index:ControlPlane$pulumi:providers:kubernetes::control-plane",
        ]);
        Assert.Equal(foreign, await project.Objects.UidsAsync());
        var import = await project.SucceedAsync(
        [
            "import", "--yes", "--stack", project.Stack, "--file", project.PathOf("import.json"),
            "--protect=false", "--generate-code=false",
        ]);
        var preview = await project.PreviewAsync("--diff");
        Assert.Equal(0, preview.Count("to replace"));
        var up = await project.UpAsync();

        Assert.Equal(0, up.Count("replaced"));
        Assert.Subset((await project.Objects.UidsAsync()).ToHashSet(), foreign.ToHashSet());
        await AssertAdoptedAsync(project, first, import, preview, up);
    }

    /// <summary>Two registered clusters, one with a custom object name.</summary>
    private async Task<EngineProject> ProjectAsync(string space)
    {
        var project = await EngineProject.StartAsync(hub.Server, "dev", space);
        var clusters = GuestCluster.Some("dev", 2);
        project.SetClusters(clusters);
        await project.Objects.RegisterAsync(AsArgoNamesIt, clusters[0]);
        await project.Objects.RegisterAsync(ByHand, clusters[1]);
        return project;
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
