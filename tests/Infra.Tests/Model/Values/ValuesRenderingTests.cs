using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;

namespace Infra.Tests.Model;

public sealed class ValuesRenderingTests
{
    private const string TemplateFile = "stacks/templates/dns/external-dns/values.yaml.j2";

    private static readonly Catalog Catalog = CatalogFile.Parse(
        """
        bundles:
        - {name: core-basic, description: Core.}
        - {name: security-basic, description: Security.}
        components:
        - name: external-dns
          bundle: core-basic
          chart: dns/external-dns
          release: dns
          namespace: dns-system
          since: v1.0
        - {name: kyverno, bundle: security-basic, chart: security/kyverno, since: v1.0}
        """,
        "catalog.yaml",
        new())!;

    [Theory]
    [InlineData("", "", "", "1")]
    [InlineData("", "x: {y: 2}", "", "2")]
    [InlineData("", "", "x: {y: 3}", "3")]
    [InlineData("", "x: {y: 2}", "x: {y: 3}", "3")]
    [InlineData("x: {y: 0}", "x: {y: 2}", "x: {z: 3}", "2")]
    public void Settings_come_from_the_cluster_then_the_environment_then_the_defaults(
        string defaults, string environment, string cluster, string expected)
    {
        var run = new Run
        {
            Template = "v: {{ x.y }}\n",
            Defaults = defaults.Length == 0 ? "x: {y: 1}" : defaults,
            Environment = environment,
            Files = cluster.Length == 0 ? [] : [("alpha", cluster)],
        };
        Assert.Equal($"v: {expected}\n", run.Rendered("alpha"));
    }

    [Fact]
    public void A_cluster_file_applies_only_to_its_own_cluster()
    {
        var run = new Run
        {
            Template = "who: {{ who }}\n",
            Defaults = "who: all",
            Files = [("beta", "who: beta")],
            Clusters = [Alpha, Beta],
        };
        Assert.Equal(("who: all\n", "who: beta\n"), (run.Rendered("alpha"), run.Rendered("beta")));
    }

    [Fact]
    public void A_template_sees_the_inventory_facts_and_the_settings()
    {
        var run = new Run
        {
            Template = """
                environment: [{{ environment.name }}, {{ environment.stack }}, {{ environment.revision }}]
                cluster: [{{ cluster.name }}, {{ cluster.namespace }}, {{ cluster.supervisor }}]
                labels: {{ cluster.labels.team }} {{ cluster.kubernetesVersion }}
                component: [{{ component.name }}, {{ component.bundle }}, {{ component.chart }}]
                place: {{ component.namespace }} {{ component.release }}
                settings: {{ environment.zone }} {{ cluster.size }}

                """,
            Defaults = "environment: {zone: z}\ncluster: {size: 3}\n",
        };
        Assert.Equal(
            """
            cluster:
            - alpha
            - team-a
            - sv-01
            component:
            - external-dns
            - core-basic
            - dns/external-dns
            environment:
            - dev
            - small
            - development
            labels: red v1.30.1
            place: dns-system dns
            settings: z 3

            """,
            run.Rendered("alpha"));
    }

