using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Tests.Cli;

/// <summary>Properties of a program, shown with the tests' fleet.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class FleetTests
{
    private const string Inventory = "stacks/dev/inventory.yaml";

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_same_input_produces_the_same_bytes_and_an_empty_plan(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        var first = await InfraCommand.RunAsync("preview", stack, "-C", project.Root);
        var second = await InfraCommand.RunAsync("preview", stack, "-C", project.Root);
        Assert.Equal((0, first.Output, first.Error), (second.ExitCode, second.Output, second.Error));
        Assert.Equal(
            0, (await InfraCommand.RunAsync("render", stack, "-o", project.Path("out"), "-C", project.Root)).ExitCode);
        Assert.Empty(await ChangesAsync(project, stack));
    }

    [Fact]
    public async Task Switching_a_bundle_changes_only_the_secret_and_the_values_of_that_cluster()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        var original = File.ReadAllText(project.Path(Inventory));
        var lines = original.Split('\n');
        var switched = 0;
        for (var number = 0; number < lines.Length; number++)
        {
            if (lines[number].Trim() is not ("monitoring-basic: enabled" or "storage-basic: enabled"
                or "finops-basic: enabled"))
                continue;
            var cluster = lines
                .Take(number)
                .Last(line => line.StartsWith("      name: ", StringComparison.Ordinal))[12..];
            // This cluster is still being created, so it has no Secret yet.
            if (cluster == "harbour-pilot-load") continue;
            var changed = lines.ToArray();
            changed[number] = lines[number].Replace("enabled", "disabled", StringComparison.Ordinal);
            switched++;
            File.WriteAllText(project.Path(Inventory), string.Join('\n', changed));

            var changes = await ChangesAsync(project, "dev");

            Assert.All(changes, change => Assert.Equal("update", (string?)change["action"]));
            var secret = Assert.Single(changes, change => (string?)change["kind"] == "Secret");
            Assert.Equal(cluster, (string?)secret["cluster"]);
            var bundle = lines[number].Trim().Split(':')[0];
            Assert.All(
                changes.Where(change => (string?)change["kind"] == "ConfigMap"),
                change => Assert.Equal(cluster, (string?)change["cluster"]));
            if (bundle == "finops-basic") Assert.Single(changes);
        }

        Assert.InRange(switched, 10, 30);
    }

    [Fact]
    public async Task A_removed_cluster_removes_only_its_own_objects_and_elements()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        project.Replace(
            Inventory,
            "      name: terminal-ops-staging\n",
            "      name: terminal-ops-staging\n      deletionTimestamp: \"2026-11-20T16:41:07Z\"\n");
        project.Replace(Inventory, "      - host: \"10.21.0.12\"\n        port: 6443\n", "      - {}\n");

        var changes = await ChangesAsync(project, "dev");

        Assert.Equal(
            ["ConfigMap/values-terminal-ops-staging", "Secret/cluster-10.21.0.12-"],
            changes
                .Where(change => (string?)change["action"] == "delete")
                .Select(change => $"{change["kind"]}/{change["name"]}".TrimEnd("0123456789".ToCharArray())));
        Assert.All(
            changes.Where(change => (string?)change["action"] == "update"),
            change => Assert.Equal("ApplicationSet", (string?)change["kind"]));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_declared_object_has_a_name_and_labels_valid_in_Kubernetes(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", stack, "-o", project.Path("out"), "-C", project.Root);
        DeclaredNames.Check(project.Path("out/argocd"));
    }

    [Fact]
    public async Task The_dev_fleet_contains_the_cases_it_is_meant_to_show()
    {
        using var project = TemporaryFolder.WithFleet();
        var run = await InfraCommand.RunAsync("preview", "dev", "-C", project.Root);
        Assert.Contains(
            "armored-core-development  staging  https://10.20.0.11:6443  core-basic finops-basic monitoring-basic "
                + "monitoring-medium security-basic storage-basic\n",
            run.Output, StringComparison.Ordinal);
        var check = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Contains("FLT101", check.Output, StringComparison.Ordinal);
        Assert.Contains("FLT102", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prod_keeps_Applications_that_are_no_longer_requested_and_dev_removes_them()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("dev"), "-C", project.Root);
        await InfraCommand.RunAsync("render", "prod", "-o", project.Path("prod"), "-C", project.Root);
        var (dev, prod) = (
            File.ReadAllText(project.Path("dev/argocd/applicationset/kyverno.yaml")),
            File.ReadAllText(project.Path("prod/argocd/applicationset/kyverno.yaml")));
        Assert.Contains(
            "  syncPolicy:\n    applicationsSync: sync\n    preserveResourcesOnDeletion: false\n",
            dev,
            StringComparison.Ordinal);
        Assert.Contains(
            "  syncPolicy:\n    applicationsSync: create-update\n    preserveResourcesOnDeletion: true\n",
            prod,
            StringComparison.Ordinal);
        Assert.Contains("  finalizers:\n  - resources-finalizer.argocd.argoproj.io\n", prod, StringComparison.Ordinal);
        Assert.DoesNotContain("finalizers", dev, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Path("prod/argocd/applicationset/trivy-operator.yaml")));
    }

    [Fact]
    public async Task No_secret_from_the_settings_is_shown_or_written()
    {
        using var project = TemporaryFolder.WithFleet();
        project.Replace("Pulumi.dev.yaml", "config:\n", "config:\n  infra:kubeconfig: PLANTED-SECRET\n");
        var outputs = new List<InfraCommand>
        {
            await InfraCommand.RunAsync("preview", "dev", "-C", project.Root),
            await InfraCommand.RunAsync("preview", "dev", "--format", "json", "-C", project.Root),
            await InfraCommand.RunAsync("check", "dev", "-C", project.Root),
            await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root),
        };
        Assert.All(outputs, run => Assert.DoesNotContain("PLANTED", run.Output + run.Error, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(project.Path("out"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("PLANTED", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("preview", "dev", "--format", "xml")]
    [InlineData("preview", "dev", "--cwd", "/")]
    [InlineData("render", "dev")]
    [InlineData("destroy", "dev")]
    [InlineData("graph", "dev")]
    [InlineData("graph", "dev", "-o", "fleet.png")]
    [InlineData("catalog", "--format", "html")]
    [InlineData("completion", "tcsh")]
    [InlineData("preview", "dev", "--allow-removals", "-1")]
    [InlineData("render", "dev", "-o", "out", "--allow-removals", "many")]
    public async Task Bad_usage_exits_with_code_1(params string[] args) =>
        Assert.Equal(1, (await InfraCommand.RunAsync(args)).ExitCode);

    [Fact]
    public async Task A_label_that_is_not_a_switch_changes_only_the_secret_of_its_cluster()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        project.Replace(
            Inventory,
            "        storage-basic: enabled\n        team: terminal-ops\n",
            "        storage-basic: enabled\n        team: other\n");
        var change = Assert.Single(await ChangesAsync(project, "dev"));
        Assert.Equal(
            ("update", "Secret", "terminal-ops-dev"),
            ((string?)change["action"], (string?)change["kind"], (string?)change["cluster"]));
    }

    [Fact]
    public async Task The_values_of_armored_core_development_come_from_its_settings()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        var map = YamlFile.ParseMap(
            File.ReadAllText(project.Path("out/argocd/configmap/values-armored-core-development.yaml")), "f", new())!;
        var values = ((YamlScalar)((YamlMap)map.Find("data")!).Find("victoria-metrics-operator.yaml")!).Text;
        foreach (var line in (string[])
        [
            "    repository: pullproxy.corp.local/hub.docker.com/victoriametrics/operator\n",
            "    value: pullproxy.corp.local/ghcr.io/jimmidyson/configmap-reload:v0.11.0\n",
            "    value: pullproxy.corp.local/ghcr.io/prometheus-operator/prometheus-config-reloader:v0.64.1\n",
            "    key: nodetype\n    operator: Equal\n    value: platform\n",
            "            values:\n            - platform\n",
        ]) Assert.Contains(line, values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_registry_changes_only_the_values_that_use_it()
    {
        using var project = TemporaryFolder.WithFleet();
        await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        project.Replace("stacks/settings.yaml", "registry: pullproxy.corp.local", "registry: other.corp.local");
        var users = Directory
            .EnumerateFiles(project.Path("stacks/templates"), "values.yaml.j2", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("defaults.registry", StringComparison.Ordinal)
                    || text.Contains("defaults)", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(project.Path("stacks/templates"), Path.GetDirectoryName(file)!))
            .ToHashSet();
        var catalog = CatalogFile.Parse(File.ReadAllText(project.Path("stacks/catalog.yaml")), "c", new())!;

        var changes = await ChangesAsync(project, "dev");
        var diff = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--diff", "-C", project.Root);

        Assert.Equal(
            catalog.Components.Values
                .Where(component => users.Contains(component.CatalogPath!))
                .Select(component => component.Name.ToString()),
            changes
                .Where(change => (string?)change["kind"] == "ApplicationSet")
                .Select(change => (string)change["component"]!));
        Assert.DoesNotContain(changes, change => (string?)change["kind"] is "Secret" or "AppProject");
        Assert.Matches("\n- +repository: pullproxy.corp.local/hub.docker.com/victoriametrics/operator\n", diff.Output);
        Assert.Matches("\n\\+ +repository: other.corp.local/hub.docker.com/victoriametrics/operator\n", diff.Output);
        Assert.Contains(
            "+++ argocd/ConfigMap/values-armored-core-development\n", diff.Output, StringComparison.Ordinal);
    }

    private static async Task<List<JsonNode>> ChangesAsync(TemporaryFolder project, string stack)
    {
        var run = await InfraCommand.RunAsync(
            "preview", stack, "--against", project.Path("out"), "--format", "json", "-C", project.Root);
        Assert.Equal(0, run.ExitCode);
        return [
            .. JsonNode.Parse(run.Output)!["changes"]!
            .AsArray()
            .Where(change => (string?)change!["action"] != "same")
            .Select(change => change!),
        ];
    }
}
