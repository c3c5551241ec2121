using Infra.Changes;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.Tests.Changes;

/// <summary>Applications with the stack's names that have another owner, for any template of their set.</summary>
public sealed class OwnedElsewhereTests
{
    private const string Function = "'{{ normalize .name }}-kyverno'";

    private static readonly StackName Stack = StackName.Parse("dev");

    private static readonly Manifest[] Declared =
    [
        Cluster("alpha", "infra.local/stack: dev, "), Cluster("beta", "infra.local/stack: dev, "),
        Set("kyverno", "'{{ .nameNormalized }}-kyverno'", "infra.local/stack: dev"),
    ];

    [Theory]
    [InlineData(Function)]
    [InlineData("'{{ .name | lower }}-kyverno'")]
    [InlineData("'{{ .path.basename }}'")]
    [InlineData("'{{ .nameNormalized }}-other'")]
    public void An_Application_owned_by_another_set_is_a_conflict_whatever_that_template_says(string name)
    {
        Manifest[] found =
        [
            Cluster("alpha"), Cluster("beta"), Set("older", name),
            Application("alpha-kyverno", "ApplicationSet older"), Application("beta-kyverno", "ApplicationSet older"),
            Application("alpha-else", "ApplicationSet older"),
        ];

        var finding = Conflicts(found);

        Assert.Equal(
            "ApplicationSet older: it owns 'alpha-kyverno', 'beta-kyverno' (from https://git.example.com/x.git, "
                + "charts), which 'kyverno' would make too. An Application has one owner.",
            Assert.Single(finding));
        var problem = Assert.Single(Problems(found));
        Assert.Equal(("GRD008", ProblemKind.Refusal), (problem.Code, problem.Kind));
        Assert.StartsWith(
            "ApplicationSet 'older' in the control plane conflicts with the stack: it owns 'alpha-kyverno', "
                + "'beta-kyverno'",
            problem.What,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "kubectl -n argocd delete applicationset older --cascade=orphan", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_found_by_template_and_by_owner_is_reported_once()
    {
        Manifest[] found =
        [
            Cluster("alpha"), Set("older", "'{{ .nameNormalized }}-kyverno'"),
            Application("alpha-kyverno", "ApplicationSet older"),
        ];
        Assert.StartsWith(
            "ApplicationSet older: it creates 'alpha-kyverno'",
            Assert.Single(Conflicts(found)),
            StringComparison.Ordinal);
        Assert.Single(Problems(found));
    }

    [Theory]
    [InlineData(
        "Tool mine", null, "Tool 'mine' in the control plane conflicts with the stack: it owns 'alpha-kyverno'")]
    [InlineData(
        null, "parent:argoproj.io/Application:argocd/alpha-kyverno",
        "Application 'parent' in the control plane conflicts with the stack: it syncs 'alpha-kyverno'")]
    public void An_owner_other_than_a_set_is_a_conflict_too(string? owner, string? tracking, string what)
    {
        Manifest[] found = [Application("alpha-kyverno", owner, tracking)];
        Assert.StartsWith(what, Assert.Single(Problems(found)).What, StringComparison.Ordinal);
        Assert.Single(Conflicts(found));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ApplicationSet kyverno", null)]
    [InlineData(null, "alpha-kyverno:apps/Deployment:kyverno/kyverno")]
    public void An_Application_that_the_stack_takes_over_is_not_a_conflict(string? owner, string? tracking)
    {
        Manifest[] found = [Application("alpha-kyverno", owner, tracking), Application("gamma-kyverno", "X y")];
        Assert.Empty(Problems(found));
        Assert.Empty(Conflicts(found));
    }

    [Theory]
    [InlineData(Function, "clusters: {}", true)]
    [InlineData("'{{ .path.basename }}'", "git: {}", true)]
    [InlineData("'{{ .name }}-x'", "matrix: {generators: [{clusters: {}}, {list: {}}]}", true)]
    [InlineData("'{{ .name }}-x'", "clusters: {}", false)]
    [InlineData("'{{ .name }}-x'", "merge: {generators: [{clusters: {}}, {list: {}}]}", false)]
    public void A_set_with_unpredictable_names_is_listed_and_ignored(
        string name, string generator, bool isNamed)
    {
        var report = Report([Cluster("alpha"), Set("older", name, generator: generator)]);
        Assert.False(report.HasConflicts);
        Assert.Equal(
            isNamed,
            report.Findings.Any(finding => finding is { Name: "older", IsIgnored: true }
                && finding.What.Contains("cannot be predicted", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_sources_of_an_Application_are_kept()
    {
        var tree = LiveTree.Create(
            Parsed("""
                metadata: {name: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: PLANTED}}
                spec:
                  project: p
                  source: {repoURL: https://git.example.com/x.git, path: charts, helm: {values: PLANTED}}
                  sources: [{repoURL: https://git.example.com/y.git, chart: c, helm: {valuesObject: {a: PLANTED}}}]
                status: {summary: PLANTED}
                """),
            "argoproj.io/v1alpha1",
            "Application",
            (_, _) => "PLANTED");
        Assert.DoesNotContain("PLANTED", YamlText.Render(tree), StringComparison.Ordinal);
        Assert.Equal(
            "https://git.example.com/y.git, c", RegisteredApplication.Read(Manifest.From(tree)!)!.Source);
    }

    private static IEnumerable<string> Conflicts(Manifest[] found) => Report(found).Findings
        .Where(finding => finding is { Kind: not "Secret", Verdict: Verdict.Conflict, IsIgnored: false })
        .Select(finding => $"{finding.Kind} {finding.Name}: {finding.What}");

    private static AdoptionReport Report(Manifest[] found) => AdoptionReport.Compare(Stack, Declared, found, "argocd");

    private static IReadOnlyList<Problem> Problems(Manifest[] found)
    {
        var problems = new ProblemList();
        ForeignApplications.Check(Stack, Declared, found, "argocd", problems);
        return problems.Sorted();
    }

    private static Manifest Cluster(string name, string labels = "") => Made($$"""
        kind: Secret
        metadata: {name: cluster-{{name}}, labels: { {{labels}}argocd.argoproj.io/secret-type: cluster } }
        stringData: {name: {{name}}, server: 'https://{{name}}:6443'}
        """);

    private static Manifest Set(string name, string template, string labels = "", string generator = "clusters: {}") =>
        Made($$"""
        kind: ApplicationSet
        metadata: {name: {{name}}, labels: { {{labels}} } }
        spec:
          generators: [ { {{generator}} } ]
          template: {metadata: {name: {{template}} } }
        """);

    private static Manifest Application(string name, string? owner, string? tracking = null)
    {
        var owners = owner?.Split(' ') is [var kind, var by]
            ? $"[{{kind: {kind}, name: {by}, controller: true}}]"
            : "[]";
        return Made($$"""
            kind: Application
            metadata:
              name: {{name}}
              ownerReferences: {{owners}}
              annotations: { {{(tracking is null ? "" : $"argocd.argoproj.io/tracking-id: '{tracking}'")}} }
            spec: {source: {repoURL: 'https://git.example.com/x.git', path: charts} }
            """);
    }

    private static Manifest Made(string text) => Manifest.From(Parsed(text))!;

    private static YamlMap Parsed(string text) => YamlFile.ParseMap(text, "f.yaml", new())!;
}
