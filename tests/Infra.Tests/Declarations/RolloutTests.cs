using System.Collections.Immutable;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Declarations;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli;

namespace Infra.Tests.Declarations;

/// <summary>
/// Revisions of components and rings: settings that a stack's page supports but our pages do not use.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class RolloutTests
{
    private static readonly Rollout Rings = new()
    {
        Label = "ring",
        Rings = [new() { Values = ["first"] }, new() { Values = ["early", "second"], MaxUpdate = RingSize.Count(2) }],
        Last = new() { Values = ["rest"], MaxUpdate = RingSize.Percent(25) },
    };

    private static StackRules Rules =>
        Environments.Stacks.Find(StackName.Parse("dev"), new())! with { OwnLabels = ["ring", "team"], Rollout = Rings };

    [Fact]
    public async Task Rings_are_rollout_steps_and_the_last_step_takes_all_other_clusters()
    {
        var (manifests, problems) = await DeclareAsync(Rules, "first", "rest");
        Assert.Empty(problems);
        var set = SetOf(manifests, "kyverno");
        Assert.Contains(
            """
              strategy:
                rollingSync:
                  steps:
                  - matchExpressions:
                    - key: ring
                      operator: In
                      values:
                      - first
                  - matchExpressions:
                    - key: ring
                      operator: In
                      values:
                      - early
                      - second
                    maxUpdate: 2
                  - matchExpressions:
                    - key: ring
                      operator: NotIn
                      values:
                      - early
                      - first
                      - second
                    maxUpdate: '25%'
                type: RollingSync

            """,
            set.Text,
            StringComparison.Ordinal);
        Assert.Contains("        ring: '{{ index .metadata.labels \"ring\" }}'\n", set.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_Application_has_the_ring_of_its_cluster_as_a_label()
    {
        var (manifests, _) = await DeclareAsync(Rules, "first", null);
        var applications = Applications.Render(manifests);
        Assert.Contains("\n    ring: first\n", applications["alpha-kyverno"], StringComparison.Ordinal);
        Assert.Contains("\n    ring: ''\n", applications["beta-kyverno"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_ring_is_a_problem_that_suggests_the_nearest_one()
    {
        var (_, problems) = await DeclareAsync(Rules, "frist", "other-thing");
        Assert.Equal(["FLT012", "FLT012"], problems.Select(problem => problem.Code));
        Assert.Equal("Did you mean 'first'?", problems[0].Cure);
        Assert.StartsWith("Use one of 'early', 'first', 'rest', 'second'", problems[1].Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_rings_are_problems()
    {
        var rings = Rings with
        {
            Label = "rnig",
            Rings = [new() { Values = [] }, new() { Values = ["first", "-"] }, new() { Values = ["first"] }],
        };
        var (_, problems) = await DeclareAsync(Rules with { Rollout = rings }, null, null);
        Assert.Equal(
            [
                "ROL001 the rings of stack 'dev' use label 'rnig', which is not in its OwnLabels.",
                "ROL002 '-' is not a valid label value in the rings of stack 'dev'.",
                "ROL002 'first' is twice in the rings of stack 'dev'.",
                "ROL002 one ring has no values in the rings of stack 'dev'.",
            ],
            problems.Select(problem => $"{problem.Code} {problem.What}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => RingSize.Count(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RingSize.Percent(101));
    }

    [Fact]
    public async Task A_stack_can_give_a_component_its_own_revision()
    {
        var rules = Rules with
        {
            Rollout = null,
            ComponentRevisions = CatalogRevisions.OfComponents(("kyverno", "kyverno-3.1")),
        };
        var (manifests, problems) = await DeclareAsync(rules, null, null);
        Assert.Empty(problems);
        Assert.DoesNotContain("strategy:", SetOf(manifests, "kyverno").Text, StringComparison.Ordinal);
        Assert.Equal(2, SetOf(manifests, "kyverno").Text.Split("revision: kyverno-3.1\n").Length - 1);
        Assert.DoesNotContain("kyverno-3.1", SetOf(manifests, "external-dns").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_without_values_and_overrides_needs_no_merge_generator()
    {
        var (manifests, problems) = await DeclareAsync(
            Rules,
            null,
            null,
            catalog =>
                catalog.Replace(
                    "chart: security/kyverno\n",
                    "chart: security/kyverno\n  delivery: none\n",
                    StringComparison.Ordinal));
        Assert.Empty(problems);
        Assert.Contains(
            """
              generators:
              - clusters:
                  selector:
                    matchExpressions:
                    - key: component.infra.local/kyverno
                      operator: NotIn
                      values:
                      - disabled
                    matchLabels:
                      env: dev
                      infra.local/stack: dev
                      security-basic: enabled
                  values:
                    revision: development
              - clusters:
            """,
            SetOf(manifests, "kyverno").Text,
            StringComparison.Ordinal);
        var objects = manifests.Select(manifest => manifest.Tree).ToList();
        Assert.Equal(
            2,
            Footprint.Read(StackName.Parse("dev"), manifests).Applications
                .Count(application => application.Component == "kyverno"));
        Assert.Equal(2, new ControlPlaneApplications(objects).Generate(SetOf(manifests, "kyverno").Tree).Count);
    }

    [Fact]
    public async Task A_path_with_the_revision_follows_the_revision_of_the_cluster()
    {
        var (manifests, problems) = await DeclareAsync(Rules, null, null, catalog => catalog.Replace(
            "chart: security/kyverno\n",
            "manifests: [{path: 'policies/{{.revision}}', repository: catalog, revision: v1}]\n",
            StringComparison.Ordinal));
        Assert.Empty(problems);
        Assert.Contains(
            "path: 'policies/{{ dig \"revision\" .values.revision . }}'\n",
            SetOf(manifests, "kyverno").Text,
            StringComparison.Ordinal);
        var applications = Applications.Render(manifests);
        Assert.Contains("path: policies/staging\n", applications["beta-kyverno"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_revisions_are_problems()
    {
        var rules = Rules with
        {
            Rollout = null,
            DevelopmentRevisions = ["wip"],
            Revisions = CatalogRevisions.Of(("dev", "{{ .name }}"), ("staging", "HEAD")),
            ComponentRevisions = CatalogRevisions.OfComponents(
                ("kyvern", "a"), ("external-dns", "wip"), ("kyverno", "v1")),
        };
        var (_, problems) = await DeclareAsync(rules, null, null, catalog => catalog.Replace(
            "chart: security/kyverno\n", "chart: {path: security/kyverno, revision: v1}\n", StringComparison.Ordinal));
        Assert.Equal(
            [
                "APP010 component 'external-dns' of stack 'dev' follows 'wip', which stack 'dev' counts as a "
                    + "development revision.",
                "REV001 revision 'HEAD' of env 'staging' means the newest version.",
                "REV001 revision '{{ .name }}' of env 'dev' is a template.",
                "REV002 stack 'dev' has a revision for component 'kyvern', which the catalog does not have.",
                "REV003 stack 'dev' has a revision for component 'kyverno', whose sources do not follow the env.",
            ],
            problems.Select(problem => $"{problem.Code} {problem.What}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_component_name_fits_into_its_label_key()
    {
        var longest = ComponentName.Parse(new string('a', KubernetesNames.LabelLength));
        Assert.Null(KubernetesNames.BrokenLabelKeyRule(LabelKeys.ComponentPrefix + longest));
    }

    private static Manifest SetOf(IReadOnlyList<Manifest> manifests, string component) =>
        manifests.Single(manifest => manifest.Key.Kind == "ApplicationSet" && manifest.Key.Name == component);

    private static async Task<(IReadOnlyList<Manifest> Manifests, IReadOnlyList<Problem> Problems)> DeclareAsync(
        StackRules rules, string? alphasRing, string? betasRing, Func<string, string>? change = null)
    {
        var problems = new ProblemList();
        var project = Path.Combine(Repository.Cases, "_project/stacks");
        var text = File.ReadAllText(Path.Combine(project, "catalog.yaml"));
        var catalog = CatalogFile.Parse(change?.Invoke(text) ?? text, "catalog.yaml", problems)!;
        var inventory = RecordedInventory.Parse(
            File.ReadAllText(Path.Combine(project, "dev/inventory.yaml"))
                .Replace(
                    "env: dev\n",
                    alphasRing is null ? "env: dev\n" : $"env: dev\n        ring: {alphasRing}\n",
                    StringComparison.Ordinal)
                .Replace(
                    "env: staging\n",
                    betasRing is null ? "env: staging\n" : $"env: staging\n        ring: {betasRing}\n",
                    StringComparison.Ordinal),
            "inventory.yaml",
            problems)!;
        Composition.Check(catalog, rules, problems);
        var fleet = Fleet.From(inventory, rules, Environments.Stacks, catalog, problems);
        var composition = Composition.Create(fleet, catalog, rules, FleetOverrides.None);
        using var empty = new TemporaryFolder();
        var files = new ProjectFiles(empty.Root);
        var values = FleetValues.Render(
            composition,
            Settings.From(files.SettingsFiles(StackName.Parse("dev"), problems), fleet, catalog, problems),
            files.Templates(catalog, rules, problems), problems);
        if (problems.HasErrors) return ([], problems.Sorted());
        var recording = await Recording.RecordAsync(
            () => Task.FromResult(new ControlPlane("control-plane", new()
            {
                Composition = composition,
                Values = values,
                Credentials = ClusterCredentials.None,
                Adopted = ImmutableSortedDictionary<ClusterName, string>.Empty,
                Namespace = "argocd",
                CatalogUrl = "https://git.example.com/catalog.git",
            })),
            new("infra", "dev", ImmutableSortedDictionary<string, string>.Empty, []),
            new(["name", "server"], [ClusterConfig.NoCredentials]));
        return (recording.Manifests, problems.Sorted());
    }
}
