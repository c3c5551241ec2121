using System.Text.Json.Nodes;
using Infra.Changes;
using Infra.Foundation;
using Infra.Tests.Cli;

namespace Infra.Tests.Changes;

[Collection(nameof(ProcessWideState))]
public sealed class RegistrationsTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_footprint_of_a_rendering_matches_the_summary_counts(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", stack, "-o", project.Path("out"), "-C", project.Root);
        var objects = Directory.EnumerateFiles(project.Path("out/argocd"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Parsed(File.ReadAllText(file)))
            .ToList();

        var footprint = Footprint.Read(StackName.Parse(stack), objects);

        var preview = JsonNode.Parse(
            (await InfraCommand.RunAsync("preview", stack, "--format", "json", "-C", project.Root)).Output)!;
        var summary = preview["summary"]!;
        Assert.Equal(
            ((int)summary["clusters"]!, (int)summary["components"]!, (int)summary["applications"]!),
            (footprint.Clusters.Length, footprint.Components.Count, footprint.Applications.Count));
        Assert.All(
            footprint.Clusters, cluster => Assert.StartsWith("https://", cluster.Server, StringComparison.Ordinal));
        Assert.All(footprint.Clusters, cluster => Assert.NotNull(cluster.Supervisor));
        Assert.Empty(Footprint.Read(StackName.Parse("other"), objects).Clusters);
    }

    [Fact]
    public async Task A_changed_suffix_removes_the_Applications_of_that_component()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        project.Replace("stacks/catalog.yaml", "- name: kyverno\n", "- name: kyverno\n  application: policies\n");
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("next"), "-C", project.Root);

        var change = FootprintChange.Between(FootprintOf("out"), FootprintOf("next"));

        Assert.Equal(9, change.RemovalCount);
        Assert.Contains(
            "armored-core-development-kyverno",
            change.RemovedApplications.Select(application => application.ToString()));

        Footprint FootprintOf(string folder) => Footprint.Read(
            StackName.Parse("dev"),
            [
                .. Directory
                .EnumerateFiles(project.Path($"{folder}/argocd"), "*.yaml", SearchOption.AllDirectories)
                .Select(file => Parsed(File.ReadAllText(file))),
            ]);
    }

    [Theory]
    [InlineData("operator: NotIn, values: [disabled]", "alpha gamma")]
    [InlineData("operator: In, values: [disabled]", "beta")]
    [InlineData("operator: Exists", "beta gamma")]
    [InlineData("operator: DoesNotExist", "alpha")]
    [InlineData("operator: Like, values: [disabled]", "")]
    public void A_set_selects_the_clusters_that_match_its_expressions(string expression, string expected)
    {
        const string key = "component.infra.local/loki";
        string[] labels = ["", $", {key}: disabled", $", {key}: other"];
        var secrets = labels.Zip((string[])["alpha", "beta", "gamma"], (label, name) => Parsed(
            $"kind: Secret\nmetadata: {{name: {name}, labels: {{argocd.argoproj.io/secret-type: cluster, "
                + $"infra.local/stack: dev{label}}}}}\nstringData: {{name: {name}, server: https://{name}}}\n"));
        var selector =
            $"selector: {{matchLabels: {{infra.local/stack: dev}}, matchExpressions: [{{key: {key}, {expression}}}]}}";
        foreach (var generator in (string[])[
            $"clusters: {{{selector}}}", $"merge: {{generators: [{{clusters: {{{selector}}}}}]}}",
        ])
        {
            var set = Parsed(
                $"kind: ApplicationSet\nmetadata: {{name: loki, labels: {{infra.local/stack: dev}}}}\nspec: "
                    + $"{{generators: [{{{generator}}}]}}\n");
            var footprint = Footprint.Read(StackName.Parse("dev"), [.. secrets, set]);
            Assert.Equal(expected, string.Join(' ', footprint.Applications.Select(application => application.Cluster)));
        }
    }

    [Fact]
    public void A_live_secret_is_read_without_its_credentials()
    {
        var secret = RegisteredCluster.Read(Parsed("""
            kind: Secret
            metadata:
              name: cluster-10.0.0.1-2537316535
              annotations:
                infra.local/supervisor: sv-01
                uid.infra.local/Cluster: c2358043
              labels:
                argocd.argoproj.io/secret-type: cluster
                infra.local/stack: dev
                env: dev
            data:
              name: YWxwaGE=
              server: aHR0cHM6Ly8xMC4wLjAuMTo2NDQz
              config: e30=
            """))!;
        Assert.Equal(
            ("cluster-10.0.0.1-2537316535", "alpha", "https://10.0.0.1:6443"),
            (secret.ObjectName, secret.ClusterName, secret.Server));
        Assert.Equal(("dev", "sv-01", "dev"), (secret.Stack!.ToString(), secret.Supervisor, secret.Labels["env"]));
        Assert.Equal("c2358043", secret.Uids["Cluster"]);
    }

    [Theory]
    [InlineData(
        "kind: Secret\nmetadata: {name: a, labels: {argocd.argoproj.io/secret-type: repository}}\nstringData: {name: "
            + "a, server: b}\n")]
    [InlineData("kind: Secret\nmetadata: {name: a}\nstringData: {name: a, server: b}\n")]
    [InlineData(
        "kind: Secret\nmetadata: {name: a, labels: {argocd.argoproj.io/secret-type: cluster}}\ndata: {name: '%', "
            + "server: aHR0}\n")]
    [InlineData("kind: ConfigMap\nmetadata: {name: a}\n")]
    public void An_object_that_is_not_a_cluster_Secret_registers_nothing(string text) =>
        Assert.Null(RegisteredCluster.Read(Parsed(text)));

    [Theory]
    [InlineData("https://admin:PLANTED@10.0.0.1:6443", "https://[secret]@10.0.0.1:6443")]
    [InlineData("https://PLANTED@api.corp.local", "https://[secret]@api.corp.local")]
    [InlineData("https://admin:PL@NTED:PLANTED@api.corp.local/k8s", "https://[secret]@api.corp.local/k8s")]
    [InlineData("https://10.0.0.1:6443/a@b", "https://10.0.0.1:6443/a@b")]
    public void A_login_in_an_address_is_dropped(string server, string kept)
    {
        var secret = Parsed(
            "kind: Secret\nmetadata: {name: a, labels: {argocd.argoproj.io/secret-type: cluster}}\n"
                + $"stringData: {{name: a, server: '{server}', url: '{server}', config: PLANTED}}\n");
        Assert.Equal(kept, RegisteredCluster.Read(secret)!.Server);
        Assert.Equal(kept, SecretMask.ShowReadable("server", server));
        Assert.Equal(kept, SecretMask.ShowReadable("url", server));
        Assert.DoesNotContain(
            "PLANTED",
            YamlText.Render(new SecretMask(SecretMask.ReadableKeys, []).Apply(secret).Tree),
            StringComparison.Ordinal);
    }

    private static Manifest Parsed(string text) => Manifest.From(YamlFile.ParseMap(text, "f.yaml", new())!)!;
}
