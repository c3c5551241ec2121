using System.Text.Json.Nodes;
using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.ControlPlane;

/// <summary>`infra adopt` on a control plane whose clusters were added by `argocd cluster add` and by hand.</summary>
[Collection(OwnHub.Name)]
public sealed class AdoptTests(HubServer hub)
{
    [ApiServerFact]
    public async Task An_update_adopts_everything_and_the_next_run_reports_no_changes()
    {
        using var project = await HubProject.NewAsync(hub.Server, "adopt-all");
        await project.JoinAsync(
            "cluster-10.0.0.1-2537316535",
            "alpha",
            "https://10.0.0.1:6443",
            "env=dev",
            "core-basic=enabled",
            "monitoring-medium=enabled");
        await project.JoinAsync("by-hand", "beta", "https://10.0.0.2:6443", "env=dev", "core-basic=enabled");

        var first = await project.InfraAsync("adopt", "dev", "--import", project.PathOf("import.json"));
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains(
            "1 adopted as it is, 1 under its own name, 0 conflicts", first.Output, StringComparison.Ordinal);
        Assert.Contains("The label 'monitoring-medium: enabled' stays", first.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  infra:adopt:\n    alpha: cluster-10.0.0.1-2537316535\n    beta: by-hand\n",
            first.Output,
            StringComparison.Ordinal);
        var import = JsonNode.Parse(await File.ReadAllTextAsync(project.PathOf("import.json")))!;
        Assert.Equal(
            [
                "kubernetes:core/v1:Secret cluster-10.0.0.1-2537316535 adopt-all/cluster-10.0.0.1-2537316535",
                "kubernetes:core/v1:Secret by-hand adopt-all/by-hand",
            ],
            import["resources"]!.AsArray().Select(one => $"{one!["type"]} {one["logicalName"]} {one["id"]}"));
        Assert.Equal(
            "urn:pulumi:dev::infra::infra:index:ControlPlane$pulumi:providers:kubernetes::control-plane",
            (string?)import["nameTable"]![(string)import["resources"]![0]!["provider"]!]);

        var refused = await project.InfraAsync("preview", "dev", "--live");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("GRD005", refused.Error, StringComparison.Ordinal);

        project.Set("  infra:adopt: {alpha: cluster-10.0.0.1-2537316535, beta: by-hand}");
        await project.UpdateAsync();
        var second = await project.InfraAsync("adopt", "dev");
        Assert.Equal(
            (0, "stack dev: 0 adopted as it is, 0 under its own name, 0 conflicts\n"),
            (second.ExitCode, second.Output));
        // A label that a person set stays until a person removes it.
        Assert.Equal(4, await project.PreviewExitCodeAsync());
        await project.EditAsync(
            "secrets",
            "cluster-10.0.0.1-2537316535",
            new() { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["monitoring-medium"] = null } } });
        Assert.Equal(0, await project.PreviewExitCodeAsync());
        Assert.DoesNotContain(
            "PLANTED",
            project.Seen + await File.ReadAllTextAsync(project.PathOf("import.json")),
            StringComparison.Ordinal);
    }
}
