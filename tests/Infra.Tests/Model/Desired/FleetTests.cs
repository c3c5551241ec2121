using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using static Infra.Tests.Model.SmallStack;

namespace Infra.Tests.Model;

public sealed class FleetTests
{
    private static readonly Catalog Catalog = CatalogFile.Parse(
        """
        bundles:
        - {name: core-basic, description: Core.}
        - {name: security-basic, description: Security.}
        components:
        - {name: external-dns, bundle: core-basic, chart: dns/external-dns, since: v1.0}
        - {name: kyverno, bundle: security-basic, chart: security/kyverno, since: v1.0}
        """,
        "catalog.yaml",
        new())!;

    [Fact]
    public void Clusters_are_sorted_by_name()
    {
        var (fleet, problems) = Judge([Dev("m"), Dev("z"), Dev("a"), Creating("y"), Creating("b")]);
        Assert.Equal(["a", "m", "z"], NamesOf(fleet));
        Assert.Equal(["b", "y"], fleet.Creating.Select(cluster => cluster.Name.ToString()));
        Assert.Equal(["FLT101", "FLT101"], CodesOf(problems));
    }

    [Fact]
    public void A_cluster_has_the_facts_from_its_supervisor()
    {
        var uids = ImmutableSortedDictionary<string, string>.Empty.Add("Cluster", "u1");
        var observed = Dev("alpha", ("core-basic", "enabled"), ("kyverno", "off"), ("team", "red"), ("zone", "a")) with
        {
            Namespace = "team-b",
            Supervisor = "sv-02",
            KubernetesVersion = "v1.30.1",
            Uids = uids,
        };
        var (fleet, problems) = Judge([observed]);
        Assert.Empty(problems);
        var cluster = Assert.Single(fleet.Clusters);
        Assert.Equal(
            ("alpha", "dev", "team-b", "sv-02", "https://alpha.example.com:6443", "v1.30.1"),
            (
                cluster.Name.ToString(),
                cluster.Env.ToString(),
                cluster.Namespace,
                cluster.Supervisor,
                cluster.Server.ToString(),
                cluster.KubernetesVersion));
        Assert.Equal(BundleName.Set("core-basic"), cluster.Bundles);
        Assert.Equal(["core-basic", "env", "kyverno", "team", "zone"], cluster.Labels.Keys);
        Assert.Equal([KeyValuePair.Create("team", "red")], cluster.OwnLabels);
        Assert.Same(uids, cluster.Uids);
    }

    [Fact]
    public void A_cluster_of_another_stack_is_ignored_silently()
    {
        var (fleet, problems) = Judge([Dev("alpha"), Cluster("theirs", ("env", "prod"), ("core-basik", "enabled"))]);
        Assert.Equal(["alpha"], NamesOf(fleet));
        Assert.Equal<string>(["alpha"], fleet.Observed);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("stagin", "FLT006", "stray.yaml:2", "Did you mean 'staging'?")]
    [InlineData(
        "qa", "FLT006", "stray.yaml:2",
        "Use one of 'dev', 'prod', 'staging', or give the env to a stack (stacks/Dev.cs, stacks/Prod.cs).")]
    [InlineData(
        null, "FLT105", "stray.yaml:1", "To manage it, label it 'env' with one of 'dev', 'prod', 'staging'.")]
    public void A_cluster_of_no_stack_is_reported_and_ignored(string? env, string code, string position, string cure)
    {
        var (fleet, problems) = Judge([env is null ? Cluster("stray") : Cluster("stray", ("env", env))]);
        Assert.Empty(fleet.Observed);
        var problem = Assert.Single(problems);
        Assert.Equal((code, position, cure), (problem.Code, problem.Position.ToString(), problem.Cure));
    }

