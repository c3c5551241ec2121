using Infra.Foundation;
using Infra.Model.Desired;
using SourceRepository = Infra.Model.Desired.Repository;

namespace Infra.Tests.Model;

public sealed class CatalogTests
{
    // The text after these lines begins in line 4.
    private const string Bundles = """
        bundles:
        - {name: core-basic, description: Core.}
        - {name: app-basic, description: Apps.}

        """;

    private const string Repositories = """
        repositories:
        - {name: values, url: 'https://git.example.com/values.git', revision: main}
        - {name: bare, url: 'https://git.example.com/bare.git'}
        - {name: charts, url: 'https://charts.example.com', kind: helm}

        """;

    private const string Head = "{name: c, bundle: core-basic, since: v1, ";

    [Fact]
    public void Bundles_and_components_are_sorted_by_name()
    {
        var (catalog, problems) = Parse(
            $$"""
            {{Bundles}}components:
            - {name: z, bundle: core-basic, chart: z, since: v1}
            - {name: b, bundle: app-basic, chart: b, since: v1}
            - {name: a, bundle: core-basic, chart: a, since: v1}
            """);
        Assert.Empty(problems);
        Assert.Equal(["app-basic", "core-basic"], catalog!.Bundles.Keys.Select(name => name.ToString()));
        Assert.Equal(["a", "b", "z"], catalog.Components.Keys.Select(name => name.ToString()));
        Assert.Equal(
            ["a", "z"],
            catalog.ComponentsOf(BundleName.Parse("core-basic")).Select(component => component.Name.ToString()));
    }

    [Fact]
    public void Every_optional_component_key_has_a_default()
    {
        var component = Component("chart: folder/chart");
        Assert.Equal(
            ("c", "c", "c", "v1"),
            (component.Namespace, component.ReleaseName, component.ApplicationSuffix, component.Since));
        Assert.Equal(
            new Chart.InGit(SourceRepository.ServiceCatalog, SourceRevision.OfEnv, "folder/chart"), component.Chart);
        Assert.Equal(new ValuesDelivery.Inline("folder/chart"), component.Values);
        Assert.Equal<string>(["CreateNamespace=true"], component.SyncOptions);
        Assert.Equal((5, 2, null), (component.RetryLimit, component.RevisionHistoryLimit, component.Project));
        Assert.Equal(AutomatedSync.StackDefault, component.Automated);
    }

    [Fact]
    public void A_key_set_in_a_component_overrides_the_default()
    {
        var component = Component(
            "chart: folder/chart, namespace: n, release: r, application: a, project: p, syncOptions: [PruneLast=true], "
            + "retryLimit: 1, revisionHistoryLimit: 3, automated: {selfHeal: false}, finalizers: [example.com/keep], "
            + "annotations: {example.com/a: b}");
        Assert.Equal(
            ("n", "r", "a", "p"),
            (component.Namespace, component.ReleaseName, component.ApplicationSuffix, component.Project));
        Assert.Equal((1, 3), (component.RetryLimit, component.RevisionHistoryLimit));
        Assert.Equal(new() { SelfHeal = false }, component.Automated);
        Assert.Equal<string>(["PruneLast=true"], component.SyncOptions);
        Assert.Equal<string>(["example.com/keep"], component.Finalizers);
        Assert.Equal([KeyValuePair.Create("example.com/a", "b")], component.Annotations);
    }

    [Theory]
    [InlineData("chart: a", "$env", true)]
    [InlineData("chart: {path: a}", "$env", true)]
    [InlineData("chart: {path: a, revision: v1}", "v1", false)]
    [InlineData("chart: {path: a, revision: $env}", "$env", true)]
    [InlineData("chart: {path: a, repository: values}", "main", false)]
    [InlineData("chart: {path: a, repository: values, revision: v2}", "v2", false)]
    [InlineData("chart: {path: a, repository: bare, revision: v3}", "v3", false)]
    public void A_source_uses_its_own_revision_or_that_of_its_repository(string chart, string revision, bool followsEnv)
    {
        var component = Component(chart);
        Assert.Equal(SourceRevision.Parse(revision), Assert.IsType<Chart.InGit>(component.Chart).Revision);
        Assert.Equal(followsEnv, component.FollowsEnv);
        Assert.Equal(followsEnv ? [] : [revision], component.FixedRevisions);
    }

