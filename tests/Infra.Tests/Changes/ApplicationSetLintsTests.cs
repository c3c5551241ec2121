using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

public sealed class ApplicationSetLintsTests
{
    private const string Project = """
        kind: AppProject
        metadata: {name: platform}
        spec: {sourceRepos: [https://git.example.com/catalog.git]}
        """;

    private const string Set = """
        kind: ApplicationSet
        metadata: {name: loki}
        spec:
          generators:
          - merge:
              generators:
              - clusters: {selector: {matchLabels: {env: dev}}}
              - list: {elements: [{name: alpha, helmValues: ''}]}
          template:
            metadata: {name: '{{ .name }}-loki'}
            spec:
              project: platform
              source: {repoURL: https://git.example.com/catalog.git, helm: {values: '{{ .helmValues }}'}}
        """;

    [Fact]
    public void A_valid_set_has_no_problem() => Assert.Empty(ProblemsOf(Set));

    [Theory]
    [InlineData("helmValues: ''", "values: ''", "APP011")]
    [InlineData("helmValues: ''", "metadata: {}", "APP011")]
    [InlineData("values: '{{ .helmValues }}'", "values: 'a: {{ .helmValues }}'", "APP006")]
    [InlineData("  template:", "  templatePatch: '{{ .helmValues | toJson }}'\n  template:", "APP006")]
    [InlineData(
        "source: {repoURL: https://git.example.com/catalog.git,",
        "source: {repoURL: https://git.example.com/other.git,",
        "APP015")]
    [InlineData(
        "source: {repoURL: https://git.example.com/catalog.git, helm: {values: '{{ .helmValues }}'}}",
        "sources: [{repoURL: https://git.example.com/values.git, ref: v}]",
        "APP015")]
    [InlineData("project: platform", "project: other", "APP015")]
    [InlineData(
        "clusters: {selector: {matchLabels: {env: dev}}}", "clusters: {values: {revision: '{{ .name }}'}}", "REV001")]
    public void An_error_that_would_stop_Argo_CD_is_a_problem(string sound, string broken, string code)
    {
        Assert.Contains(sound, Set, StringComparison.Ordinal);
        Assert.Equal([code], ProblemsOf(Set.Replace(sound, broken, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_generator_without_a_merge_is_read_too() =>
        Assert.Equal(
            ["APP011"],
            ProblemsOf(Set.Replace(
                "  - merge:\n", "  - list: {elements: [{values: {}}]}\n  - merge:\n", StringComparison.Ordinal)));

    [Fact]
    public void A_clusters_generator_without_a_merge_is_read_too() =>
        Assert.Equal(
            ["REV001"],
            ProblemsOf(Set.Replace(
                "  - merge:\n",
                "  - clusters: {values: {revision: '{{ .name }}'}}\n  - merge:\n",
                StringComparison.Ordinal)));

    [Fact]
    public void A_project_that_allows_all_repositories_allows_each_one() =>
        Assert.Empty(ProblemsOf(
            Set, Project.Replace("[https://git.example.com/catalog.git]", "['*']", StringComparison.Ordinal)));

    private static IEnumerable<string> ProblemsOf(string set, string project = Project)
    {
        var problems = new ProblemList();
        ApplicationSetLints.Check(
            Manifest.All(
                [YamlFile.ParseMap(set, "set.yaml", problems)!, YamlFile.ParseMap(project, "project.yaml", problems)!]),
            problems);
        return problems.Sorted().Select(problem => problem.Code);
    }
}
