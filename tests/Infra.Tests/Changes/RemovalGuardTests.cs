using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.TestStacks;

namespace Infra.Tests.Changes;

public sealed class RemovalGuardTests
{
    private static readonly StackRules Strict = Rules(Limit.Count(0), Limit.Count(0), Limit.Count(0));

    private static readonly Gen<FootprintCluster> Clusters =
        from name in Gen.Elements("a", "b", "c", "d", "e", "f")
        from server in Gen.Elements("s1", "s2", "s3", "s4", "s5", null)
        from supervisor in Gen.Elements("sv-1", "sv-2", null)
        from kind in Gen.Elements("Cluster", "TanzuKubernetesCluster")
        from uid in Gen.Elements("u1", "u2", "u3", null)
        select Cluster(name, server, supervisor) with { Uids = uid is null ? Uids() : Uids((kind, uid)) };

    private static readonly Gen<FootprintApplication> Applications =
        from cluster in Gen.Elements("a", "b", "c", "d", "e", "f")
        from component in Gen.Elements("w", "x", "y", "z")
        select new FootprintApplication(cluster, component);

    private static readonly Gen<Footprint> Footprints =
        from clusters in Clusters.ListOf()
        from components in Gen.Elements("w", "x", "y", "z").ListOf()
        from applications in Applications.ListOf()
        select Footprint.From(clusters, components, applications);

    private static readonly Gen<Limit> Limits =
        from count in Gen.Choose(0, 3)
        from percent in Gen.Elements(0, 10, 50, 100)
        select Limit.CountOrPercent(count, percent);

    private static readonly Gen<(Footprint Before, Footprint After, StackRules Rules)> Runs =
        from footprints in Gen.Two(Footprints)
        from limits in Gen.Three(Limits)
        select (footprints.Item1, footprints.Item2, Rules(limits.Item1, limits.Item2, limits.Item3));