    [Theory]
    [InlineData("chart: {path: a, repository: bare}", "revision")]
    [InlineData("chart: {path: a, revision: HEAD}", "revision")]
    [InlineData("chart: {path: a, revision: ''}", "revision")]
    [InlineData("manifests: [{path: a, repository: bare}]", "revision")]
    [InlineData("chart: a, delivery: git, values: {repository: bare}", "revision")]
    [InlineData("chart: {name: a, repository: charts}", "version")]
    [InlineData("chart: {name: a, repository: charts, version: '*'}", "version")]
    [InlineData("chart: {name: a, repository: charts, version: ''}", "version")]
    public void A_source_without_a_fixed_version_or_revision_is_rejected(string source, string key)
    {
        var problem = Assert.Single(Refused(ComponentOf(source)));
        Assert.Equal("APP001", problem.Code);
        Assert.Equal($"a source of component 'c' has no {key}, or one that means the newest version.", problem.What);
        Assert.Equal("c.yaml:9", problem.Position.ToString());
    }

    [Theory]
    [InlineData("chart: a", "Inline { Path = a, TemplateName = a/values.yaml.j2 }")]
    [InlineData("chart: a, values: {path: b}", "Inline { Path = b, TemplateName = b/values.yaml.j2 }")]
    [InlineData(
        "chart: {name: n, repository: charts, version: 1.2.3}", "Inline { Path = c, TemplateName = c/values.yaml.j2 }")]
    [InlineData("chart: a, delivery: none", "None { }")]
    [InlineData("manifests: [{path: a}]", "None { }")]
    public void Chart_values_are_delivered_inline_by_default(string source, string values) =>
        Assert.Equal(values, Component(source).Values.ToString());

    [Fact]
    public void Values_delivered_by_Git_have_a_file_per_cluster()
    {
        var values = Assert.IsType<ValuesDelivery.Git>(
            Component("chart: a, delivery: git, values: {optional: true}").Values);
        Assert.Equal(
            ("values", SourceRevision.Parse("main"), true), (values.Repository.Name, values.Revision, values.Optional));
        Assert.Equal("cluster/{{ .name }}/a/values.yaml", values.File);
    }

    // The problem has the line of the second definition.
    [Theory]
    [InlineData(
        "- {name: core-basic, description: Again.}", "", "CAT002", 4,
        "bundle 'core-basic' is already defined at c.yaml:2.")]
    [InlineData(
        "", $"- {Head}chart: a}}\n- {Head}chart: b}}", "CAT003", 6, "component 'c' is already defined at c.yaml:5.")]
    [InlineData(
        "repositories:\n- {name: values, url: 'a:b'}\n- {name: values, url: 'a:b'}", $"- {Head}chart: a}}", "APP013",
        6, "repository 'values' is already defined.")]
    [InlineData(
        "repositories:\n- {name: catalog, url: 'a:b'}", $"- {Head}chart: a}}", "APP013", 5,
        "repository 'catalog' is already defined.")]
    public void A_name_must_be_unique(string before, string components, string code, int line, string what)
    {
        var between = before.Length == 0 ? "" : before + "\n";
        var problem = Assert.Single(
            Refused($"{Bundles}{between}components:{(components.Length == 0 ? " []" : $"\n{components}")}\n"));
        Assert.Equal((code, $"c.yaml:{line}", what), (problem.Code, problem.Position.ToString(), problem.What));
    }

    [Theory]
    [InlineData("core-basik", "Did you mean 'core-basic'?")]
    [InlineData("logging", "Add the bundle under 'bundles', or use another.")]
    [InlineData("core basic", "Did you mean 'core-basic'?")]
    public void A_component_must_be_in_a_bundle_of_the_catalog(string bundle, string cure)
    {
        var problem = Assert.Single(
            Refused($"{Bundles}components:\n- name: c\n  bundle: {bundle}\n  chart: a\n  since: v1\n"));
        Assert.Equal(("CAT004", "c.yaml:6", cure), (problem.Code, problem.Position.ToString(), problem.Cure));
        Assert.Equal($"component 'c' is in bundle '{bundle}', which the catalog does not have.", problem.What);
    }

