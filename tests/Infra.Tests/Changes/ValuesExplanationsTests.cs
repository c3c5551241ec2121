using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

/// <summary>Explanations of changed revisions, sources and values of Applications that stay.</summary>
public sealed class ValuesExplanationsTests
{
    [Fact]
    public void A_value_change_on_many_clusters_is_one_sentence()
    {
        var one = Assert.Single(Between(Values(7, "image: {tag: v0.11}"), Values(7, "image: {tag: v0.12}")));
        Assert.Equal("x: 7 clusters get image.tag v0.12 (was v0.11).", one.Text);
        Assert.Equal((7, WorkloadFate.Updated), (one.Applications, one.WorkloadFate));
        Assert.Equal(14, one.Objects.Count);
    }

    [Theory]
    [InlineData("a: 1", "a: 2", "x: cluster 'c0' gets a 2 (was 1).")]
    [InlineData("{}", "a: 2", "x: cluster 'c0' gets a 2 (new).")]
    [InlineData("a: 1", "{}", "x: cluster 'c0' loses a (was 1).")]
    [InlineData("a: [1]", "a: [2]", "x: cluster 'c0' gets another a.")]
    [InlineData("a: 1", "a: 1 # one", "x: the text of the values changes on cluster 'c0', but no value does.")]
    [InlineData("a: 1", "a: ''", "x: cluster 'c0' gets a '' (was 1).")]
    [InlineData("a: 1", "- 1", "x: the values change on cluster 'c0' but cannot be parsed.")]
    [InlineData(
        "{}",
        "{a: 1, b: 1, c: 1, d: 1, e: 1}",
        "x: cluster 'c0' gets a 1 (new). Cluster 'c0' gets b 1 (new); cluster 'c0' gets c 1 (new); and 2 more values.")]
    public void An_added_removed_or_unparsable_value_is_explained(string before, string after, string text) =>
        Assert.Equal(text, Assert.Single(Between(Values(1, before), Values(1, after))).Text);

