using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;
using Infra.TestStacks;

namespace Infra.Tests.Model;

public sealed class OverrideTests
{
    private static readonly string Project = Path.Combine(Repository.Cases, "_project/stacks");

    private static readonly Catalog Catalog = CatalogFile.Parse(
        File.ReadAllText(Path.Combine(Project, "catalog.yaml")), "catalog.yaml", new())!;

    private static readonly StackRules Rules = Environments.Stacks.Find(StackName.Parse("dev"), new())! with
    {
        ComponentRevisions = CatalogRevisions.OfComponents(("kyverno", "of-the-stack")),
        DevelopmentRevisions = ["wip"],
    };

    [Theory]
    [InlineData("2026-12-18", "")]
    [InlineData("2026-12-17", "OVR105")]
    [InlineData("2026-12-10", "OVR105")]
    [InlineData("2026-12-09", "OVR007")]
    public void An_override_warns_before_its_last_day_and_fails_after_it(string until, string expected)
    {
        var (_, problems) =
            Resolve($"overrides: [{{component: kyverno, revision: a, until: {until}, reason: r, owner: o}}]");
        Assert.Equal(expected, string.Join(' ', problems.Select(problem => problem.Code)));
    }

    [Theory]
    [InlineData("", "of-the-stack", "development")]
    [InlineData("revision: cluster", "cluster", "cluster")]
    [InlineData(
        "revision: cluster\noverrides: [{revision: whole, until: 2999-12-31, reason: r, owner: o}]", "whole", "whole")]
    [InlineData(
        "overrides: [{component: kyverno, revision: single, until: 2999-12-31, reason: r, owner: o}]",
        "single",
        "development")]
    [InlineData(
        "revision: cluster\noverrides: [{revision: whole, until: 2999-12-31, reason: r, owner: o}, {component: "
            + "kyverno, revision: single, until: 2999-12-31, reason: r, owner: o}]",
        "single",
        "whole")]
    public void The_most_specific_revision_wins(string keys, string kyverno, string externalDns)
    {
        var (composition, problems) = Resolve(keys);
        Assert.Empty(problems);
        Assert.Equal(
            (kyverno, externalDns), (RevisionOf(composition, "kyverno"), RevisionOf(composition, "external-dns")));
    }

    [Fact]
    public void A_component_with_fixed_revisions_ignores_a_revision_override()
    {
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Project, "catalog.yaml"))
                .Replace(
                    "chart: dns/external-dns",
                    "chart: {path: dns/external-dns, revision: v1}",
                    StringComparison.Ordinal),
            "catalog.yaml", new())!;
        var (composition, problems) = Resolve("revision: cluster", catalog);
        Assert.Empty(problems);
        var alpha = composition.Fleet.Clusters.Single(cluster => cluster.Name.ToString() == "alpha");
        Assert.Null(composition.OwnRevisionOf(alpha, catalog.Components[ComponentName.Parse("external-dns")]));
        Assert.Equal("cluster", composition.OwnRevisionOf(alpha, catalog.Components[ComponentName.Parse("kyverno")]));
    }

    [Fact]
    public void A_disabled_component_is_not_placed_and_its_Application_does_not_count()
    {
        var (composition, problems) = Resolve(
            "disabled: [kyverno]\noverrides: [{component: external-dns, enabled: false, until: 2999-12-31, "
                + "reason: r, owner: o}]");
        Assert.Empty(problems);
        Assert.Equal(
            ["alpha-victoria-metrics-operator", "beta-external-dns", "beta-kyverno"],
            Footprint.Create(composition).Applications.Select(application => application.ToString()));
    }

    [Theory]
    [InlineData("revision: wip", "APP010")]
    [InlineData("overrides: [{revision: wip, until: 2999-12-31, reason: r, owner: o}]", "APP010")]
    [InlineData("revision: '{{ .name }}'", "REV001")]
    [InlineData("disabled: [victoria-metrics-operator]", "OVR102")]
    [InlineData("disabled: kyverno", "KEY003")]
    [InlineData("disabled: [1]", "KEY003")]
    [InlineData("overrides: {component: kyverno}", "KEY003")]
    public void An_invalid_override_is_a_problem(string keys, string code) =>
        Assert.Equal(
            [code],
            Resolve(
                keys,
                rules: Rules with
                {
                    WithheldComponents = ComponentName.Set("victoria-metrics-operator"),
                }).Problems.Select(
                problem => problem.Code));

    [Fact]
    public void The_override_keys_are_not_settings()
    {
        var file = ClusterFile.Parse(
            "alpha", "revision: a\ndisabled: [kyverno]\noverrides: []\ncluster: {a: b}\n", "alpha.yaml", new())!;
        Assert.Equal("cluster:\n  a: b\n", YamlText.Render(file.Settings.Resolve()));
    }

    private static string RevisionOf(Composition composition, string component)
    {
        var alpha = composition.Fleet.Clusters.Single(cluster => cluster.Name.ToString() == "alpha");
        return composition.OwnRevisionOf(alpha, Catalog.Components[ComponentName.Parse(component)])
            ?? composition.Rules.RevisionOf(alpha.Env, ComponentName.Parse(component));
    }

    private static (Composition Composition, IReadOnlyList<Problem> Problems) Resolve(
        string keys, Catalog? catalog = null, StackRules? rules = null)
    {
        var problems = new ProblemList();
        var of = rules ?? Rules;
        var inventory = RecordedInventory.Parse(
            File.ReadAllText(Path.Combine(Project, "dev/inventory.yaml")), "inventory.yaml", problems)!;
        var fleet = Fleet.From(inventory, of, Environments.Stacks, catalog ?? Catalog, problems);
        var file = keys.Length == 0 ? null : ClusterFile.Parse("alpha", keys, "alpha.yaml", problems);
        var overrides = FleetOverrides.Create(
            file is null ? [] : [file.Deviations], fleet, catalog ?? Catalog, of, new(2026, 12, 10), problems);
        return (Composition.Create(fleet, catalog ?? Catalog, of, overrides), problems.Sorted());
    }
}
