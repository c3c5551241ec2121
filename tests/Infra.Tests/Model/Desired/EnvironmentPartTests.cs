using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Tests.Model;

/// <summary>Pages of several stacks that share one environment.</summary>
public sealed class EnvironmentPartTests
{
    private static readonly StackRules Main = SmallStack.Rules;
    private static readonly StackRules West = PartOf("west", "sv-03", "sv-04");
    private static readonly StackRules Other = Main with
    {
        Stack = StackName.Parse("other"),
        Revisions = CatalogRevisions.Of(("prod", "main")),
    };

    [Fact]
    public void Every_cluster_of_an_env_belongs_to_exactly_one_stack()
    {
        var staging = PartOf("staging", "sv-02", "sv-03") with
        {
            Revisions = CatalogRevisions.Of(("staging", "staging")),
        };
        var stacks = new KnownStacks([staging, PartOf("west", "sv-04"), Other, Main]);
        Assert.Empty(ProblemsOf(stacks));
        (string Env, string Supervisor, string? Owner)[] expected =
        [
            ("dev", "sv-01", "small"), ("dev", "sv-02", "small"), ("dev", "sv-03", "small"), ("dev", "sv-04", "west"),
            ("staging", "sv-01", "small"), ("staging", "sv-02", "staging"), ("staging", "sv-03", "staging"),
            ("staging", "sv-04", "west"), ("staging", "unheard-of", "small"), ("prod", "sv-04", "other"),
            ("nobody", "sv-04", null), ("No Env", "sv-04", null),
        ];
        Assert.All(
            expected,
            one => Assert.Equal(one.Owner, stacks.OwnerOf(ClusterOf(one.Env, one.Supervisor))?.ToString()));
        Assert.Null(stacks.OwnerOf(SmallStack.Cluster("alpha")));
        Assert.Equal(["dev", "prod", "staging"], stacks.Envs.Select(env => env.ToString()));
    }

    [Fact]
    public void The_sibling_stacks_are_those_of_the_same_environment()
    {
        var east = PartOf("east", "sv-05");
        var stacks = new KnownStacks([Main, West, Other, east]);
        Assert.Equal(["west", "east"], Beside(Main));
        Assert.Equal(["small", "east"], Beside(West));
        Assert.Empty(Beside(Other));

        IEnumerable<string> Beside(StackRules rules) => stacks.OthersOfEnvironment(rules).Select(
            other => other.Stack.ToString());
    }

    [Fact]
    public void A_fleet_has_only_the_clusters_of_its_part()
    {
        var inventory = new Inventory(
            [
                .. from supervisor in (string[])["sv-01", "sv-02", "sv-03", "sv-04"]
                   from env in (string[])["dev", "staging"]
                   select ClusterOf(env, supervisor),
            ]);
        var stacks = new KnownStacks([Main, West]);
        Assert.Equal(["dev-sv-01", "dev-sv-02", "staging-sv-01", "staging-sv-02"], Names(Main));
        Assert.Equal(["dev-sv-03", "dev-sv-04", "staging-sv-03", "staging-sv-04"], Names(West));

        IEnumerable<string> Names(StackRules rules)
        {
            var problems = new ProblemList();
            var fleet = Fleet.From(inventory, rules, stacks, null, problems);
            Assert.Empty(problems.Sorted());
            return fleet.Clusters.Select(cluster => cluster.Name.ToString());
        }
    }

