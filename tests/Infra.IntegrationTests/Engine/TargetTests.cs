namespace Infra.IntegrationTests.Engine;

/// <summary>Updates only one object: a credential that cannot wait for the rest of a change.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class TargetTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_targeted_update_changes_only_its_target_and_the_next_update_does_the_rest(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"target-{stack}");
        var clusters = GuestCluster.Some(stack, 2);
        project.SetClusters(clusters);
        await project.UpAsync();
        var uids = await project.Objects.UidsAsync();
        var before = await project.Objects.VersionsAsync();

        var secret = (string)(await project.Objects.ClusterSecretAsync(clusters[0].Name))["metadata"]!["name"]!;
        var urn = $"urn:pulumi:{stack}::infra::infra:index:ControlPlane$kubernetes:core/v1:Secret::{secret}";
        project.SetClusters(clusters.Select(cluster => cluster with { Token = "PLANTED-guest-token-2" }));
        await project.SucceedAsync(["up", "--yes", "--stack", stack, "--target", urn]);
        var after = await project.Objects.VersionsAsync();
        Assert.Equal([secret], after.Except(before).Select(one => one.Split(' ')[0]));
        Assert.Contains(
            "PLANTED-guest-token-2",
            HubObjects.Text(await project.Objects.ClusterSecretAsync(clusters[0].Name), "config"),
            StringComparison.Ordinal);

        await project.UpAsync();
        Assert.Contains(
            "PLANTED-guest-token-2",
            HubObjects.Text(await project.Objects.ClusterSecretAsync(clusters[1].Name), "config"),
            StringComparison.Ordinal);
        Assert.Equal(uids, await project.Objects.UidsAsync());
        await project.AssertNoChangesAsync();
    }
}