    [Fact]
    public void The_suggested_allowance_is_exactly_enough() =>
        Prop.ForAll(Runs.ToArbitrary(), run =>
        {
            var refusals = Refusals(run.Before, run.After, run.Rules, null);
            if (refusals is []) return true;
            var named = refusals.Select(NamedNumber).Distinct().ToList();
            return named.Count == 1
                && Refusals(run.Before, run.After, run.Rules, named[0]) is []
                && Refusals(run.Before, run.After, run.Rules, named[0] - 1) is not [];
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void A_higher_allowance_never_causes_more_refusals() =>
        Prop.ForAll(Runs.ToArbitrary(), Gen.Two(Gen.Choose(0, 30)).ToArbitrary(), (run, allowed) =>
            Refusals(run.Before, run.After, run.Rules, Math.Max(allowed.Item1, allowed.Item2)).Count
            <= Refusals(run.Before, run.After, run.Rules, Math.Min(allowed.Item1, allowed.Item2)).Count)
                .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void An_unchanged_state_is_never_refused() =>
        Prop.ForAll(Footprints.ToArbitrary(), footprint =>
            Refusals(footprint, footprint, Strict, null) is []
                && FootprintChange.Between(footprint, footprint).RemovalCount == 0)
                .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Additions_alone_are_never_refused() =>
        Prop.ForAll(
            Footprints.ToArbitrary(), footprint => Refusals(Footprint.From([], [], []), footprint, Strict, null) is [])
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_order_of_the_found_objects_does_not_matter() =>
        Prop.ForAll(Runs.ToArbitrary(), run =>
            Shown(run.Before, run.After, run.Rules) == Shown(Reversed(run.Before), Reversed(run.After), run.Rules))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Each_removal_is_counted_once_at_the_level_where_it_happens()
    {
        var before = Create(["a", "b", "c"], ["x", "y", "z"], "a-x", "a-y", "b-x", "b-y", "b-z", "c-x");
        var after = Create(["b", "c"], ["x", "y"], "b-x", "c-x");
        var change = FootprintChange.Between(before, after);
        Assert.Equal(["a"], change.RemovedClusters.Select(cluster => cluster.Name));
        Assert.Equal(["z"], change.RemovedComponents);
        Assert.Equal(["b-y"], change.RemovedApplications.Select(one => one.ToString()));
        Assert.Equal(3, change.RemovalCount);
        var problems = Refusals(before, after, Strict, 2);
        Assert.Equal(["GRD001", "GRD002", "GRD003"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(
            "If this is intended, allow it once: --allow-removals 3, or infra:allowRemovals: 3 in Pulumi.prod.yaml. "
            + "That is 1 cluster, 1 component and 1 Application. Allowed so far: 2.",
            problem.Cure));
    }

    [Fact]
    public void Removals_within_the_limits_need_no_allowance()
    {
        var rules = Rules(Limit.Count(1), Limit.Count(1), Limit.Count(1));
        var before = Create(["a", "b", "c"], ["x", "y", "z"], "a-x", "b-x", "b-y", "c-x");
        Assert.Empty(Refusals(before, Create(["b", "c"], ["x", "y"], "b-x", "c-x"), rules, null));
        Assert.Equal(
            "GRD001", Assert.Single(Refusals(before, Create(["c"], ["x", "y", "z"], "c-x"), rules, null)).Code);
    }

    [Fact]
    public void At_most_ten_names_are_listed_and_a_lost_supervisor_is_named()
    {
        string[] names = [.. Enumerable.Range(0, 13).Select(i => $"c{i:00}")];
        var before = Footprint.From(names.Select(name => Cluster(name, name, name == "c12" ? "sv-2" : "sv-1")), [], []);
        var after = Footprint.From([Cluster("c12", "c12", "sv-2")], [], []);
        var problem =
            Assert.Single(Refusals(before, after, Rules(Limit.Percent(10), Limit.Count(0), Limit.Count(0)), null));
        Assert.Equal(
            "12 of 13 clusters would disappear: 'c00', 'c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07', 'c08', 'c09' "
                + "and 2 more. "
                + "The limit of stack 'prod' is 1 (10%, rounded down).",
            problem.What);
        Assert.EndsWith("No cluster remains on supervisor 'sv-1'.", problem.Consequence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_cluster_on_the_same_server_is_a_removal_and_always_reported()
    {
        var before = Footprint.From([Cluster("old", "s")], [], []);
        var after = Footprint.From([Cluster("new", "s")], [], []);
        Assert.Equal(["GRD001", "GRD101"], Codes(before, after, Strict, null));
        Assert.Equal(["GRD101"], Codes(before, after, Strict, 1));
        Assert.Equal(["new"], FootprintChange.Between(before, after).AddedClusters.Select(cluster => cluster.Name));
    }

    [Theory]
    [InlineData("Cluster", "u1", "Cluster", "u1", false)]
    [InlineData("Cluster", "u1", "Cluster", "u2", true)]
    [InlineData("TanzuKubernetesCluster", "u1", "Cluster", "u2", false)]
    public void A_changed_UID_behind_the_same_server_is_refused_regardless_of_the_limits(
        string kind, string uid, string newKind, string newUid, bool refused)
    {
        var rules = Rules(Limit.Percent(100), Limit.Percent(100), Limit.Percent(100));
        var before = Footprint.From([Cluster("a", "s") with { Uids = Uids((kind, uid)) }], [], []);
        var after = Footprint.From([Cluster("a", "s") with { Uids = Uids((newKind, newUid)) }], [], []);
        Assert.Equal(refused ? ["GRD004"] : [], Codes(before, after, rules, null));
        Assert.Empty(Codes(before, after, rules, 1));
        Assert.Empty(Codes(
            before,
            Footprint.From([Cluster("a", "elsewhere") with { Uids = Uids((newKind, newUid)) }], [], []),
            rules,
            null));
    }

    [Fact]
    public void A_successor_with_a_new_name_and_the_old_address_counts_as_one_removal()
    {
        var before = Footprint.From([Cluster("old", "s") with { Uids = Uids(("Cluster", "u1")) }], [], []);
        var after = Footprint.From([Cluster("new", "s") with { Uids = Uids(("Cluster", "u2")) }], [], []);
        Assert.Equal(["GRD004", "GRD001", "GRD101"], Codes(before, after, Strict, null));
        Assert.Equal(1, FootprintChange.Between(before, after).RemovalCount);
    }

    [Fact]
    public void Removing_the_object_of_a_retired_kind_does_not_make_a_different_cluster()
    {
        var before = Footprint.From(
            [Cluster("a", "s") with { Uids = Uids(("Cluster", "u1"), ("TanzuKubernetesCluster", "t1")) }], [], []);
        var after = Footprint.From([Cluster("a", "s") with { Uids = Uids(("Cluster", "u1")) }], [], []);
        Assert.Empty(Codes(before, after, Strict, null));
    }

    [Fact]
    public void An_unneeded_allowance_setting_is_a_warning()
    {
        var footprint = Create(["a"], ["x"]);
        var problems = new ProblemList();
        RemovalGuard.Check([footprint], footprint, Strict, Allowance(option: null, setting: 7), problems);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(("GRD102", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Equal("Remove it: pulumi config rm infra:allowRemovals --stack prod", problem.Cure);
        Assert.Empty(Codes(footprint, footprint, Strict, 7));
        Assert.Empty(Codes(footprint, footprint, Strict, null));
    }

    // For any number and order of footprints: one refusal of each kind, with one number that permits the run.
    [Theory]
    [InlineData("abcdefgh", "abc", 8)]
    [InlineData("abc", "abcdefgh", 8)]
    [InlineData("abc", "abc", 3)]
    [InlineData("abc", "def", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("ab", "abcde", 5)]
    public void A_comparison_with_two_states_is_refused_once(string recorded, string registered, int number)
    {
        Footprint[] befores = [OfClusters(recorded), OfClusters(registered)];
        var refusal = Assert.Single(Checked(befores, null));
        Assert.Equal(("GRD001", number), (refusal.Code, NamedNumber(refusal)));
        Assert.Empty(Checked(befores, number));
        Assert.Equal(number, NamedNumber(Assert.Single(Checked(befores, number - 1))));

        static Footprint OfClusters(string names) => Create([.. names.Select(name => name.ToString())], ["x"]);
    }

    [Fact]
    public void The_suggested_allowance_covers_different_removals_from_two_states()
    {
        var problems = Checked([Create(["a", "b", "c"], ["x"]), Create([], ["x", "y"])], null);
        Assert.Equal(["GRD001", "GRD002"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal(3, NamedNumber(problem)));
        Assert.Empty(Checked([Create(["a", "b", "c"], ["x"]), Create([], ["x", "y"])], 3));
    }

    [Fact]
    public void The_larger_allowance_applies()
    {
        var (before, after) = (Create(["a", "b"], []), Create([], []));
        var problems = new ProblemList();
        RemovalGuard.Check([before], after, Strict, Allowance(option: 1, setting: 2), problems);
        Assert.Empty(problems.Sorted());
    }

    [Fact]
    public void A_run_counts_as_a_refusal_only_if_all_errors_are_refusals()
    {
        var refusal = Assert.Single(Refusals(Create(["a"], []), Create([], []), Strict, null));
        Assert.True(new ProblemsException([refusal]).IsRefusal);
        Assert.True(new ProblemsException([refusal, Renamed()]).IsRefusal);
        Assert.False(new ProblemsException([refusal, RenderingProblems.NotARendering("OUT")]).IsRefusal);
        Assert.False(new ProblemsException([RenderingProblems.NotARendering("OUT")]).IsRefusal);
        Assert.False(new ProblemsException([]).IsRefusal);
    }

    private static Problem Renamed() => GuardProblems.RenamedCluster(new(Cluster("old", "s"), Cluster("new", "s")));

    private static int NamedNumber(Problem refusal) =>
        int.Parse(refusal.Cure.Split("--allow-removals ")[1].Split(',')[0], CultureInfo.InvariantCulture);

    private static string Shown(Footprint before, Footprint after, StackRules rules)
    {
        var problems = new ProblemList();
        RemovalGuard.Check([before], after, rules, Allowance(null, null), problems);
        return string.Join('\n', problems.Sorted());
    }

    private static Footprint Reversed(Footprint footprint) =>
        Footprint.From(footprint.Clusters.Reverse(), footprint.Components.Reverse(), footprint.Applications.Reverse());

    private static IReadOnlyList<Problem> Refusals(Footprint before, Footprint after, StackRules rules, int? allowed)
    {
        var problems = new ProblemList();
        RemovalGuard.Check([before], after, rules, Allowance(allowed, null), problems);
        return [.. problems.Sorted().Where(problem => problem.Kind is ProblemKind.Refusal)];
    }

    private static IReadOnlyList<Problem> Checked(Footprint[] befores, int? allowed)
    {
        var problems = new ProblemList();
        RemovalGuard.Check(befores, Create([], ["x"]), Strict, Allowance(allowed, null), problems);
        return problems.Sorted();
    }

    private static IEnumerable<string> Codes(Footprint before, Footprint after, StackRules rules, int? allowed)
    {
        var problems = new ProblemList();
        RemovalGuard.Check([before], after, rules, Allowance(allowed, null), problems);
        return problems.Sorted().Select(problem => problem.Code);
    }

    private static RemovalAllowance Allowance(int? option, int? setting) => new(
        new AllowanceSource.CommandOption("--allow-removals", option),
        new AllowanceSource.StackSetting("infra:allowRemovals", setting, new("Pulumi.prod.yaml", 4)));

    private static StackRules Rules(Limit clusters, Limit components, Limit applications) =>
        Environments.Stacks.Find(StackName.Parse("prod"), new())! with
        {
            Removals = new() { Clusters = clusters, Components = components, Applications = applications },
        };

    private static Footprint Create(string[] clusters, string[] components, params string[] applications) =>
        Footprint.From(
        clusters.Select(name => Cluster(name, name)),
        components,
        applications.Select(one => new FootprintApplication(one.Split('-')[0], one.Split('-')[1])));

    private static FootprintCluster Cluster(string name, string? server, string? supervisor = null) =>
        new() { Name = name, Server = server, Supervisor = supervisor };

    private static ImmutableSortedDictionary<string, string> Uids(params IEnumerable<(string Kind, string Uid)> uids) =>
        uids.ToImmutableSortedDictionary(uid => uid.Kind, uid => uid.Uid, StringComparer.Ordinal);
}