    [Fact]
    public void A_set_is_named_after_its_component_and_the_set_of_a_part_cannot_collide_with_one()
    {
        Assert.Equal("kyverno", Main.SetNameOf(ComponentName.Parse("kyverno")));
        Assert.Equal("kyverno.west", West.SetNameOf(ComponentName.Parse("kyverno")));
        // With '-' as separator these names would be equal.
        Assert.NotEqual(
            PartOf("b-west", "sv-01").SetNameOf(ComponentName.Parse("a")),
            West.SetNameOf(ComponentName.Parse("a-b")));
        Assert.False(ComponentName.TryParse("kyverno.west", out _));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        {
            "an env with two owners",
            "DIV001 stack 'third': env 'dev' is owned by stack 'small' and by stack 'third'.",
            "Remove it from one of them, or make stack 'third' a part of stack 'small': Part on its page."
        },
        {
            "a part of nobody",
            "DIV002 stack 'west': stack 'west' is a part of stack 'smal', which has no page in this program.",
            "Did you mean 'small'?"
        },
        {
            "a part of a part",
            "DIV002 stack 'west': stack 'west' is a part of stack 'east', which is itself a part.",
            "Make it a part of a main stack: 'small'."
        },
        {
            "a part of itself",
            "DIV002 stack 'west': stack 'west' is a part of stack 'west', which is itself a part.",
            "Make it a part of a main stack: 'small'."
        },
        {
            "an env of its own",
            "DIV003 stack 'west': stack 'west' has env 'trial', which its main stack 'small' does not own.",
            "Remove the env from stack 'west', or give it to stack 'small' too."
        },
        {
            "an env of another stack",
            "DIV003 stack 'west': stack 'west' has env 'prod', which its main stack 'small' does not own.",
            "Remove the env from stack 'west', or give it to stack 'small' too."
        },
        {
            "a supervisor twice",
            "DIV004 stack 'west': stacks 'east' and 'west' both take the clusters of env 'staging' on supervisor "
                + "'sv-04'.",
            "Remove the supervisor from one of the two pages."
        },
        {
            "no supervisor",
            "DIV005 stack 'west': stack 'west' is a part without supervisors.",
            "Name supervisors in Part on its page."
        },
        {
            "a name that makes no object name",
            "DIV011 stack 'West_2': the name of stack 'West_2', which is a part, has characters other than lowercase "
                + "letters, digits and inner '-'.",
            "Give the stack another name."
        },
        {
            "another project",
            "DIV006 stack 'west': 'Project' of stack 'west' differs from that of its main stack 'small'.",
            "Begin the page with 'small': its rules with { Stack = …, Part = … }."
        },
        {
            "projects of its own",
            "DIV006 stack 'west': 'Projects' of stack 'west' differs from that of its main stack 'small'.",
            "Begin the page with 'small': its rules with { Stack = …, Part = … }."
        },
        {
            "a values service that does not exist",
            "DIV006 stack 'west': 'Delivery' of stack 'west' differs from that of its main stack 'small'.",
            "Begin the page with 'small': its rules with { Stack = …, Part = … }."
        },
        {
            "a component more",
            "DIV012 stack 'west': stack 'west' gets component 'loki', which stack 'small', whose part it is, "
                + "withholds.",
            "Withhold them in stack 'west' too."
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_stack_page_is_the_same_single_problem_for_every_stack(string what, string problem, string cure)
    {
        var stacks = new KnownStacks(PagesWith(what));
        foreach (var stack in stacks.All.Select(rules => rules.Stack))
        {
            var found = Assert.Single(ProblemsOf(stacks, stack));
            Assert.Equal(
                (problem, cure, Severity.Error),
                ($"{found.Code} {found.Subject}: {found.What}", found.Cure, found.Severity));
        }
    }

    [Fact]
    public void A_part_can_withhold_more_deliver_values_inline_and_have_fewer_envs() => Assert.Empty(ProblemsOf(new(
        [
            Main with { Delivery = StackDelivery.ConfigMap, WithheldComponents = ComponentName.Set("loki") },
            West with
            {
                Delivery = StackDelivery.Inline,
                WithheldComponents = ComponentName.Set("loki", "kyverno"),
                Revisions = CatalogRevisions.Of(("dev", "development")),
                Removals = new()
                {
                    Clusters = Limit.Percent(1), Components = Limit.Percent(1), Applications = Limit.Percent(1),
                },
            },
        ])));

    private static StackRules[] PagesWith(string what) => what switch
    {
        "an env with two owners" =>
        [
            Main, Main with { Stack = StackName.Parse("third"), Revisions = CatalogRevisions.Of(("dev", "main")) },
        ],
        "a part of nobody" => [Main, Create(West, "smal")],
        "a part of a part" => [Main, PartOf("east", "sv-05"), Create(West, "east")],
        "a part of itself" => [Main, Create(West, "west")],
        "an env of its own" => [Main, West with { Revisions = West.Revisions.Add(EnvName.Parse("trial"), "main") }],
        "an env of another stack" =>
            [Main, Other, West with { Revisions = West.Revisions.Add(EnvName.Parse("prod"), "main") }],
        "a supervisor twice" =>
        [
            Main,
            PartOf("east", "sv-04", "sv-05") with { Revisions = CatalogRevisions.Of(("staging", "staging")) }, West,
        ],
        "no supervisor" => [Main, PartOf("west")],
        "a name that makes no object name" => [Main, PartOf("West_2", "sv-03")],
        "another project" => [Main, West with { Project = "other" }],
        "projects of its own" => [Main, West with { Projects = ProjectRules.Of(("small", new())) }],
        "a values service that does not exist" => [Main, West with { Delivery = StackDelivery.ConfigMap }],
        "a component more" => [Main with { WithheldComponents = ComponentName.Set("loki") }, West],
        _ => throw new ArgumentException(what),
    };

    private static StackRules PartOf(string stack, params string[] supervisors) => Main with
    {
        Stack = StackName.Parse(stack),
        Part = new() { MainStack = Main.Stack, Supervisors = [.. supervisors] },
    };

    private static StackRules Create(StackRules part, string main) =>
        part with { Part = part.Part! with { MainStack = StackName.Parse(main) } };

    private static ObservedCluster ClusterOf(string env, string supervisor) =>
        SmallStack.Cluster($"{env}-{supervisor}", ("env", env)) with
        {
            Supervisor = supervisor,
            Endpoint = SmallStack.Endpoint("x", $"{env}-{supervisor}.example.com".Replace(' ', '-'), 6443),
        };

    private static IReadOnlyList<Problem> ProblemsOf(KnownStacks stacks, StackName? stack = null)
    {
        var problems = new ProblemList();
        Assert.NotNull(stacks.Find(stack ?? stacks.All[0].Stack, problems));
        return problems.Sorted();
    }
}
