using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Tests.Cli;
using Infra.Tests.Tools;

namespace Infra.Tests.Workloads;

/// <summary>`infra preview --manifests` with the real helm. ACCEPT=1 rewrites the accepted files.</summary>
[Collection(nameof(ProcessWideState))]
public sealed partial class WorkloadPreviewTests
{
    [HelmTheory]
    [InlineData("markdown", "tests/Infra.Tests/Workloads/change.md")]
    [InlineData("html", "tests/Infra.Tests/Workloads/change.html")]
    [InlineData("text", "docs/recordings/preview-manifests.txt")]
    public async Task The_planted_changes_are_folded_and_the_important_ones_come_first(string format, string file)
    {
        using var fleet = new WorkloadFleet();
        await fleet.RenderAsync();
        Plant(fleet);
        var run = await fleet.PreviewAsync("--manifests", "-o", format);
        Assert.Equal(0, run.ExitCode);
        var actual = HelmVersion().Replace(run.Output, "helm v4");
        var accepted = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(accepted, actual);
        Assert.Equal(File.ReadAllText(accepted), actual);
    }

    [HelmFact]
    public async Task Json_has_every_object_before_and_after_with_its_clusters()
    {
        using var fleet = new WorkloadFleet();
        await fleet.RenderAsync();
        Plant(fleet);
        var workloads = JsonNode.Parse((await fleet.PreviewAsync("--manifests", "-o", "json")).Output)!["workloads"]!;
        var deployments = workloads["objects"]!.AsArray()
            .Where(one => (string?)one!["object"]!["kind"] == "Deployment"
                && (string?)one["component"] == "kyverno")
            .ToList();
        Assert.Equal(
            WorkloadFleet.Clusters.SkipLast(1),
            deployments.SelectMany(one => one!["clusters"]!.AsArray()).Select(name => (string?)name).Order());
        Assert.All(
            deployments,
            one =>
            {
                Assert.Equal("ghcr.io/kyverno/kyverno:v1.11.4", ImageOf(one!["before"]!));
                Assert.Equal("ghcr.io/kyverno/kyverno:v1.12.0", ImageOf(one["after"]!));
            });
    }

    [HelmTheory]
    [InlineData("--manifests")]
    [InlineData("--manifests=all")]
    public async Task Representatives_find_the_same_changes_as_rendering_every_cluster(string option)
    {
        using var fleet = new WorkloadFleet();
        await fleet.RenderAsync();
        Plant(fleet);
        var workloads = JsonNode.Parse((await fleet.PreviewAsync(option, "-o", "json")).Output)!["workloads"]!;
        Assert.Equal(option == "--manifests", workloads["standsFor"]!.AsArray().Count > 0);
        Assert.Equal(
            Expected,
            workloads["changes"]!.AsArray().Select(one =>
                $"{one!["change"]} {one["component"]} {one["kind"]} "
                    + string.Join(',', one["clusters"]!.AsArray())));
    }

    [HelmFact]
    public async Task Each_revision_of_the_catalog_is_rendered_from_its_own_commit()
    {
        using var fleet = new WorkloadFleet();
        fleet.CommitCatalog();
        fleet.Git("checkout", "--quiet", "-b", "trial");
        fleet.Catalog.Replace("security/kyverno/templates/config.yaml", "  mode:", "  trialMode:");
        fleet.CommitCatalog();
        await fleet.RenderAsync();
        fleet.Project.Write(
            "stacks/dev/clusters/cape.yaml",
            "overrides:\n- {component: kyverno, revision: trial, until: 2999-12-31, reason: r, owner: o}\n");
        var run = await fleet.PreviewAsync("--manifests", "-o", "json");
        var change = Assert.Single(JsonNode.Parse(run.Output)!["workloads"]!["changes"]!.AsArray())!;
        Assert.Equal("ConfigMap kyverno", $"{change["kind"]} {change["name"]}");
        Assert.Equal(["cape"], change["clusters"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(
            ["data.mode", "data.trialMode"], change["fields"]!.AsArray().Select(field => (string?)field!["path"]));
    }

    [HelmFact]
    public async Task A_set_that_cannot_be_generated_is_listed_instead_of_compared()
    {
        using var fleet = new WorkloadFleet();
        await fleet.RenderAsync();
        Plant(fleet);
        fleet.Project.Replace(
            "before/argocd/applicationset/kyverno.yaml",
            "  goTemplate: true\n",
            "  goTemplate: true\n  templatePatch: x\n");
        var run = await fleet.PreviewAsync("--manifests", "-o", "json");
        var workloads = JsonNode.Parse(run.Output)!["workloads"]!;
        Assert.Equal(["external-dns"], workloads["changes"]!.AsArray().Select(one => (string?)one!["component"]));
        var missing = Assert.Single(workloads["notRendered"]!.AsArray())!;
        Assert.Equal(("kyverno", false), ((string?)missing["component"], (bool)missing["fault"]!));
        Assert.Contains("before the change", (string?)missing["reason"], StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task An_Application_of_another_component_with_the_same_name_is_compared()
    {
        using var fleet = new WorkloadFleet();
        await fleet.RenderAsync();
        fleet.Set("gulf", "{replicas: 5}");
        fleet.Project.Replace(
            "before/argocd/applicationset/kyverno.yaml",
            "\n    infra.local/component: kyverno\n",
            "\n    infra.local/component: former\n");
        var run = await fleet.PreviewAsync("--manifests", "-o", "json");
        var change = Assert.Single(JsonNode.Parse(run.Output)!["workloads"]!["changes"]!.AsArray())!;
        Assert.Equal("objectChanged kyverno Deployment", $"{change["change"]} {change["component"]} {change["kind"]}");
    }

    private static string[] Expected =>
    [
        "objectChanged external-dns Deployment cape",
        "objectChanged kyverno Deployment gulf",
        "objectChanged kyverno Deployment bay,cape,delta,fjord,gulf,harbour,inlet-long-name",
        "objectChanged kyverno Secret delta",
    ];

    private static void Plant(WorkloadFleet fleet)
    {
        foreach (var cluster in WorkloadFleet.Clusters.SkipLast(1))
        {
            var more = cluster switch
            {
                "cape" => ", app: dns",
                "delta" => ", license: enterprise",
                "gulf" => ", replicas: 5",
                _ => "",
            };
            fleet.Set(cluster, $"{{tag: v1.12.0{more}}}");
        }
    }

    private static string ImageOf(JsonNode deployment) =>
        (string)deployment["spec"]!["template"]!["spec"]!["containers"]![0]!["image"]!;

    [GeneratedRegex(@"helm v[0-9.]+")]
    private static partial Regex HelmVersion();
}