    [Theory]
    [InlineData("evn", "staging", "Did you mean 'env' by its label 'evn' ('staging')?")]
    [InlineData("Env", "dev", "Did you mean 'env' by its label 'Env' ('dev')?")]
    [InlineData("envs", "anything", "Did you mean 'env' by its label 'envs' ('anything')?")]
    [InlineData("environment", "prod", "Did you mean 'env' by its label 'environment' ('prod')?")]
    [InlineData(
        "environment", "green", "To manage it, label it 'env' with one of 'dev', 'prod', 'staging'.")]
    [InlineData("team", "dev", "To manage it, label it 'env' with one of 'dev', 'prod', 'staging'.")]
    public void A_misspelled_env_label_is_detected(string key, string value, string cure)
    {
        var problem = Assert.Single(Judge([Cluster("stray", (key, value))]).Problems);
        Assert.Equal(("FLT105", cure), (problem.Code, problem.Cure));
        Assert.Equal(cure.StartsWith('D') ? "stray.yaml:2" : "stray.yaml:1", problem.Position.ToString());
    }

    [Theory]
    [InlineData("rign", "Did you mean 'ring'?")]
    [InlineData("Team", "Did you mean 'team'?")]
    [InlineData("teams", "Did you mean 'team'?")]
    [InlineData("zone", null)]
    [InlineData("example.com/team", null)]
    public void A_label_similar_to_a_label_the_stack_uses_is_reported(string key, string? cure)
    {
        var (fleet, problems) = Judge([Dev("alpha", (key, "red"))]);
        Assert.Equal(["alpha"], NamesOf(fleet));
        var problem = problems.SingleOrDefault();
        Assert.Equal((cure is null ? null : "FLT108", cure), (problem?.Code, problem?.Cure));
    }

    [Fact]
    public void A_similar_label_is_not_reported_if_the_cluster_also_has_the_right_one() =>
        Assert.Empty(Judge([Dev("alpha", ("team", "red"), ("teams", "a"), ("ring", "x"))]).Problems);

    [Fact]
    public void A_cluster_name_must_be_unique_in_the_stack()
    {
        var second = Dev("alpha") with
        {
            Supervisor = "sv-02",
            Position = new("second.yaml", 7),
            Endpoint = Endpoint("alpha", "10.0.0.9", 6443),
        };
        var (_, problems) = Judge([Dev("alpha"), second]);
        var problem = Assert.Single(problems);
        Assert.Equal(("FLT002", "second.yaml:7"), (problem.Code, problem.Position.ToString()));
        Assert.Equal(
            "cluster 'alpha' of supervisor 'sv-02' (namespace 'team-a') has the name of "
            + "a cluster of supervisor 'sv-01' (namespace 'team-a') at alpha.yaml:1.",
            problem.What);
    }

    [Fact]
    public void Another_stack_can_have_a_cluster_with_the_same_name() =>
        Assert.Empty(Judge([Dev("alpha"), Cluster("alpha", ("env", "prod"))]).Problems);

    [Theory]
    [InlineData("alpha.example.com", 6443)]
    [InlineData("ALPHA.example.com", 6443)]
    [InlineData("alpha.example.com.", 6443)]
    public void A_server_must_belong_to_only_one_cluster(string host, int port)
    {
        var problem = Assert.Single(Judge([Dev("alpha"), Beta(host, port)]).Problems);
        Assert.Equal(("FLT003", "beta.yaml:20"), (problem.Code, problem.Position.ToString()));
        Assert.Equal(
            "cluster 'beta' has the server https://alpha.example.com:6443 of cluster 'alpha' at alpha.yaml:1.",
            problem.What);
    }