    [Theory]
    [InlineData("chart: {path: a, repository: valuse}", "APP002", "Did you mean 'values'?")]
    [InlineData("chart: {path: a, repository: charts}", "APP014", "Name another repository, or fix its 'kind'.")]
    [InlineData(
        "chart: {name: a, version: '1', repository: values}", "APP014", "Name another repository, or fix its 'kind'.")]
    public void A_source_must_name_a_repository_of_the_right_kind(string source, string code, string cure)
    {
        var problem = Assert.Single(Refused(ComponentOf(source)));
        Assert.Equal((code, cure), (problem.Code, problem.Cure));
    }

    [Theory]
    [InlineData("bundel: 1\n", "chart: a", "the catalog has the unknown key 'bundel'.", 1)]
    [InlineData("", "chart: a, releas: r", "component 'c' has the unknown key 'releas'.", 9)]
    [InlineData("", "chart: {path: a, ref: r}", "'chart' of component 'c' has the unknown key 'ref'.", 9)]
    [InlineData(
        "", "manifests: [{path: a, recursive: true}]",
        "'manifests' of component 'c' has the unknown key 'recursive'.", 9)]
    [InlineData("", "chart: a, values: {file: v}", "'values' of component 'c' has the unknown key 'file'.", 9)]
    [InlineData("", "chart: a, automated: {heal: true}", "'automated' of component 'c' has the unknown key 'heal'.", 9)]
    public void An_unknown_key_is_rejected(string first, string source, string what, int line)
    {
        var problem = Assert.Single(Refused(first + ComponentOf(source)));
        Assert.Equal(("KEY001", what, $"c.yaml:{line}"), (problem.Code, problem.What, problem.Position.ToString()));
    }

    [Theory]
    [InlineData("- {bundle: core-basic, chart: a, since: v1}", "a component of the catalog has no 'name'.")]
    [InlineData("- {name: c, chart: a, since: v1}", "component 'c' has no 'bundle'.")]
    [InlineData("- {name: c, bundle: core-basic, chart: a}", "component 'c' has no 'since'.")]
    [InlineData("- {name: c, bundle: core-basic, since: v1}", "component 'c' has no 'chart'.")]
    public void A_missing_required_key_of_a_component_is_reported(string item, string what)
    {
        var problem = Assert.Single(Refused($"{Bundles}components:\n{item}\n"));
        Assert.Equal(("KEY002", what, "c.yaml:5"), (problem.Code, problem.What, problem.Position.ToString()));
    }

