using Infra.Changes.Generators;
using Infra.Foundation;

namespace Infra.Tests.Changes.Generators;

/// <summary>Rules of Argo CD's generators that our ApplicationSets depend on.</summary>
public sealed class ControlPlaneApplicationsTests
{
    private const string Secrets = """
        - kind: Secret
          metadata: {labels: {argocd.argoproj.io/secret-type: cluster, env: dev, ring: first}}
          stringData: {name: alpha, server: 'https://a'}
        - kind: Secret
          metadata: {labels: {argocd.argoproj.io/secret-type: cluster, env: dev, component.infra.local/loki: disabled}}
          stringData: {name: beta, server: 'https://b'}
        - kind: Secret
          metadata: {labels: {env: dev}}
          stringData: {name: no-cluster, server: 'https://c'}
        """;

    private const string Clusters = "clusters: {selector: {matchLabels: {env: dev}}, values: {revision: main}}";

    [Fact]
    public void A_plain_clusters_generator_yields_the_clusters_it_selects() =>
        Assert.Equal(["alpha main", "beta main"], Names(Clusters, "{{ .name }} {{ .values.revision }}"));

    [Theory]
    [InlineData("{key: component.infra.local/loki, operator: NotIn, values: [disabled]}", new[] { "alpha" })]
    [InlineData("{key: component.infra.local/loki, operator: In, values: [disabled]}", new[] { "beta" })]
    [InlineData("{key: ring, operator: In, values: [first, second]}", new[] { "alpha" })]
    [InlineData("{key: ring, operator: NotIn, values: [other]}", new[] { "alpha", "beta" })]
    public void Expressions_are_evaluated_and_NotIn_matches_a_missing_label(string expression, string[] expected) =>
        Assert.Equal(
            expected,
            Names(
                $"clusters: {{selector: {{matchLabels: {{env: dev}}, matchExpressions: [{expression}]}}}}",
                "{{ .name }}"));

    [Fact]
    public void An_override_wins_and_an_element_without_a_cluster_is_ignored() =>
        Assert.Equal(
            ["alpha main", "beta mine"],
            Names(
                Merged("{name: beta, revision: mine}, {name: gamma, revision: other}"),
                "{{ .name }} {{ dig \"revision\" .values.revision . }}"));

    [Fact]
    public void A_missing_cluster_label_is_empty() =>
        Assert.Equal(["alpha-first", "beta-"], Names(Clusters, "{{ .name }}-{{ index .metadata.labels \"ring\" }}"));

    [Fact]
    public void A_parameter_is_data_and_never_a_template() =>
        Assert.Equal(
            ["main", "{{ .name }}"],
            Names(Merged("{name: alpha, revision: '{{ .name }}'}"), "{{ dig \"revision\" .values.revision . }}"));

    [Fact]
    public void The_values_of_the_clusters_generator_are_templates() =>
        Assert.Equal(
            ["alpha", "beta"],
            Names(Clusters.Replace("main", "'{{ .name }}'", StringComparison.Ordinal), "{{ .values.revision }}"));

    [Theory]
    [InlineData("{name: alpha, helmValues: a}", "{{ .helmValues }}", "no entry for key \"helmValues\"")]
    [InlineData("{name: alpha}", "{{ .metadata.labels.ring }}", "no entry for key \"ring\"")]
    [InlineData("{name: alpha}", "{{ dig \"ring\" .name .metadata.labels }}", "interface conversion")]
    [InlineData("{name: alpha}, {name: alpha}", "{{ .name }}", "not unique")]
    [InlineData("{name: alpha, values: {revision: mine}}", "{{ .name }}", "SetMapIndex")]
    public void An_error_that_stops_Argo_CD_stops_the_whole_set(string elements, string name, string said) =>
        Assert.Contains(
            said,
            Assert.Throws<ArgoCDException>(() => Names(Merged(elements), name)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_merge_of_one_generator_is_an_error() =>
        Assert.Contains(
            "two or more",
            Assert.Throws<ArgoCDException>(
                () => Names($"merge: {{mergeKeys: [name], generators: [{{{Clusters}}}]}}", "{{ .name }}")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void What_one_set_merges_into_a_cluster_is_not_seen_by_another_set()
    {
        const string name = "{{ .name }} {{ dig \"extra\" \"none\" .metadata }}";
        var objects = Objects((Merged("{name: alpha, metadata: {extra: one}}"), name), (Clusters, name));
        var applications = new ControlPlaneApplications(objects);
        Assert.Equal(["alpha one", "beta none"], NamesOf(applications.Generate(objects[^2])));
        Assert.Equal(["alpha none", "beta none"], NamesOf(applications.Generate(objects[^1])));
    }

    private static string Merged(string elements) =>
        $"merge: {{mergeKeys: [name], generators: [{{{Clusters}}}, {{list: {{elements: [{elements}]}}}}]}}";

    private static IEnumerable<string> Names(string generator, string name)
    {
        var objects = Objects((generator, name));
        return NamesOf(new ControlPlaneApplications(objects).Generate(objects[^1]));
    }

    private static IEnumerable<string> NamesOf(IEnumerable<YamlMap> applications) => applications
        .Select(application => application.TextAt("metadata", "name")!)
        .Order(StringComparer.Ordinal);

    private static List<YamlMap> Objects(params IEnumerable<(string Generator, string Name)> sets)
    {
        var text = sets.Select(set =>
            "- kind: ApplicationSet\n  spec:\n"
                + "    goTemplate: true\n    goTemplateOptions: [missingkey=error]\n"
                + $"    generators: [{{{set.Generator}}}]\n    template: "
                + $"{{metadata: {{name: '{set.Name}'}}}}\n");
        var file = $"objects:\n{Secrets}\n{string.Concat(text)}";
        return [.. ((YamlList)YamlFile.ParseMap(file, "f.yaml", new())!.Find("objects")!).Items.Cast<YamlMap>()];
    }
}