    [Theory]
    [InlineData("fd00:10::3", "fd00:0010:0:0:0:0:0:3", "https://[fd00:10::3]:6443")]
    [InlineData("fd00:10::3", "[fd00:10::3]", "https://[fd00:10::3]:6443")]
    [InlineData("FD00:10::A", "fd00:10::a", "https://[fd00:10::a]:6443")]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", "https://10.0.0.1:6443")]
    public void Two_spellings_of_a_server_count_as_one(string first, string second, string server)
    {
        var alpha = Dev("alpha") with { Endpoint = Endpoint("alpha", first, 6443) };
        var (_, problems) = Judge([alpha, Beta(second, 6443)]);
        var problem = Assert.Single(problems);
        Assert.Equal("FLT003", problem.Code);
        Assert.Contains($"the server {server} of", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Argo_CD_name_of_the_control_plane_cannot_be_a_cluster_name()
    {
        var problem = Assert.Single(Judge([Dev("in-cluster")]).Problems);
        Assert.Equal(
            ("FLT001", "cluster name 'in-cluster' is Argo CD's own name for its control plane."),
            (problem.Code, problem.What));
        Assert.Equal("Its components would be installed into the control plane.", problem.Consequence);
    }

    [Fact]
    public void An_IPv6_zone_in_an_endpoint_has_its_own_cure()
    {
        var problem = Assert.Single(Judge([Dev("alpha"), Beta("fe80::1%eth0", 6443)]).Problems);
        Assert.Equal(
            ("FLT009", "Give the API server an address that the control plane can reach."),
            (problem.Code, problem.Cure));
    }

    [Theory]
    [InlineData("alpha.example.com", 6444)]
    [InlineData("beta.example.com", 6443)]
    public void A_different_host_or_port_means_a_different_server(string host, int port) =>
        Assert.Empty(Judge([Dev("alpha"), Beta(host, port)]).Problems);

    [Theory]
    [InlineData(ClusterState.Running, true, "alpha", "")]
    [InlineData(ClusterState.Unhealthy, true, "alpha", "FLT104")]
    [InlineData(ClusterState.Deleting, true, "alpha", "FLT102")]
    [InlineData(ClusterState.Deleting, false, "", "FLT103")]
    [InlineData(ClusterState.Creating, true, "", "FLT101")]
    [InlineData(ClusterState.Creating, false, "", "FLT101")]
    public void A_cluster_stays_registered_once_it_was_ready_and_is_not_registered_before(
        ClusterState state, bool hasEndpoint, string registered, string code)
    {
        var observed = Dev("alpha") with { State = state };
        var (fleet, problems) = Judge([hasEndpoint ? observed : observed with { Endpoint = null }]);
        Assert.Equal(registered, string.Join(' ', NamesOf(fleet)));
        Assert.Equal(code, string.Join(' ', CodesOf(problems)));
        Assert.DoesNotContain(problems, problem => problem.Severity is Severity.Error);
        Assert.Equal<string>(["alpha"], fleet.Observed);
    }

    [Fact]
    public void The_reason_of_a_state_is_reported_if_known()
    {
        var created = Creating("alpha") with { StateReason = "no node is up" };
        var unhealthy = Dev("beta") with { State = ClusterState.Unhealthy, StateReason = "Ready is False" };
        Assert.Equal(
            [
                "It is not registered: no node is up.",
                "It stays registered because an outage must not remove its Applications: Ready is False.",
            ],
            Judge([created, unhealthy]).Problems.Select(problem => problem.Consequence));
    }

    [Fact]
    public void A_cluster_that_is_being_created_is_pending_with_its_future_bundles()
    {
        var (fleet, problems) = Judge(
            [Creating("alpha", ("core-basic", "enabled"), ("security-basic", "disabled"), ("core-basik", "enabled"))]);
        var pending = Assert.Single(fleet.Creating);
        Assert.Equal(("alpha", "dev", "sv-01"), (pending.Name.ToString(), pending.Env.ToString(), pending.Supervisor));
        Assert.Equal(BundleName.Set("core-basic"), pending.Bundles);
        Assert.Equal(["FLT004", "FLT101"], CodesOf(problems));
    }

    [Theory]
    [InlineData(2, 0, null)]
    [InlineData(2, 3, null)]
    [InlineData(3, 0, "3 of 4 clusters of stack 'small' are being created: 'a0', 'a1', 'a2'. The limit is 2.")]
    public void Too_many_clusters_in_creation_are_an_error_and_other_stacks_do_not_count(
        int ours, int theirs, string? what)
    {
        var own = Enumerable.Range(0, ours).Select(i => Creating($"a{i}"));
        var others = Enumerable.Range(0, theirs)
            .Select(i => Cluster($"b{i}", ("env", "prod")) with { State = ClusterState.Creating });
        var (_, problems) = Judge([.. own, .. others, Dev("running")]);
        var refused = problems.SingleOrDefault(problem => problem.Severity is Severity.Error);
        Assert.Equal((what is null ? null : "FLT011", what), (refused?.Code, refused?.What));
    }

    [Theory]
    [InlineData("core-basik", "enabled", "FLT004", "Did you mean 'core-basic'?")]
    [InlineData("core-basik", "disabled", "FLT004", "Did you mean 'core-basic'?")]
    [InlineData("logging", "enabled", "FLT004", "Remove the label, or add the bundle to stacks/catalog.yaml.")]
    [InlineData("core-basic", "true", "FLT106", "Write 'enabled' to ask for the bundle.")]
    [InlineData("core-basik", "true", null, null)]
    [InlineData("example.com/core-basik", "enabled", null, null)]
    public void A_bundle_label_that_has_no_effect_is_reported(string key, string value, string? code, string? cure)
    {
        var (fleet, problems) = Judge([Dev("alpha", (key, value))]);
        var problem = problems.SingleOrDefault();
        Assert.Equal((code, cure), (problem?.Code, problem?.Cure));
        Assert.Equal(code is null ? null : "alpha.yaml:3", problem?.Position.ToString());
        Assert.Equal(code is "FLT004" ? 0 : 1, fleet.Clusters.Length);
        Assert.Empty(fleet.Clusters.SelectMany(cluster => cluster.Bundles));
    }

    [Fact]
    public void Without_a_catalog_every_enabled_label_is_a_bundle()
    {
        var problems = new ProblemList();
        var fleet = Fleet.From(
            new([Dev("alpha", ("core-basik", "enabled"))]), Rules, SmallStack.Stacks, catalog: null, problems);
        Assert.Empty(problems.Sorted());
        Assert.Equal(BundleName.Set("core-basik"), Assert.Single(fleet.Clusters).Bundles);
    }

    [Theory]
    [InlineData("enabled", null, null)]
    [InlineData(
        "disabled", "alpha.yaml:3",
        "cluster 'alpha' has 'disabled' for bundle 'core-basic', which stack 'small' requires.")]
    [InlineData(
        null, "alpha.yaml:1", "cluster 'alpha' does not request bundle 'core-basic', which stack 'small' requires.")]
    public void A_cluster_without_a_required_bundle_is_an_error(string? value, string? position, string? what)
    {
        var rules = Rules with { RequiredBundles = BundleName.Set("core-basic") };
        var (fleet, problems) = Judge([value is null ? Dev("alpha") : Dev("alpha", ("core-basic", value))], rules);
        var problem = problems.SingleOrDefault();
        Assert.Equal(
            (what is null ? null : "FLT005", position, what),
            (problem?.Code, problem?.Position.ToString(), problem?.What));
        Assert.Equal(what is null ? 1 : 0, fleet.Clusters.Length);
    }

    [Theory]
    [InlineData("first", null)]
    [InlineData("rest", null)]
    [InlineData(null, null)]
    [InlineData("frist", "Did you mean 'first'?")]
    [InlineData("nobodys", "Use one of 'first', 'rest', 'second', or name the value in Rollout of stack 'small'.")]
    public void The_ring_of_a_cluster_must_be_one_the_stack_defines(string? ring, string? cure)
    {
        var rollout = new Rollout
        {
            Label = "ring",
            Rings = [new() { Values = ["first"] }, new() { Values = ["second"] }],
            Last = new() { Values = ["rest"] },
        };
        var (_, problems) = Judge(
            [ring is null ? Dev("alpha") : Dev("alpha", ("ring", ring))], Rules with { Rollout = rollout });
        var problem = problems.SingleOrDefault();
        Assert.Equal((cure is null ? null : "FLT012", cure), (problem?.Code, problem?.Cure));
        Assert.Equal(cure is null ? null : "alpha.yaml:3", problem?.Position.ToString());
    }

    [Theory]
    [InlineData("dev", "alpha", "FLT010")]
    [InlineData("dev", "alpha-dev", "")]
    [InlineData("staging", "alpha", "")]
    public void A_cluster_name_must_match_the_name_rule_of_its_env(string env, string name, string code)
    {
        var rules = Rules with { ClusterNames = NameRule.For(("dev", NameRule.EndingWith("-dev"))) };
        var (fleet, problems) = Judge([Cluster(name, ("env", env))], rules);
        Assert.Equal(code, string.Join(' ', CodesOf(problems)));
        Assert.Equal(code.Length == 0 ? 1 : 0, fleet.Clusters.Length);
    }

    [Theory]
    [InlineData("Alpha", "a.example.com", 6443, "team", "red", "FLT001", "Alpha.yaml:1")]
    [InlineData("alpha", "a_b.example.com", 6443, "team", "red", "FLT009", "alpha.yaml:20")]
    [InlineData("alpha", "10.0.0.1", 0, "team", "red", "FLT009", "alpha.yaml:20")]
    [InlineData("alpha", "10.0.0.1", 65536, "team", "red", "FLT009", "alpha.yaml:20")]
    [InlineData("in-cluster", "a.example.com", 6443, "team", "red", "FLT001", "in-cluster.yaml:1")]
    [InlineData("alpha", "kubernetes.default.svc", 443, "team", "red", "FLT013", "alpha.yaml:20")]
    [InlineData("alpha", "kubernetes.default.svc.cluster.local", 6443, "team", "red", "FLT013", "alpha.yaml:20")]
    [InlineData("alpha", "fe80::1%eth0", 6443, "team", "red", "FLT009", "alpha.yaml:20")]
    [InlineData("alpha", "a.example.com", 6443, "team", "red and blue", "FLT007", "alpha.yaml:3")]
    [InlineData("alpha", "a.example.com", 6443, "-team", "red", "FLT008", "alpha.yaml:3")]
    public void A_cluster_with_a_problem_is_rejected_without_affecting_others(
        string name, string host, int port, string key, string value, string code, string position)
    {
        var (fleet, problems) = Judge(
            [Dev(name, (key, value)) with { Endpoint = Endpoint(name, host, port) }, Dev("beta")]);
        var problem = Assert.Single(problems);
        Assert.Equal((code, position, Severity.Error), (problem.Code, problem.Position.ToString(), problem.Severity));
        Assert.Equal(["beta"], NamesOf(fleet));
        Assert.Equal<string>([name, "beta"], fleet.Observed);
    }

    [Fact]
    public void Every_problem_of_a_cluster_is_reported_at_once()
    {
        var rules = Rules with { RequiredBundles = BundleName.Set("core-basic") };
        var (_, problems) = Judge(
            [Dev("Alpha", ("core-basik", "enabled"), ("team", "-")) with { Endpoint = Endpoint("Alpha", "a_b", 6443) }],
            rules);
        Assert.Equal(["FLT001", "FLT004", "FLT005", "FLT007", "FLT009"], CodesOf(problems).Order());
    }

    private static ObservedCluster Dev(string name, params (string Key, string Value)[] labels) =>
        Cluster(name, [("env", "dev"), .. labels]);

    private static ObservedCluster Creating(string name, params (string Key, string Value)[] labels) =>
        Dev(name, labels) with { State = ClusterState.Creating };

    private static ObservedCluster Beta(string host, int port) =>
        Dev("beta") with { Endpoint = Endpoint("beta", host, port) };

    private static (Fleet Fleet, IReadOnlyList<Problem> Problems) Judge(
        ImmutableArray<ObservedCluster> observed, StackRules? rules = null)
    {
        var problems = new ProblemList();
        var fleet = Fleet.From(new(observed), rules ?? Rules, SmallStack.Stacks, Catalog, problems);
        return (fleet, problems.Sorted());
    }

    private static IEnumerable<string> NamesOf(Fleet fleet) =>
        fleet.Clusters.Select(cluster => cluster.Name.ToString());

    private static IEnumerable<string> CodesOf(IEnumerable<Problem> problems) =>
        problems.Select(problem => problem.Code);
}
