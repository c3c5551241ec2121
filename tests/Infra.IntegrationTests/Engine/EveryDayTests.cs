namespace Infra.IntegrationTests.Engine;

/// <summary>The daily changes of a stack, under the real engine.</summary>
[Collection(UnderTheEngine.Name)]
public sealed class EveryDayTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_first_update_creates_what_the_preview_shows_and_the_next_one_changes_nothing(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"first-{stack}");
        project.SetClusters(GuestCluster.Some(stack, 3));

        var preview = await project.PreviewAsync();
        Assert.Empty(await project.Objects.UidsAsync());
        var up = await project.UpAsync();
        Assert.Equal(preview.Count("to create"), up.Count("created"));
        Assert.Equal(3, (await project.Objects.ClusterSecretsAsync()).Count);
        Assert.Equal(3, (await project.Objects.ValuesAsync()).Count);

        var uids = await project.Objects.UidsAsync();
        await project.AssertNoChangesAsync();
        var again = await project.UpAsync();
        Assert.Equal(up.Count("created"), again.Count("unchanged"));
        var refresh = await project.SucceedAsync(["refresh", "--yes", "--stack", stack, "--expect-no-changes"]);
        Assert.Equal(uids, await project.Objects.UidsAsync());
        // An old server does not serve the PodDisruptionBudgets of prod's values service in the version that is read.
        if (stack is "dev")
        {
            var live = await project.InfraAsync("preview", stack, "--live", "--expect-no-changes");
            Assert.True(live.ExitCode == 0, live.Output + live.Error);
        }

        project.AssertNothingPlanted(preview, up, again, refresh);
    }

    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_new_credential_updates_the_secret_in_place(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"credential-{stack}");
        var clusters = GuestCluster.Some(stack, 3);
        project.SetClusters(clusters);
        await project.UpAsync();
        var uids = await project.Objects.UidsAsync();

        const string token = "PLANTED-guest-token-2";
        project.SetClusters(clusters[0], clusters[1] with { Token = token }, clusters[2]);
        await using var watch = await project.Objects.WatchSecretsAsync();
        var preview = await project.PreviewAsync("--diff");
        var up = await project.UpAsync();

        Assert.Equal((1, 0), (up.Count("updated"), up.Count("replaced")));
        Assert.Equal(uids, await project.Objects.UidsAsync());
        var secret = await project.Objects.ClusterSecretAsync(clusters[1].Name);
        Assert.Contains(token, HubObjects.Text(secret, "config"), StringComparison.Ordinal);
        var events = await watch.StopAsync();
        Assert.All(events, one => Assert.Equal($"MODIFIED {secret["metadata"]!["name"]}", one));
        Assert.NotEmpty(events);
        await project.AssertNoChangesAsync();
        project.AssertNothingPlanted(preview, up);
    }

    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Bundles_clusters_and_components_can_be_removed_and_added_back_without_other_changes(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"goes-{stack}");
        var clusters = GuestCluster.Some(stack, 6).ToArray();
        var monitored = clusters[0] with { Bundles = [.. clusters[0].Bundles, "monitoring-basic"] };
        project.Set("  infra:allowRemovals: 99");
        project.SetClusters([monitored, .. clusters[1..]]);
        await project.UpAsync();
        var all = await project.Objects.UidsAsync();

        project.SetClusters(clusters);
        await project.UpAsync();
        var secret = await project.Objects.ClusterSecretAsync(monitored.Name);
        Assert.Null(secret["metadata"]!["labels"]!["monitoring-basic"]);
        Assert.Equal("enabled", (string?)secret["metadata"]!["labels"]!["core-basic"]);
        Assert.Equal(all, await project.Objects.UidsAsync());

        project.SetClusters(clusters[..^1]);
        await project.UpAsync();
        var left = await project.Objects.UidsAsync();
        Assert.Equal(2, all.Except(left).Count());
        Assert.Empty(left.Except(all));
        Assert.DoesNotContain(
            await project.Objects.ClusterSecretsAsync(), one => HubObjects.Text(one, "name") == clusters[^1].Name);
        project.SetClusters(clusters);
        await project.UpAsync();
        Assert.Equal(5, (await project.Objects.ClusterSecretsAsync()).Count(one => all.Contains(HubObjects.Uid(one))));
        Assert.Equal(6, (await project.Objects.ClusterSecretsAsync()).Count);

        // An object that the set owns represents its Applications.
        const string component = "falco";
        var application = await project.Objects.CreateOwnedByAsync(component);
        var catalog = project.Read("stacks/catalog.yaml");
        project.Write("stacks/catalog.yaml", Without(catalog, component));
        await project.UpAsync();
        Assert.DoesNotContain(await project.Objects.SetsAsync(), set => HubObjects.Name(set) == component);
        Assert.Null((await project.Objects.GetAsync(application))["metadata"]!["ownerReferences"]);
        project.Write("stacks/catalog.yaml", catalog);
        await project.UpAsync();
        Assert.Contains(await project.Objects.SetsAsync(), set => HubObjects.Name(set) == component);
        await project.AssertNoChangesAsync();
    }

    private static string Without(string catalog, string component) => string.Join(
        "\n- name: ",
        catalog.Split("\n- name: ").Where(part => !part.StartsWith(component + "\n", StringComparison.Ordinal)));
}
