using System.Globalization;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.ControlPlane;

/// <summary>`infra preview --live` on a control plane with manual changes.</summary>
[Collection(OwnHub.Name)]
public sealed class LivePreviewTests(HubServer hub)
{
    private const string Alpha = "cluster-10.0.0.1-2537316535";

    [ApiServerFact]
    public async Task An_updated_stack_has_no_changes_and_a_manual_change_names_its_author()
    {
        using var project = await HubProject.NewAsync(hub.Server, "live-by-hand");
        Assert.Equal(4, await project.PreviewExitCodeAsync());
        await project.UpdateAsync();
        var same = await project.InfraAsync("preview", "dev", "--live", "--expect-no-changes");
        Assert.Equal(0, same.ExitCode);
        Assert.DoesNotContain("LIV", same.Error, StringComparison.Ordinal);
        Assert.Contains("0 to create, 0 to update, 0 to delete", same.Output, StringComparison.Ordinal);

        await project.EditAsync("secrets", Alpha, Metadata("labels", "monitoring-basic", null));
        await project.EditAsync("secrets", Alpha, Metadata("labels", "env", "staging"));
        await project.EditAsync(
            "applicationsets",
            "kyverno",
            new()
            {
                ["spec"] = new JsonObject
                {
                    ["template"] = new JsonObject { ["spec"] = new JsonObject { ["project"] = "default" } },
                },
            });
        await hub.Server.Admin.ApplyAsync(Yaml.Object("""
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: {name: platform, namespace: live-by-hand}
            spec: {description: taken over}
            """), "flux", force: true);
        await hub.Server.Admin.DeleteAsync("/api/v1/namespaces/live-by-hand/configmaps/values-beta");
        await hub.Server.Admin.CreateAsync("""
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: values-gone, namespace: live-by-hand, labels: {infra.local/stack: dev}}
            """);
        var changed = await project.InfraAsync(
            "preview", "dev", "--live", "--expect-no-changes", "--allow-removals", "99");
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        Assert.Equal(4, changed.ExitCode);
        Assert.Contains(
            $"adds label monitoring-basic; the object was last written by kubectl-edit on {today}",
            changed.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            $"changes label env; set by kubectl-edit on {today}", changed.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"changes spec.template.spec.project; set by kubectl-edit on {today}",
            changed.Output,
            StringComparison.Ordinal);
        Assert.Contains($"changes spec.description; set by flux on {today}", changed.Output, StringComparison.Ordinal);
        Assert.Contains("+ values-beta", changed.Output, StringComparison.Ordinal);
        Assert.Contains("- values-gone", changed.Output, StringComparison.Ordinal);
        Assert.Contains("1 to create, 3 to update, 1 to delete", changed.Output, StringComparison.Ordinal);

        var diff = await project.InfraAsync(
            "preview", "dev", "--live", "--diff", "--format", "text", "--allow-removals", "99");
        Assert.Equal(0, diff.ExitCode);
        Assert.DoesNotContain(HubProject.Token, project.Seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(HubProject.Token))[..20],
            project.Seen.ToString(),
            StringComparison.Ordinal);
    }

    [ApiServerFact]
    public async Task A_manually_enabled_bundle_is_a_warning_and_a_change()
    {
        using var project = await HubProject.NewAsync(hub.Server, "live-switch");
        await project.UpdateAsync();
        await project.EditAsync("secrets", Alpha, Metadata("labels", "monitoring-medium", "enabled"));
        var run = await project.InfraAsync("preview", "dev", "--live", "--expect-no-changes");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains(
            "LIV103  Secret 'cluster-10.0.0.1-2537316535' of cluster 'alpha' has the label 'monitoring-medium', "
                + "which is not declared; kubectl-edit set it.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "kubectl -n live-switch label secret cluster-10.0.0.1-2537316535 monitoring-medium-",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, (await project.InfraAsync("preview", "dev", "--live")).ExitCode);
    }

    [ApiServerFact]
    public async Task A_label_that_Pulumi_set_and_that_is_no_longer_declared_is_removed()
    {
        using var project = await HubProject.NewAsync(hub.Server, "live-own");
        await project.UpdateAsync();
        var inventory = project.PathOf("stacks/dev/inventory.yaml");
        await File.WriteAllTextAsync(
            inventory,
            (await File.ReadAllTextAsync(inventory)).Replace(
                ", monitoring-basic: enabled", "", StringComparison.Ordinal));
        var run = await project.InfraAsync("preview", "dev", "--live", "--allow-removals", "99");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("removes label monitoring-basic\n", run.Output, StringComparison.Ordinal);
    }

    [ApiServerFact]
    public async Task A_read_only_login_sees_the_same_changes_with_warnings()
    {
        using var admin = await HubProject.NewAsync(hub.Server, "live-reader");
        await admin.UpdateAsync();
        await hub.Server.Admin.BindAsync(HubServer.Reader.Name, "hub-core", "live-reader");
        await hub.Server.Admin.BindAsync(HubServer.Reader.Name, "hub-argo", "live-reader");
        await File.WriteAllTextAsync(
            admin.PathOf("hub.kubeconfig"), hub.Server.KubeconfigFor(hub.Server.TokenFor(HubServer.Reader)));
        var same = await admin.InfraAsync("preview", "dev", "--live", "--expect-no-changes");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("LIV101", same.Error, StringComparison.Ordinal);
        Assert.Contains("LIV104", same.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LIV102", same.Error, StringComparison.Ordinal);

        await admin.EditAsync("applicationsets", "kyverno", Metadata("labels", "infra.local/bundle", "other"));
        var changed = await admin.InfraAsync("preview", "dev", "--live", "--expect-no-changes");
        Assert.Equal(4, changed.ExitCode);
        Assert.Contains("LIV102", changed.Error, StringComparison.Ordinal);
        Assert.Contains(
            "changes label infra.local/bundle; set by kubectl-edit",
            changed.Output,
            StringComparison.Ordinal);
    }

    [ApiServerFact]
    public async Task A_control_plane_that_rejects_the_login_does_not_count_as_empty()
    {
        using var project = await HubProject.NewAsync(hub.Server, "live-nobody", new Identity.Token("PLANTED-wrong"));
        var run = await project.InfraAsync("preview", "dev", "--live");
        Assert.Equal((5, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("SUP011", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", run.Error, StringComparison.Ordinal);
    }

    private static JsonObject Metadata(string kind, string key, string? value) =>
        new() { ["metadata"] = new JsonObject { [kind] = new JsonObject { [key] = value } } };
}