    [Theory]
    [InlineData("password: {0}")]
    [InlineData("adminToken: {0}")]
    [InlineData("password: {{inner: {0}}}")]
    [InlineData("db: 'postgres://user:{0}@db.example.com'")]
    [InlineData("args: '--token={0}'")]
    [InlineData("file: \"first\\n{0}\\n\"")]
    [InlineData("list: [{0}]")]
    [InlineData("header: 'Bearer {0}'")]
    public void A_secret_is_never_shown(string values)
    {
        foreach (var (before, after) in new[] { ("s3cretA", "s3cretB"), ("s3cretA", null), (null, "s3cretB") })
        {
            var one = Assert.Single(Between(Values(1, Filled(values, before)), Values(1, Filled(values, after))));
            Assert.DoesNotContain("s3cret", one.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_path_with_different_values_per_cluster_is_explained_once() => Assert.Equal(
        "x: host changes on 7 clusters, in 7 ways.",
        Assert.Single(Between(Values(7, "host: {0}.old"), Values(7, "host: {0}.new"))).Text);

    [Fact]
    public void A_long_text_is_truncated()
    {
        var one = Assert.Single(Between(Values(1, "a: 1"), Values(1, $"a: {new string('b', 500)}")));
        Assert.True(one.Text.Length < 150, one.Text);
    }

    [Fact]
    public void A_moved_env_revision_and_a_pinned_component_are_explained_separately()
    {
        List<YamlMap> Sets(string env, string pinned) =>
            [.. "pqrs".Select(name => Set($"{name}", env)), Set("loki", pinned)];
        var told = Between([.. Clusters(3), .. Sets("v1", "p1")], [.. Clusters(3), .. Sets("v2", "p2")]);
        Assert.Equal(
            [
                "Revision of env 'dev' moves from 'v1' to 'v2': 4 components on 3 clusters follow.",
                "Component 'loki' moves from 'p1' to 'p2' in env 'dev': 3 clusters follow.",
            ],
            told.Select(one => one.Text).OrderByDescending(text => text, StringComparer.Ordinal));
        Assert.Equal([12, 3], told.Select(one => one.Applications).OrderDescending());
    }

    [Theory]
    [InlineData("", "own", "Cluster 'c1' gets its own revision 'own': 1 Application follows.")]
    [InlineData("own", "other", "The own revision of cluster 'c1' moves from 'own' to 'other': 1 Application follows.")]
    [InlineData("own", "", "Cluster 'c1' no longer has its own revision 'own': 1 Application follows the env.")]
    public void An_added_changed_or_removed_cluster_revision_is_explained(string before, string after, string text)
    {
        var one = Assert.Single(
            Between([.. Clusters(3), Set("x", "v1", own: before)], [.. Clusters(3), Set("x", "v1", own: after)]));
        Assert.Equal(text, one.Text);
        Assert.Equal("c1", Assert.Single(one.Names));
    }

    [Fact]
    public void A_cluster_with_its_own_revision_does_not_follow_its_env() => Assert.Equal(
        "Revision of env 'dev' moves from 'v1' to 'v2': 1 component on 2 clusters follows.",
        Assert.Single(
            Between([.. Clusters(3), Set("x", "v1", own: "own")], [.. Clusters(3), Set("x", "v2", own: "own")])).Text);

    [Fact]
    public void Components_with_the_same_source_change_share_one_explanation()
    {
        var one = Assert.Single(Between(
            [
                .. Clusters(2),
                Set("x", "v1", "repoURL: 'https://me:pw@old', path: a"),
                Set("y", "v1", "repoURL: 'https://me:pw@old', path: a"),
            ],
            [
                .. Clusters(2),
                Set("x", "v1", "repoURL: 'https://new', path: a"),
                Set("y", "v1", "repoURL: 'https://new', path: a"),
            ]));
        Assert.Equal(
            "Components 'x', 'y' change their source: repository 'https://new' (was 'https://old'). 4 Applications "
                + "follow.",
            one.Text);
    }

    [Fact]
    public void Changes_without_their_own_explanation_are_listed_by_field()
    {
        var told = Between(
            [.. Clusters(1), Set("x", "v1"), Project("a")],
            [.. Clusters(1), Set("x", "v1", rest: ", revisionHistoryLimit: 3"), Project("b")]);
        Assert.Equal(
            [
                "Other fields of ApplicationSet 'x' change: spec.template.spec.revisionHistoryLimit.",
                "Other fields of AppProject 'platform' change: spec.sourceRepos.",
            ],
            told.Select(one => one.Text));
    }

    private static ImmutableArray<Explanation> Between(List<YamlMap> before, List<YamlMap> after) =>
        Explanations.Between(
            StackState.Read(StackName.Parse("dev"), Manifest.All(before)),
            StackState.Read(StackName.Parse("dev"), Manifest.All(after)));

    private static string Filled(string values, string? secret) =>
        secret is null ? "{}" : string.Format(CultureInfo.InvariantCulture, values, secret);

    private static List<YamlMap> Values(int count, string text) =>
    [
        Set("x", "v1"),
        .. Clusters(count, text),
        .. Enumerable.Range(0, count).Select(i => Parsed($$"""
            kind: ConfigMap
            metadata: { name: values-c{{i}}, namespace: argocd, labels: { infra.local/stack: dev,
                infra.local/cluster: c{{i}} } }
            data: { x.yaml: {{JsonSerializer.Serialize(text.Replace("{0}", $"c{i}", StringComparison.Ordinal))}} }
            """)),
    ];

    private static List<YamlMap> Clusters(int count, string hash = "") =>
    [
        .. Enumerable.Range(0, count).Select(i => Parsed($$"""
            kind: Secret
            metadata:
              name: cluster-{{i}}
              namespace: argocd
              labels: { argocd.argoproj.io/secret-type: cluster, infra.local/stack: dev, env: dev }
              annotations: { infra.local/values-hash: h{{string.Concat(hash.Select(letter => (int)letter))}} }
            stringData: { name: c{{i}}, server: s{{i}} }
            """)),
    ];

    private static YamlMap Set(
        string name, string revision, string source = "path: a", string own = "", string rest = "") =>
        Parsed($$$"""
        kind: ApplicationSet
        metadata: { name: {{{name}}}, namespace: argocd, labels: { infra.local/stack: dev, infra.local/bundle: basic } }
        spec:
          generators:
          - merge:
              generators:
              - clusters: { selector: { matchLabels: { env: dev } }, values: { revision: {{{revision}}} } }
              - list: { elements: [{{{(own.Length == 0 ? "" : $"{{name: c1, revision: {own}}}")}}}] }
          template:
            metadata: { name: '{{ .nameNormalized }}-{{{name}}}' }
            spec: { source: { {{{source}}} }{{{rest}}} }
        """);

    private static YamlMap Project(string repository) => Parsed($$"""
        kind: AppProject
        metadata: { name: platform, namespace: argocd }
        spec: { sourceRepos: [{{repository}}] }
        """);

    private static YamlMap Parsed(string text) => YamlFile.ParseMap(text, "f.yaml", new())!;
}
