using Infra.Foundation;
using Infra.Model.Desired;
using Infra.TestStacks;

namespace Infra.Tests.Model;

public sealed class CompositionTests
{
    private const string Catalog = """
        bundles:
        - name: core-basic
          description: Core.
        - name: security-basic
          description: Security.
        components:
        - name: trivy-operatr
          bundle: security-basic
          chart: security/trivy-operator
          since: v1.4
        - name: kyverno
          bundle: security-basic
          chart: security/kyverno
          since: v1.1

        """;

    [Fact]
    public void Rules_that_name_unknown_catalog_entries_are_problems()
    {
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(StackName.Parse("prod"), problems)! with
        {
            RequiredBundles = BundleName.Set("core-basik"),
        };
        Composition.Check(CatalogFile.Parse(Catalog, "c.yaml", problems)!, rules, problems);
        Assert.Equal(["CAT006", "CAT007", "CAT007", "CAT101"], problems.Sorted().Select(problem => problem.Code));
        Assert.Contains(problems.Sorted(), problem => problem.Cure == "Did you mean 'core-basic'?");
        Assert.Contains(problems.Sorted(), problem => problem.Cure == "Did you mean 'trivy-operatr'?");
    }

    [Fact]
    public void A_withheld_component_is_not_placed_on_any_cluster()
    {
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(StackName.Parse("dev"), problems)! with
        {
            WithheldComponents = ComponentName.Set("kyverno"),
        };
        var catalog = CatalogFile.Parse(Catalog, "c.yaml", problems)!;
        var fleet = Fleet.From(new([]), rules, Environments.Stacks, catalog, problems);
        Assert.Equal(
            ["trivy-operatr"],
            Composition.Create(fleet, catalog, rules, FleetOverrides.None).Placements
                .Select(placement => placement.Component.Name.ToString()));
        Assert.Equal(["CAT101"], problems.Sorted().Select(problem => problem.Code));
    }

    [Fact]
    public void An_env_on_a_development_revision_and_the_default_project_are_problems()
    {
        var problems = new ProblemList();
        var rules = Environments.Stacks.Find(StackName.Parse("dev"), problems)! with
        {
            Project = "default",
            DevelopmentRevisions = ["development"],
        };
        Composition.Check(CatalogFile.Parse(Catalog, "c.yaml", problems)!, rules, problems);
        Assert.Equal(
            [
                "APP010 env 'dev' follows 'development', which stack 'dev' counts as a development revision.",
                "APP007 stack 'dev' puts Applications into project 'default'.",
            ],
            problems
                .Sorted()
                .Where(problem => problem.Severity is Severity.Error)
                .Select(problem => $"{problem.Code} {problem.What}"));
    }

    [Fact]
    public void No_stack_in_this_repository_follows_its_own_development_revisions()
    {
        Assert.All(
            Environments.All, rules => Assert.Empty(rules.Revisions.Values.Intersect(rules.DevelopmentRevisions)));
        Assert.Contains("development", Environments.Stacks.Find(StackName.Parse("prod"), new())!.DevelopmentRevisions);
    }
}
