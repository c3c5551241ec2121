using System.Collections.Immutable;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Program;
using Infra.Tests.Cli;
using Pulumi;

namespace Infra.Tests.Declarations;

/// <summary>Compares both ways of delivering values to Argo CD by the Applications that it would generate.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class DeliveryTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Both_deliveries_produce_the_same_Applications(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        var (inline, service) = await BothAsync(stack, project);
        Assert.Equal(ApplicationsOf(inline), ApplicationsOf(service));
        Assert.NotEmpty(ApplicationsOf(inline));
        foreach (var set in Sets(inline))
        {
            var other = Sets(service).Single(one => one.Key == set.Key);
            Assert.Equal(
                YamlText.Render(Map(Map(set.Tree, "spec"), "template")),
                YamlText.Render(Map(Map(other.Tree, "spec"), "template")));
        }
    }

    [Theory]
    [InlineData("dev", "tide-data-staging", "armored-core-development")]
    [InlineData("prod", "customs-desk-production", "armored-core-edge")]
    public async Task Both_deliveries_produce_the_same_Applications_with_overrides_and_disabled_components(
        string stack, string first, string second)
    {
        using var project = TemporaryFolder.WithFleet();
        var before = ApplicationsOf((await BothAsync(stack, project)).Inline);
        Deviate(project, stack, first, """
            revision: lasting
            disabled: [falco]
            overrides:
            - {component: kyverno, revision: tried, until: 2999-12-31, reason: tries it,
                owner: platform-team@corp.local}
            - {component: krane, enabled: false, until: 2999-12-31, reason: is broken here,
                owner: platform-team@corp.local}
            """);
        Deviate(project, stack, second, """
            revision: lasting
            disabled: [external-dns]
            overrides:
            - {revision: whole, until: 2999-12-31, reason: goes ahead, owner: platform-team@corp.local}
            """);

        var (inline, service) = await BothAsync(stack, project);

        var after = ApplicationsOf(inline);
        Assert.Equal(after, ApplicationsOf(service));
        Assert.Equal(
            [$"{first}-falco", $"{first}-krane", $"{second}-external-dns"],
            before.Keys
                .Except(after.Keys)
                .Order(StringComparer.Ordinal)
                .OrderBy(name => !name.StartsWith(first, StringComparison.Ordinal)));
        Assert.Empty(after.Keys.Except(before.Keys));
        Assert.Equal(
            ("tried", "lasting", "whole", "whole"),
            (
                RevisionOf(after[$"{first}-kyverno"]),
                RevisionOf(after[$"{first}-cert-manager"]),
                RevisionOf(after[$"{second}-kyverno"]),
                RevisionOf(after[$"{second}-falco"])));
        var others =
            before.Where(application => !application.Key.StartsWith(first, StringComparison.Ordinal)
                && !application.Key.StartsWith(second, StringComparison.Ordinal));
        Assert.All(others, application => Assert.Equal(application.Value, after[application.Key]));
    }

    [Fact]
    public async Task With_the_values_service_a_set_lists_only_clusters_with_overrides()
    {
        using var project = TemporaryFolder.WithFleet();
        Deviate(
            project,
            "dev",
            "tide-data-staging",
            "overrides:\n- {component: kyverno, revision: tried, until: 2999-12-31, reason: tries it, owner: o}\n");
        var service = (await BothAsync("dev", project)).Service;
        var lists = Sets(service).Where(set => set.Text.Contains("- list:", StringComparison.Ordinal)).ToList();
        Assert.Equal("kyverno", Assert.Single(lists).Key.Name);
        Assert.Contains(
            "      - list:\n          elements:\n          - name: tide-data-staging\n            revision: tried\n",
            lists[0].Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("name: armored-core-development\n", lists[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_selected_cluster_without_values_stops_the_set(bool withService)
    {
        using var project = TemporaryFolder.WithFleet();
        Deviate(project, "dev", "tide-data-staging", "disabled: [kyverno]\n");
        var (inline, service) = await BothAsync("dev", project);
        // The Secret does not have the label yet that disables the component.
        var objects = (withService ? service : inline).Select(manifest => YamlFile.ParseMap(
            manifest.Text.Replace("    component.infra.local/kyverno: disabled\n", "", StringComparison.Ordinal), "f",
            new())!)
                .ToList();
        var set =
            objects.Single(tree => tree.Text("kind") == "ApplicationSet" && tree.Text("metadata", "name") == "kyverno");
        Assert.Contains(
            "helmValues",
            Assert.Throws<ArgoCDException>(() => new ControlPlaneApplications(objects).Generate(set)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_values_service_no_set_contains_values()
    {
        using var project = TemporaryFolder.WithFleet();
        var (inline, service) = await BothAsync("prod", project);
        Assert.Contains("helmValues:", string.Concat(Sets(inline).Select(set => set.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "helmValues:", string.Concat(Sets(service).Select(set => set.Text)), StringComparison.Ordinal);
        Assert.Contains(service, manifest => manifest.Key.Kind == "Deployment");
        Assert.DoesNotContain(inline, manifest => manifest.Key.Kind == "Deployment");
    }

    [Fact]
    public async Task An_env_is_requested_only_while_it_has_clusters()
    {
        using var project = TemporaryFolder.WithFleet();
        Assert.Equal(["dev", "staging"], Asked(await RecordedStack.OfAsync("dev", project, withService: true)));

        var inventory = project.Path(ProjectFiles.InventoryPath(StackName.Parse("dev")));
        File.WriteAllText(
            inventory, File.ReadAllText(inventory).Replace("env: staging\n", "env: dev\n", StringComparison.Ordinal));
        var without = await RecordedStack.OfAsync("dev", project, withService: true);
        Assert.Equal(["dev"], Asked(without));
        Assert.All(Sets(without), set => Assert.Equal(2, set.Tree.Maps("spec", "generators").Count()));

        static IEnumerable<string> Asked(IReadOnlyList<Manifest> manifests) => Sets(manifests)
            .SelectMany(set => set.Tree.Maps("spec", "generators"))
            .SelectMany(generator => generator.Maps("merge", "generators"))
            .Select(merged => merged.Text("plugin", "input", "parameters", "env"))
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_changed_value_changes_the_hash_on_the_cluster_Secrets()
    {
        using var project = TemporaryFolder.WithFleet();
        var before = await RecordedStack.OfAsync("prod", project, withService: true);
        Assert.Equal(HashesOf(before), HashesOf(await RecordedStack.OfAsync("prod", project, withService: true)));

        const string template = "stacks/templates/monitoring/grafana/values.yaml.j2";
        project.Write(template, File.ReadAllText(project.Path(template)) + "\nanother: value\n");
        var after = HashesOf(await RecordedStack.OfAsync("prod", project, withService: true));
        Assert.All(HashesOf(before), hash => Assert.Equal(64, hash.Value.Length));
        Assert.NotEqual(HashesOf(before), after);
    }

    [Fact]
    public void An_update_needs_a_token_and_a_preview_warns()
    {
        var update = StackProblems.NoServiceToken(
            "Pulumi.prod.yaml", "infra:valuesServiceToken", StackName.Parse("prod"));
        var preview = StackProblems.NoServiceTokenInPreview(
            "Pulumi.prod.yaml", "infra:valuesServiceToken", StackName.Parse("prod"));
        Assert.Equal(("SET005", Severity.Error), (update.Code, update.Severity));
        Assert.Equal(("SET101", Severity.Warning), (preview.Code, preview.Severity));
    }

    private static async Task<(IReadOnlyList<Manifest> Inline, IReadOnlyList<Manifest> Service)> BothAsync(
        string stack, TemporaryFolder project) =>
        (
            await RecordedStack.OfAsync(stack, project, withService: false),
            await RecordedStack.OfAsync(stack, project, withService: true));

    private static void Deviate(TemporaryFolder project, string stack, string cluster, string keys)
    {
        var file = $"stacks/{stack}/clusters/{cluster}.yaml";
        project.Write(file, $"{File.ReadAllText(project.Path(file))}\n{keys}\n");
    }

    private static SortedDictionary<string, string> ApplicationsOf(IReadOnlyList<Manifest> manifests) =>
        Applications.Render(manifests);

    private static string RevisionOf(string application) =>
        application
            .Split('\n')
            .Single(line => line.TrimStart().StartsWith("targetRevision: ", StringComparison.Ordinal))
            .Split(": ")[1];

    private static Dictionary<string, string> HashesOf(IReadOnlyList<Manifest> manifests) => manifests
        .Where(manifest => manifest.Key.Kind == "Secret" && manifest.Label(ArgoCD.SecretType) == "cluster")
        .ToDictionary(
            manifest => manifest.Key.Name,
            manifest => manifest.Tree.Text("metadata", "annotations", LabelKeys.ValuesHash)!);

    private static IEnumerable<Manifest> Sets(IReadOnlyList<Manifest> manifests) =>
        manifests.Where(manifest => manifest.Key.Kind == "ApplicationSet");

    private static YamlMap Map(YamlMap parent, string key) => (YamlMap)parent.Find(key)!;

}