    [Theory]
    [InlineData(
        "a: 1\nb: {{ cluster.tagg }}\n", 2,
        "'cluster.tagg' is undefined; did you mean 'tag'? Affected: cluster 'alpha', component 'external-dns'.")]
    [InlineData(
        "{{ nobody }}: 1\n", 1, "'nobody' is undefined. Affected: cluster 'alpha', component 'external-dns'.")]
    public void An_undefined_setting_is_named_with_its_file_and_line(string template, int line, string what)
    {
        var problem = Assert.Single(new Run { Template = template, Defaults = "cluster: {tag: v1}" }.Problems);
        Assert.Equal(("TPL002", $"{TemplateFile}:{line}"), (problem.Code, problem.Position.ToString()));
        Assert.Equal(what, problem.What);
        Assert.StartsWith("Define it in the settings", problem.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_fails_for_several_clusters_is_one_problem()
    {
        var run = new Run { Template = "a: {{ nobody }}\n", Clusters = [Beta, Alpha, Named("gamma")] };
        Assert.EndsWith(
            "Affected: cluster 'alpha' and 2 more, component 'external-dns'.",
            Assert.Single(run.Problems).What,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% include 'lib/none.j2' %}", "{% include 'lib/none.j2' %}")]
    [InlineData("{% import 'lib/none.j2' as x %}", "\n{% from 'lib/none.j2' import x %}")]
    [InlineData("{% extends 'lib/none.j2' %}", "a: 1\n{% include 'lib/' ~ 'none.j2' %}")]
    public void A_missing_template_is_one_problem(string ofDns, string ofKyverno)
    {
        var run = new Run { Template = ofDns, Kyverno = ofKyverno, Clusters = [Beta, Alpha, Named("gamma")] };
        var problem = Assert.Single(run.Problems);
        Assert.Equal(("TPL002", $"{TemplateFile}:1"), (problem.Code, problem.Position.ToString()));
        Assert.Equal(
            "There is no template 'lib/none.j2'. Affected: cluster 'alpha' and 2 more, components 'external-dns', "
                + "'kyverno'.",
            problem.What);
        Assert.Equal("Create that template, or fix its name where it is used.", problem.Cure);
    }

    [Fact]
    public void Two_missing_templates_are_two_problems() =>
        Assert.Equal(2, new Run { Template = "{% include 'a.j2' %}", Kyverno = "{% include 'b.j2' %}" }.Problems.Count);

    [Fact]
    public void Each_error_in_each_template_is_its_own_problem()
    {
        var run = new Run
        {
            Template = "{% if cluster.name == 'alpha' %}a: {{ one }}{% else %}\na: {{ two }}{% endif %}\n",
            Kyverno = "b: {{ three }}\n",
            Clusters = [Alpha, Beta],
        };
        Assert.Equal(
            ["'one' is undefined", "'three' is undefined", "'two' is undefined"],
            run.Problems.Select(problem => problem.What.Split('.')[0]).Order());
        Assert.Empty(run.Values.For(ClusterName.Parse("alpha")).Components);
    }

    [Theory]
    [InlineData("a: [1\n", 2)]
    [InlineData("a: 1\nb: {{ 'x: y: z' }}\n", 2)]
    [InlineData("- a\n", 1)]
    [InlineData("text\n", 1)]
    [InlineData("a: 1\na: 2\n", 2)]
    public void A_rendered_text_that_is_not_a_map_is_a_problem(string template, int line)
    {
        var problem = Assert.Single(new Run { Template = template, Clusters = [Alpha, Beta] }.Problems);
        Assert.Equal(("TPL003", TemplateFile), (problem.Code, problem.Position.ToString()));
        Assert.StartsWith(
            $"for cluster 'alpha' and 1 more, component 'external-dns', line {line} of the rendered text: ",
            problem.What,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password: *hunter22\n")]
    [InlineData("adminPassword: \"hunter22\n")]
    [InlineData("env:\n- name: DB_PASSWORD\n  value: !hunter22 x\n")]
    [InlineData("url: https://user:hunter22@host: 1\n")]
    [InlineData("a: {token: hunter22\n")]
    [InlineData("args: [--password=hunter22, *x]\n")]
    public void The_problem_for_an_invalid_YAML_line_shows_no_secret(string template)
    {
        var problem = Assert.Single(new Run { Template = template }.Problems);
        Assert.Equal("TPL003", problem.Code);
        Assert.DoesNotContain("hunter22", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", problem.Consequence, StringComparison.Ordinal);
        Assert.Contains("[secret]", problem.Consequence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("{% if false %}a: 1{% endif %}\n")]
    public void A_template_that_renders_nothing_produces_no_values(string template)
    {
        var run = new Run { Template = template };
        Assert.Empty(run.Problems);
        Assert.Empty(run.Values.For(ClusterName.Parse("alpha")).Components);
        Assert.Equal("", run.Rendered("alpha"));
    }

    [Fact]
    public void The_order_and_the_style_of_a_template_do_not_matter() =>
        Assert.Equal(
            "a:\n- x: 1\nb: text\n", new Run { Template = "b: \"text\"   # said\n\na: [{x: 1}]\n" }.Rendered("alpha"));

    [Theory]
    [InlineData("a: {w: 1, x: 2}", "a: {x: 3, z: 4}", "a:\n  w: 1\n  x: 3\n  z: 4\n")]
    [InlineData("a: [1, 2]", "a: [3]", "a:\n- 3\n")]
    [InlineData("a: [1, 2]", "a: {$append: [3]}", "a:\n- 1\n- 2\n- 3\n")]
    [InlineData("a: 1\nb: 2", "a: null", "b: 2\n")]
    [InlineData("b: 2", "a: null", "a: null\nb: 2\n")]
    [InlineData("a: null", "b: 2", "a: null\nb: 2\n")]
    [InlineData("a: null", "a: null", "a: null\n")]
    [InlineData("a: null", "a: {b: 1}", "a:\n  b: 1\n")]
    [InlineData("a: null", "a: {$append: [1]}", "a:\n- 1\n")]
    [InlineData("a: null", "a: text", "a: text\n")]
    [InlineData("a: {b: null, c: 1}", "a: {c: null, d: null}", "a:\n  b: null\n  d: null\n")]
    [InlineData(null, "a: {b: {c: null}, d: 1}", "a:\n  b:\n    c: null\n  d: 1\n")]
    [InlineData(null, "a: 1", "a: 1\n")]
    [InlineData("# nothing", "a: 1", "a: 1\n")]
    public void Raw_values_of_a_cluster_override_the_rendered_ones(string? template, string raw, string expected)
    {
        var run = new Run { Template = template, Files = [("alpha", $"values:\n  external-dns: {{{raw}}}\n")] };
        Assert.Empty(run.Problems);
        Assert.Equal(expected, run.Rendered("alpha"));
    }

    [Theory]
    [InlineData("a: no", "a: false\n", "the value of 'a' of component 'external-dns' is written no, which")]
    [InlineData("a: {b: [On]}", "a:\n  b:\n  - true\n", "the value of 'a.b[0]' of component 'external-dns' is ")]
    [InlineData("on: 1", "'true': 1\n", "the key 'on' of component 'external-dns' is written on,")]
    [InlineData("a: 1_000", "a: 1000\n", "the value of 'a' of component 'external-dns' is written 1_000, ")]
    public void Unquoted_non_text_is_read_as_in_Helm_with_a_warning(string template, string expected, string what)
    {
        var run = new Run { Template = template, Clusters = [Alpha, Beta] };
        var problem = Assert.Single(run.Problems);
        Assert.Equal(("VAL104", Severity.Warning), (problem.Code, problem.Severity));
        Assert.StartsWith(what, problem.What, StringComparison.Ordinal);
        Assert.EndsWith("for cluster 'alpha' and 1 more.", problem.What, StringComparison.Ordinal);
        Assert.Equal((expected, expected), (run.Rendered("alpha"), run.Rendered("beta")));
    }

    [Theory]
    [InlineData("a: 0644", "a: 420\n")]
    [InlineData("a: 0x1F\nb: 08", "a: 31\nb: 8\n")]
    [InlineData("a: 'no'\nb: \"0644\"", "a: 'no'\nb: '0644'\n")]
    [InlineData("b: &b {cpu: 1}\nlimits:\n  <<: *b\n  mem: 2", "b:\n  cpu: 1\nlimits:\n  cpu: 1\n  mem: 2\n")]
    public void A_rendered_text_is_read_as_Helm_reads_it(string template, string expected)
    {
        var run = new Run { Template = template };
        Assert.Empty(run.Problems);
        Assert.Equal(expected, run.Rendered("alpha"));
    }

    [Theory]
    [InlineData("values:\n  external-dns:\n    a: off\n", "YML010 3")]
    [InlineData("values:\n  external-dns:\n    on: 1\n", "YML011 3")]
    [InlineData("values:\n  external-dns:\n  # x\n    l: [{no: 1}]\n", "YML011 4")]
    [InlineData("values:\n  external-dns:\n    a: {1.10: x}\n", "YML011 3")]
    [InlineData("values:\n  external-dns:\n    <<: {a: 1}\n", "YML012 3")]
    [InlineData("mode: 0644\n", "YML010 1")]
    [InlineData("a:\n  <<: {a: 1}\n", "YML012 2")]
    [InlineData("on: 1\n", null)]
    public void A_cluster_file_must_mean_the_same_to_every_YAML_reader(string text, string? expected)
    {
        var problems = new ProblemList();
        var file = ClusterFile.Parse("alpha", text, "alpha.yaml", problems);
        Assert.Equal(expected is null, file is not null);
        Assert.Equal(
            expected, problems.Sorted().Select(p => $"{p.Code} {p.Position!.Value.Line}").SingleOrDefault());
    }

    [Fact]
    public void Raw_values_cannot_change_the_kind_of_a_value()
    {
        var run = new Run
        {
            Template = "a: [1]\n",
            Files = [("alpha", "values:\n  external-dns:\n    a: text\n")],
            Clusters = [Alpha, Beta],
        };
        var problem = Assert.Single(run.Problems);
        Assert.Equal(("VAL001", "alpha.yaml:3"), (problem.Code, problem.Position.ToString()));
        Assert.Equal(("", "a:\n- 1\n"), (run.Rendered("alpha"), run.Rendered("beta")));
    }

    [Theory]
    [InlineData("a: overlay_me", "VAL006 'a'")]
    [InlineData("a: [{b: 'x-overlay_me-y'}]", "VAL006 'a[0].b'")]
    [InlineData("adminPassword: PLANTED", "VAL007 'adminPassword'")]
    [InlineData("a: {api_key: [PLANTED]}", "VAL007 'a.api_key[0]'")]
    [InlineData("a: '-----BEGIN RSA PRIVATE KEY-----PLANTED'", "VAL007 'a'")]
    [InlineData("adminPassword: ''", null)]
    [InlineData("adminPassword: '${PASSWORD}'", null)]
    [InlineData("adminPassword: '<path:secret/data/a#b>'", null)]
    [InlineData("tokenSecretName: dns-token", null)]
    [InlineData("automountServiceAccountToken: false", null)]
    public void Placeholders_and_plain_text_secrets_are_rejected(string values, string? expected)
    {
        var ofTemplate = new Run { Template = values + "\n", Clusters = [Alpha, Beta] };
        var ofFile = new Run { Files = [("alpha", $"values:\n  external-dns: {{{values}}}\n")] };
        Assert.Equal(
            expected is null ? [] : [$"{expected} for cluster 'alpha' and 1 more."], ofTemplate.Problems.Select(Shown));
        Assert.Equal(expected is null ? [] : [$"{expected} for cluster 'alpha'."], ofFile.Problems.Select(Shown));
        Assert.All(
            ofTemplate.Problems.Concat(ofFile.Problems),
            problem => Assert.DoesNotContain("PLANTED", problem.ToString(), StringComparison.Ordinal));

        static string Shown(Problem problem) =>
            $"{problem.Code} {problem.What.Split(' ')[0]} for {problem.What.Split(" for ")[^1]}";
    }

    // `a: ` and the line ending are four bytes.
    [Theory]
    [InlineData(65_532, null)]
    [InlineData(
        65_533,
        "the values of component 'external-dns' have 65537 bytes for cluster 'alpha' and 1 more; 65536 are allowed.")]
    public void The_values_of_a_component_have_a_maximum_size(int length, string? what)
    {
        var run = new Run { Template = $"a: {{{{ 'x' * {length} }}}}\n", Clusters = [Alpha, Beta] };
        var problem = run.Problems.SingleOrDefault();
        Assert.Equal((what is null ? null : "VAL008", what), (problem?.Code, problem?.What));
    }

    [Fact]
    public void The_values_of_a_cluster_must_fit_into_one_ConfigMap()
    {
        var catalog = CatalogOf(17);
        Assert.Empty(OfSize(61_000).Problems);
        var problem = Assert.Single(OfSize(62_000).Problems);
        Assert.Equal(
            "VAL009 the values of cluster 'alpha' have 1054000 bytes together; a ConfigMap holds 1048576.",
            $"{problem.Code} {problem.What}");

        Run OfSize(int bytes) => new() { Catalog = catalog, All = $"a: {{{{ 'x' * {bytes - 4} }}}}\n" };
    }

    [Theory]
    [InlineData(StackDelivery.Inline, 14, null)]
    [InlineData(
        StackDelivery.Inline, 15,
        "the ApplicationSet of component 'external-dns' would hold 962400 bytes of values; 921600 are allowed inline.")]
    [InlineData(StackDelivery.ConfigMap, 15, null)]
    public void Inline_values_of_all_clusters_must_fit_into_the_ApplicationSet(
        StackDelivery delivery, int clusters, string? what)
    {
        var run = new Run
        {
            Template = "a: {{ 'x' * (64000 - 4) }}\n",
            Rules = SmallStack.Rules with { Delivery = delivery },
            Clusters = [.. Enumerable.Range(0, clusters).Select(i => Named($"c{i:00}"))],
        };
        var problem = run.Problems.SingleOrDefault();
        Assert.Equal((what is null ? null : "VAL010", what), (problem?.Code, problem?.What));
    }

    [Fact]
    public void Only_the_components_of_a_cluster_are_rendered()
    {
        var run = new Run
        {
            Template = "a: 1\n",
            Kyverno = "b: 2\n",
            Clusters = [Alpha, Named("coreless", ("security-basic", "enabled"))],
            Files = [("alpha", "disabled: [kyverno]\n")],
        };
        Assert.Empty(run.Problems);
        Assert.Equal(["external-dns"], run.ComponentsOf("alpha"));
        Assert.Equal(["kyverno"], run.ComponentsOf("coreless"));
    }

    [Fact]
    public void A_withheld_component_is_not_rendered()
    {
        var rules = SmallStack.Rules with { WithheldComponents = ComponentName.Set("external-dns") };
        var run = new Run { Template = "a: 1\n", Kyverno = "b: 2\n", Rules = rules };
        Assert.Equal(["kyverno"], run.ComponentsOf("alpha"));
    }

    [Fact]
    public void A_traced_value_names_the_lines_it_came_from()
    {
        var run = new Run
        {
            Template = "a: {{ who }}\nb: fixed\nc: 1\n",
            Defaults = "\n\nwho: everyone\n",
            Files = [("alpha", "values:\n  external-dns:\n    c: 2\n")],
        };
        var fleet = run.Composition.Fleet;
        Assert.Equal(
            [
                $"a=everyone {TemplateFile}:1 defaults.yaml:3",
                $"b=fixed {TemplateFile}:2",
                "c=2 alpha.yaml:3",
            ],
            run.Values.Trace(Assert.Single(fleet.Clusters), Catalog.Components[ComponentName.Parse("external-dns")])
                .Select(leaf => $"{leaf.Path}={leaf.Text} {string.Join(' ', leaf.Sources)}"));
    }

    private static ObservedCluster Alpha => Named("alpha");

    private static ObservedCluster Beta => Named("beta");

    private static ObservedCluster Named(string name) =>
        Named(name, ("core-basic", "enabled"), ("security-basic", "enabled"), ("team", "red"));

    private static ObservedCluster Named(string name, params (string Key, string Value)[] labels) =>
        SmallStack.Cluster(name, [("env", "dev"), .. labels]) with { KubernetesVersion = "v1.30.1" };

    private static Catalog CatalogOf(int components)
    {
        var items = Enumerable.Range(0, components)
            .Select(i => $"- {{name: c{i:00}, bundle: core-basic, chart: c{i:00}, since: v1}}\n");
        var bundles = string.Concat(Catalog.Bundles.Keys.Select(name => $"- {{name: {name}, description: d}}\n"));
        var problems = new ProblemList();
        var text = $"bundles:\n{bundles}components:\n{string.Concat(items)}";
        return CatalogFile.Parse(text, "catalog.yaml", problems)!;
    }

    /// <summary>One rendering of a fleet's values; every text is absent unless set.</summary>
    private sealed class Run
    {
        private readonly Lazy<(Composition Composition, FleetValues Values, IReadOnlyList<Problem> Problems)> _outcome;

        public Run() => _outcome = new(Render);

        public string? Template { get; init; }

        public string? Kyverno { get; init; }

        /// <summary>The template of every component without its own template here.</summary>
        public string? All { get; init; }

        public string Defaults { get; init; } = "";

        public string Environment { get; init; } = "";

        public IReadOnlyList<(string Cluster, string Text)> Files { get; init; } = [];

        public ImmutableArray<ObservedCluster> Clusters { get; init; } = [Alpha];

        public Catalog Catalog { get; init; } = ValuesRenderingTests.Catalog;

        public StackRules Rules { get; init; } = SmallStack.Rules;

        public Composition Composition => _outcome.Value.Composition;

        public FleetValues Values => _outcome.Value.Values;

        public IReadOnlyList<Problem> Problems => _outcome.Value.Problems;

        public string Rendered(string cluster) =>
            Values.For(ClusterName.Parse(cluster)).TextOf(ComponentName.Parse("external-dns"));

        public IEnumerable<string> ComponentsOf(string cluster) =>
            Values.For(ClusterName.Parse(cluster)).Components.Keys.Select(name => name.ToString());

        private (Composition Composition, FleetValues Values, IReadOnlyList<Problem> Problems) Render()
        {
            var ofInput = new ProblemList();
            var files = new SettingsFiles
            {
                Defaults = Layer(Defaults, "defaults.yaml", ofInput),
                Environment = Layer(Environment, "environment.yaml", ofInput),
                Clusters = [.. Files.Select(file => FileOf(file.Cluster, file.Text, ofInput))],
            };
            var fleet = Fleet.From(new(Clusters), Rules, SmallStack.Stacks, Catalog, ofInput);
            var overrides = FleetOverrides.Create(
                files.Clusters.Select(file => file.Deviations), fleet, Catalog, Rules, new(2026, 1, 1), ofInput);
            var settings = Settings.From(files, fleet, Catalog, ofInput);
            var names = Catalog.Components.Values
                .Select(component => component.InlineValues!.TemplateName)
                .Where(name => TextOf(name) is not null);
            var templates = ValuesTemplates.Compile(
                Catalog, TextOf, [.. names], ImmutableDictionary<string, string>.Empty, ofInput);
            Assert.Empty(ofInput.Sorted());
            var composition = Composition.Create(fleet, Catalog, Rules, overrides);
            var problems = new ProblemList();
            var values = FleetValues.Render(composition, settings, templates, problems);
            return (composition, values, problems.Sorted());
        }

        private string? TextOf(string template) => template switch
        {
            "dns/external-dns/values.yaml.j2" => Template,
            "security/kyverno/values.yaml.j2" => Kyverno,
            _ => All,
        };

        private static ClusterFile FileOf(string cluster, string text, ProblemList problems) =>
            ClusterFile.Parse(cluster, text, $"{cluster}.yaml", problems)!;

        private static SettingsLayer Layer(string text, string file, ProblemList problems) =>
            text.Length == 0
                ? SettingsLayer.Empty
                : SettingsLayer.From(YamlFile.ParseMap(text, file, problems)!, problems)!;
    }
}