    [Theory]
    [InlineData("chart: ../a", "CAT005", "chart path '../a' of component 'c' is not a plain relative path.")]
    [InlineData(
        "chart: 'a/{{ .name }}'", "CAT005", "chart path 'a/{{ .name }}' of component 'c' depends on the cluster.")]
    [InlineData("chart: a, syncOptions: [Prune]", "CAT005", "sync option 'Prune' of component 'c' is not Key=value.")]
    [InlineData(
        "chart: a, syncOptions: [CreateNamespace=yes]", "CAT005",
        "sync option 'CreateNamespace=yes' of component 'c' has a value other than 'true' or 'false'.")]
    [InlineData(
        "chart: a, syncOptions: [CreateNamespace=True]", "CAT005",
        "sync option 'CreateNamespace=True' of component 'c' has a value other than 'true' or 'false'.")]
    [InlineData(
        "chart: a, syncOptions: ['CreateNamespace= true']", "CAT005",
        "sync option 'CreateNamespace= true' of component 'c' has a value other than 'true' or 'false'.")]
    [InlineData(
        "chart: a, syncOptions: [ServerSideApply=1]", "CAT005",
        "sync option 'ServerSideApply=1' of component 'c' has a value other than 'true' or 'false'.")]
    [InlineData(
        "chart: a, syncOptions: [Prune=no]", "CAT005",
        "sync option 'Prune=no' of component 'c' has a value other than 'true', 'false' or 'confirm'.")]
    [InlineData(
        "chart: a, syncOptions: [PrunePropagationPolicy=Foreground]", "CAT005",
        "sync option 'PrunePropagationPolicy=Foreground' of component 'c' has a value other than 'background', "
            + "'foreground' or 'orphan'.")]
    [InlineData(
        "chart: a, syncOptions: [createnamespace=true]", "CAT005",
        "sync option 'createnamespace=true' of component 'c' is not one of Argo CD's; Argo CD has 'CreateNamespace'.")]
    [InlineData(
        "chart: a, syncOptions: ['CreateNamespace =true']", "CAT005",
        "sync option 'CreateNamespace =true' of component 'c' is not one of Argo CD's; Argo CD has 'CreateNamespace'.")]
    [InlineData(
        "chart: a, syncOptions: [ServerSideAply=true]", "CAT005",
        "sync option 'ServerSideAply=true' of component 'c' is not one of Argo CD's; Argo CD has 'ServerSideApply'.")]
    [InlineData(
        @"chart: 'a\b'", "CAT005", @"chart path 'a\b' of component 'c' has a '\'; git separates folders with '/'.")]
    [InlineData(
        @"chart: {path: 'a\b'}", "CAT005",
        @"chart path 'a\b' of component 'c' has a '\'; git separates folders with '/'.")]
    [InlineData(
        @"chart: a, values: {path: 'a\b'}", "CAT005",
        @"path of values 'a\b' of component 'c' has a '\'; git separates folders with '/'.")]
    [InlineData(
        @"manifests: [{path: 'a/b\c'}]", "CAT005",
        @"path of manifests 'a/b\c' of component 'c' has a '\'; git separates folders with '/'.")]
    [InlineData(
        "chart: a, ignoreDifferences: [{group: apps/v1, kind: Deployment, jsonPointers: [/spec]}]", "CAT005",
        "group 'apps/v1' of component 'c' has a version; Argo CD compares the group alone.")]
    [InlineData(
        "chart: a, ignoreDifferences: [{kind: Secret, jsonPointers: [/metadata/annotations/a~b]}]", "CAT005",
        "JSON pointer '/metadata/annotations/a~b' of component 'c' has a '~' that is neither '~0' nor '~1'.")]
    [InlineData(
        "chart: a, retryBackoff: {duration: '5 s'}", "CAT005",
        "duration '5 s' of component 'c' is not a duration such as 5s, 3m or 1m30s.")]
    [InlineData("chart: a, project: default", "APP007", "component 'c' puts Applications into project 'default'.")]
    [InlineData(
        "manifests: [{path: a}], release: r", "APP012", "'release' of component 'c' has no effect without a chart.")]
    [InlineData(
        "manifests: [{path: a}], delivery: inline", "APP012",
        "'delivery' of component 'c' has no effect without a chart.")]
    [InlineData(
        "manifests: [{path: '{{ name }}'}]", "APP004", "'{{ name }}' in component 'c' uses the old template syntax.")]
    [InlineData(
        "manifests: [{path: '{{ .path }}'}]", "APP005",
        "'{{ .path }}' in component 'c' is not a parameter of our ApplicationSets.")]
    [InlineData(
        "chart: a, annotations: {a: '{{ .helmValues }}'}", "APP006",
        "'{{ .helmValues }}' in component 'c' embeds values in other text.")]
    public void A_value_that_Argo_CD_or_Kubernetes_would_reject_is_rejected(string source, string code, string what)
    {
        var problem = Assert.Single(Refused(ComponentOf(source)));
        Assert.Equal((code, "c.yaml:9", what), (problem.Code, problem.Position.ToString(), problem.What));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(7)]
    public void The_retry_limit_of_a_sync_is_a_count_or_unlimited(int limit) =>
        Assert.Equal(limit, Component($"chart: a, retryLimit: {limit}").RetryLimit);

    [Theory]
    [InlineData("retryLimit: 1.5", "'retryLimit' of component 'c' is a number ('1.5'); expected a whole number.")]
    [InlineData("retryLimit: many", "'retryLimit' of component 'c' is text ('many'); expected a whole number.")]
    [InlineData(
        "revisionHistoryLimit: -1",
        "'revisionHistoryLimit' of component 'c' is a number ('-1'); expected a whole number of 0 or more.")]
    public void A_value_that_is_not_a_valid_number_is_rejected(string key, string what)
    {
        var problem = Assert.Single(Refused(ComponentOf($"chart: a, {key}")));
        Assert.Equal(("KEY003", what), (problem.Code, problem.What));
    }

