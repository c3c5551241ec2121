namespace Infra.IntegrationTests.Engine;

/// <summary>If no credential is known, Argo CD's existing one stays unchanged.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class KeptCredentialTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_preview_from_the_recording_shows_no_cluster_Secret_change(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"kept-preview-{stack}");
        project.SetClusters(GuestCluster.Some(stack, 2));
        var recorded = await project.InfraAsync("inventory", stack, "--record");
        Assert.True(recorded.ExitCode == 0, recorded.Error);
        await project.UpAsync();

        project.Set("", inventory: "recorded");
        await project.AssertNoChangesAsync();
    }

    [EngineFact]
    public async Task An_update_keeps_the_credential_of_a_cluster_that_is_down()
    {
        await using var project = await EngineProject.StartAsync(hub.Server, "dev", "kept-update");
        var clusters = GuestCluster.Some("dev", 2);
        project.SetClusters(clusters);
        await project.UpAsync();
        var before = await project.Objects.ClusterSecretAsync(clusters[0].Name);

        project.SetClusters(clusters[0] with { IsDown = true }, clusters[1] with { Token = "PLANTED-guest-token-2" });
        var up = await project.UpAsync();
        Assert.Contains("CRE102", up.All, StringComparison.Ordinal);
        var after = await project.Objects.ClusterSecretAsync(clusters[0].Name);
        Assert.Equal(before["data"]!.ToJsonString(), after["data"]!.ToJsonString());
        Assert.Contains(
            "PLANTED-guest-token-2",
            HubObjects.Text(await project.Objects.ClusterSecretAsync(clusters[1].Name), "config"),
            StringComparison.Ordinal);

        // Labels of an unreachable cluster are still updated.
        project.SetClusters(
            clusters[0] with { IsDown = true, Bundles = ["core-basic", "security-basic", "monitoring-basic"] },
            clusters[1] with { Token = "PLANTED-guest-token-2" });
        await project.UpAsync();
        after = await project.Objects.ClusterSecretAsync(clusters[0].Name);
        Assert.Equal("enabled", (string?)after["metadata"]!["labels"]!["monitoring-basic"]);
        Assert.Equal(before["data"]!.ToJsonString(), after["data"]!.ToJsonString());

        project.SetClusters(
            clusters[0] with { Bundles = ["core-basic", "security-basic", "monitoring-basic"] },
            clusters[1] with { Token = "PLANTED-guest-token-2" });
        await project.AssertNoChangesAsync();
    }
}
