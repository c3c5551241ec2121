using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Tests.Cli;

/// <summary>Teams in a cluster's own Argo CD, with the product's own schema and template.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class TenantTests
{
    private const string ClusterFile = "stacks/dev/clusters/tide-data-staging.yaml";

    [Fact]
    public async Task A_team_gets_its_namespaces_its_project_and_its_first_Applications()
    {
        using var project = TemporaryFolder.WithFleet();
        var run = await InfraCommand.RunAsync("values", "dev", "tide-data-staging", "argocd", "-C", project.Root);
        Assert.Equal(0, run.ExitCode);
        var expected = Path.Combine(Repository.Root, "tests/Infra.Tests/Cli/tenants.yaml");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(expected, run.Output);
        Assert.Equal(File.ReadAllText(expected), run.Output);
    }

    [Fact]
    public async Task A_cluster_without_teams_has_no_team_objects()
    {
        using var project = TemporaryFolder.WithFleet();
        var run = await InfraCommand.RunAsync("values", "dev", "terminal-ops-dev", "argocd", "-C", project.Root);
        Assert.Contains("  extraObjects: []\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("init:\n  application: []\n  repository: []\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    // Map keys are names, so a duplicate name is a duplicate key.
    [InlineData("        schemas:\n          url:", "        pipelines:\n          url:", "YML002", "'pipelines'")]
    [InlineData(
        "url: git@git.corp.local:tide-data/schemas.git",
        "url: git@git.corp.local:tide-data/pipelines.git",
        "SCH002",
        "has 'git@git.corp.local:tide-data/pipelines.git', and 'pipelines' has "
            + "'git@git.corp.local:tide-data/pipelines.git'")]
    [InlineData(
        "        pipelines:\n          tenant: tide-data",
        "        pipelines:\n          tenant: tide-date",
        "SCH002",
        "is 'tide-date', which 'cluster.system.argocd.tenants' does not have; it has 'tide-data'")]
    [InlineData(
        "repository: pipelines",
        "repository: pipelnes",
        "SCH002",
        "is 'pipelnes', which 'cluster.system.argocd.repositories' does not have; it has 'pipelines', 'schemas'")]
    [InlineData(
        "repositories: [pipelines, schemas]",
        "repositories: [pipelines, schema]",
        "SCH002",
        "is 'schema', which 'cluster.system.argocd.repositories' does not have")]
    [InlineData(
        "repositories: [pipelines, schemas]",
        "repositories: [pipelines]",
        "SCH002",
        "is 'schemas', and 'tide-data' has only 'pipelines'")]
    [InlineData(
        "namespace: spark-jobs",
        "namespace: spark",
        "SCH002",
        "is 'spark', and 'tide-data' has only 'spark-jobs', 'tide-data'")]
    [InlineData(
        "        tide-data:\n          namespaces",
        "        platform:\n          namespaces",
        "SCH002",
        "'cluster.system.argocd.tenants.platform' is an unknown key")]
    [InlineData(
        "        tide-data:\n          namespaces",
        "        default:\n          namespaces",
        "SCH002",
        "'cluster.system.argocd.tenants.default' is an unknown key")]
    [InlineData(
        "        tide-data:\n          namespaces",
        "        bootstrap:\n          namespaces",
        "SCH002",
        "'cluster.system.argocd.tenants.bootstrap' is an unknown key")]
    [InlineData(
        "      tenants:\n",
        "      tenants:\n        other: {namespaces: [spark-*], repositories: []}\n",
        "SCH002",
        "has 'spark-jobs', and 'other' has 'spark-*'")]
    [InlineData(
        "namespaces: [tide-data, spark-jobs]",
        "namespaces: [tide-data, spark-jobs, kube-system]",
        "SCH002",
        "'kube-system'")]
    [InlineData("namespaces: [tide-data, spark-jobs]", "namespaces: [tide-data, spark-jobs, '*']", "SCH002", "'*'")]
    [InlineData(
        "namespaces: [tide-data, spark-jobs]",
        "namespaces: [tide-data, spark-jobs]\n          description: '{{ .Values.configs }}'",
        "SCH002",
        "'{{ .Values.configs }}'")]
    [InlineData("path: ./overlays/staging", "path: './{{ .Release.Name }}'", "SCH002", "'./{{ .Release.Name }}'")]
    public async Task A_forbidden_team_setting_is_a_problem(string sound, string broken, string code, string what)
    {
        using var project = TemporaryFolder.WithFleet();
        project.Replace(ClusterFile, sound, broken);
        var run = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{code}  {ClusterFile}:", run.Output, StringComparison.Ordinal);
        Assert.Contains(what, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_values_given_to_Helm_contain_no_template(string stack)
    {
        using var project = TemporaryFolder.WithFleet();
        Assert.Equal(
            0, (await InfraCommand.RunAsync("render", stack, "-o", project.Path("out"), "-C", project.Root)).ExitCode);
        var values = Directory.EnumerateFiles(project.Path("out/argocd/configmap"), "values-*.yaml")
            .Select(ArgoCDValues)
            .ToList();
        Assert.Contains(values, text => text.Contains("kind: AppProject", StringComparison.Ordinal));
        Assert.All(values, text => Assert.DoesNotContain("{{", text, StringComparison.Ordinal));
    }

    /// <summary>
    /// The schema lists the first words of the platform's namespaces because it cannot see the catalog.
    /// </summary>
    [Fact]
    public void A_team_cannot_have_the_namespace_of_a_component()
    {
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Repository.Fleet, "stacks/catalog.yaml")), "catalog.yaml", new())!;
        var schema = SettingsSchema.Parse(
            File.ReadAllText(Path.Combine(Repository.Fleet, "stacks/settings.schema.json")), "schema.json", new())!;
        var taken = catalog.Components.Values
            .Select(component => component.Namespace)
            .Concat(["argocd", "kube-system", "default", "vmware-system-tkg"])
            .ToHashSet();
        Assert.All(taken, name => Assert.True(IsRefused(schema, name), name));
        Assert.All(taken, name => Assert.True(IsRefused(schema, name.Split('-')[0] + "-*"), name));
        Assert.False(IsRefused(schema, "team-a"));
    }

    private static bool IsRefused(SettingsSchema schema, string @namespace)
    {
        var problems = new ProblemList();
        var settings = $"cluster: {{system: {{argocd: {{tenants: {{team: {{repositories: [], namespaces: "
            + $"['{@namespace}']}}}}}}}}}}";
        schema.Apply(YamlFile.ParseMap(settings, "settings.yaml", problems)!, problems);
        return problems.Sorted().Any(problem => problem.What.Contains($"'{@namespace}'", StringComparison.Ordinal));
    }

    private static string ArgoCDValues(string file)
    {
        var data = (YamlMap)YamlFile.ParseMap(File.ReadAllText(file), file, new())!.Find("data")!;
        return ((YamlScalar)data.Find("argocd.yaml")!).Text;
    }
}