    [Theory]
    [InlineData("CreateNamespace=false")]
    [InlineData("Delete=confirm")]
    [InlineData("Prune=confirm")]
    [InlineData("PrunePropagationPolicy=orphan")]
    [InlineData("Validate=false")]
    [InlineData("ClientSideApplyMigration=false")]
    [InlineData("AnOptionOfALaterArgoCD=perhaps")]
    public void A_sync_option_that_Argo_CD_may_know_is_accepted(string option) =>
        Assert.Equal<string>([option], Component($"chart: a, syncOptions: [{option}]").SyncOptions);

    [Theory]
    [InlineData("5")]
    [InlineData("500ms")]
    [InlineData("1m30s")]
    [InlineData("1.5h")]
    public void Every_duration_that_Argo_CD_reads_is_accepted(string text) =>
        Assert.Equal(text, Component($"chart: a, retryBackoff: {{duration: '{text}'}}").RetryBackoff?.Duration);

    [Theory]
    [InlineData(53, null)]
    [InlineData(54, "CAT005")]
    [InlineData(64, "CAT001")]
    public void A_name_must_fit_into_the_object_names_derived_from_it(int length, string? code)
    {
        var (catalog, problems) = Parse(
            $"{Bundles}components:\n- {{name: {new string('a', length)}, bundle: core-basic, chart: a, since: v1}}\n");
        Assert.Equal(code is null, catalog is not null);
        Assert.Equal(code, problems.FirstOrDefault(problem => problem.Severity is Severity.Error)?.Code);
    }

    [Fact]
    public void A_bundle_without_components_is_a_warning_and_the_catalog_is_returned()
    {
        var (catalog, problems) = Parse($"{Bundles}components:\n- {Head}chart: a}}\n");
        Assert.NotNull(catalog);
        var problem = Assert.Single(problems);
        Assert.Equal(
            ("CAT101", "c.yaml:3", Severity.Warning), (problem.Code, problem.Position.ToString(), problem.Severity));
    }

    [Fact]
    public void Each_problem_has_the_line_of_its_key()
    {
        var problems = Refused(
            $$"""
            {{Bundles}}components:
            - name: c
              bundle: core-basic
              chart: ../a
              since: v1
              namespace: Big
              releas: r
              syncOptions:
              - CreateNamespace=true
              - Prune
            """);
        Assert.Equal(
            ["c.yaml:7 chart", "c.yaml:9 namespace", "c.yaml:10 component", "c.yaml:11 sync"],
            problems.Select(problem => $"{problem.Position} {problem.What.Split(' ')[0]}"));
    }

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = Refused(
            $$"""
            bundles:
            - {name: core-basic, description: Core., owner: me}
            repositories:
            - {name: r, url: no-address}
            components:
            - {name: a, bundle: core-basic, chart: ../a, since: v1}
            - {name: b, bundle: other, chart: b, since: v1}
            """);
        Assert.Equal(["APP003", "CAT004", "CAT005", "KEY001"], problems.Select(problem => problem.Code).Order());
    }

    [Theory]
    [InlineData("bundles: [", "YML001")]
    [InlineData("- a", "KEY003")]
    [InlineData("bundles: []\ncomponents: []\nbundles: []", "YML002")]
    public void A_text_that_is_not_a_map_returns_no_catalog(string text, string code) =>
        Assert.Equal([code], Refused(text).Select(problem => problem.Code));

    // Bundles and repositories come first, so the component is in line 9.
    private static string ComponentOf(string keys) => $"{Bundles}{Repositories}components: [\n{Head}{keys}}}]\n";

    private static Component Component(string keys)
    {
        var (catalog, problems) = Parse(ComponentOf(keys));
        Assert.DoesNotContain(problems, problem => problem.Severity is Severity.Error);
        return Assert.Single(catalog!.Components.Values);
    }

    private static IReadOnlyList<Problem> Refused(string text)
    {
        var (catalog, problems) = Parse(text);
        Assert.Null(catalog);
        return problems;
    }

    private static (Catalog? Catalog, IReadOnlyList<Problem> Problems) Parse(string text)
    {
        var problems = new ProblemList();
        var catalog = CatalogFile.Parse(text, "c.yaml", problems);
        return (catalog, problems.Sorted());
    }
}
