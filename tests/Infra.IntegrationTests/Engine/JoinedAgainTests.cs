using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>`argocd cluster add --upsert` on a cluster of the stack replaces its labels.</summary>
[Collection(BesideUnderTheEngine.Name)]
public sealed class JoinedAgainTests(ArgoHub hub)
{
    [EngineTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task An_update_with_refresh_restores_the_labels(string stack)
    {
        await using var project = await EngineProject.StartAsync(hub.Server, stack, $"upsert-{stack}");
        var clusters = GuestCluster.Some(stack, 2);
        project.SetClusters(clusters);
        await project.UpAsync();
        var uids = await project.Objects.UidsAsync();
        var before = await project.Objects.ClusterSecretAsync(clusters[0].Name);

        // Like argocd: reads the Secret and writes it back with an update.
        var joined = before.DeepClone().AsObject();
        var metadata = joined["metadata"]!.AsObject();
        metadata.Remove("managedFields");
        metadata["labels"] = new JsonObject { ["argocd.argoproj.io/secret-type"] = "cluster" };
        metadata["annotations"] = new JsonObject { ["managed-by"] = "argocd.argoproj.io" };
        joined["data"]!["config"] = Convert.ToBase64String("{\"bearerToken\":\"PLANTED-joined\"}"u8);
        using var content = new StringContent(joined.ToJsonString(), null, "application/json");
        using var answer = await hub.Server.Admin.Http.PutAsync(
            new Uri(
                $"/api/v1/namespaces/{project.Namespace}/secrets/{metadata["name"]}?fieldManager=argocd",
                UriKind.Relative),
            content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        // Without a refresh the preview plans no change of the Secret.
        var preview = await project.PreviewAsync();
        Assert.Contains("GRD103", preview.All, StringComparison.Ordinal);
        Assert.DoesNotContain("core/v1:Secret", preview.Output, StringComparison.Ordinal);
        var up = await project.SucceedAsync(["up", "--yes", "--stack", stack, "--refresh"]);
        Assert.Contains("GRD103", up.All, StringComparison.Ordinal);
        var after = await project.Objects.ClusterSecretAsync(clusters[0].Name);
        Assert.Equal(uids, await project.Objects.UidsAsync());
        Assert.Equal(HubObjects.Text(before, "config"), HubObjects.Text(after, "config"));
        foreach (var (key, value) in before["metadata"]!["labels"]!.AsObject())
            Assert.Equal((string?)value, (string?)after["metadata"]!["labels"]![key]);
        // The provider could take fields back only during that update.
        var versions = await project.Objects.VersionsAsync();
        var next = await project.UpAsync();
        Assert.Contains("    ~ 1 updated", next.Output, StringComparison.Ordinal);
        Assert.Equal(versions, await project.Objects.VersionsAsync());
        await project.AssertNoChangesAsync();
    }
}
