using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.TestStacks;

namespace Infra.Tests.Model;

public sealed class ProjectRulesTests
{
    private static readonly SyncWindow Sound = new()
    {
        Kind = SyncWindowKind.Deny,
        Schedule = "0 22 * * 1-5",
        Duration = TimeSpan.FromHours(8),
        Applications = ["*"],
        TimeZone = "Europe/Berlin",
    };

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("*/15 0-6/2 1,15 jan,MAR-may sun")]
    [InlineData("0 0 ? * 6")]
    [InlineData("@daily")]
    public void A_cron_schedule_is_valid(string schedule) =>
        Assert.Empty(ProblemsOf(new() { SyncWindows = [Sound with { Schedule = schedule }] }));

    [Theory]
    [InlineData("")]
    [InlineData("0 22 * *")]
    [InlineData("0 22 * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 7")]
    [InlineData("* * * * fry")]
    [InlineData("5-3 * * * *")]
    [InlineData("1-2-3 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("*/2/2 * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("1,, * * * *")]
    [InlineData("@every 1h")]
    [InlineData("@fortnightly")]
    public void An_invalid_schedule_is_a_problem(string schedule) =>
        Assert.Equal(["APP017"], CodesOf(new() { SyncWindows = [Sound with { Schedule = schedule }] }));

    [Fact]
    public void A_sync_window_needs_whole_minutes_a_valid_time_zone_and_a_target() =>
        Assert.All(
            new[]
            {
                Sound with { Duration = TimeSpan.Zero },
                Sound with { Duration = TimeSpan.FromHours(-1) },
                Sound with { Duration = TimeSpan.FromSeconds(90) },
                Sound with { TimeZone = "CET+1" },
                Sound with { Applications = [] },
            },
            window => Assert.Equal(["APP017"], CodesOf(new() { SyncWindows = [window] })));

    [Theory]
    [InlineData("p, proj:platform:dba, applications, sync, platform/*, allow", true)]
    [InlineData("p,proj:platform:dba,logs,get,platform/loki,deny", true)]
    [InlineData("g, proj:platform:dba, applications, sync, platform/*, allow", false)]
    [InlineData("p, proj:platform:other, applications, sync, platform/*, allow", false)]
    [InlineData("p, proj:other:dba, applications, sync, platform/*, allow", false)]
    [InlineData("p, role:admin, applications, sync, platform/*, allow", false)]
    [InlineData("p, proj:platform:dba, applications, sync, */*, allow", false)]
    [InlineData("p, proj:platform:dba, applications, sync, platform/*, maybe", false)]
    [InlineData("p, proj:platform:dba, applications, sync, platform/*", false)]
    public void A_policy_must_grant_its_role_permissions_in_its_own_project(string policy, bool isSound) =>
        Assert.Equal(
            isSound ? [] : ["APP018"],
            CodesOf(new() { Roles = new ProjectRules().Roles.Add("dba", new() { Policies = [policy] }) }));

    [Fact]
    public void Rules_for_an_unused_project_are_a_problem() =>
        Assert.Equal(
            ["APP019 stack 'dev' has rules for project 'platfrom', which none of its components uses. Did you mean "
                + "'platform'?"],
            AllProblemsOf(ProjectRules.Of(("platform", new()), ("platfrom", new()))).Select(
                problem => $"{problem.Code} {problem.What} {problem.Cure}"));

    [Fact]
    public void Texts_that_Argo_CD_rejects_are_problems() =>
        Assert.Equal(
            ["APP020 denied namespace '!kube-system'", "APP020 role 'a b'", "APP020 the description"],
            ProblemsOf(new()
            {
                Description = new('x', 256),
                DeniedNamespaces = ["!kube-system", "kube-*"],
                Roles = new ProjectRules().Roles.Add("a b", new() { Policies = [] }),
            }).Select(problem =>
                $"{problem.Code} {problem.What[..problem.What.IndexOf(" of project", StringComparison.Ordinal)]}"));

    [Fact]
    public void The_project_rules_in_this_repository_are_valid() =>
        Assert.All(
            Environments.All,
            rules => Assert.All(rules.Projects.Keys, project => Assert.Equal(rules.Project, project)));

    private static IEnumerable<string> CodesOf(ProjectRules rules) => ProblemsOf(rules).Select(problem => problem.Code);

    private static IEnumerable<Problem> ProblemsOf(ProjectRules rules) =>
        AllProblemsOf(ProjectRules.Of(("platform", rules)));

    private static IReadOnlyList<Problem> AllProblemsOf(ImmutableSortedDictionary<string, ProjectRules> projects)
    {
        var problems = new ProblemList();
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Repository.Cases, "_project/stacks/catalog.yaml")), "catalog.yaml",
            problems)!;
        Composition.Check(
            catalog,
            Environments.Stacks.Find(StackName.Parse("dev"), problems)! with { Projects = projects },
            problems);
        return problems.Sorted();
    }
}
