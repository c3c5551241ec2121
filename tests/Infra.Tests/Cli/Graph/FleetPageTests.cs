using System.Xml.Linq;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Tests.Model;

namespace Infra.Tests.Cli;

public sealed class FleetPageTests
{
    private static readonly string[] Facts = ["cluster", "supervisor", "env", "state", "Kubernetes"];

    private static readonly string[] Bundles = ["core-basic", "finops-basic", "monitoring-basic", "storage-basic"];

    [Fact]
    public void The_matrix_matches_the_composition_for_every_cluster_and_bundle()
    {
        var composition = Compose(
            Enumerable.Range(0, 16).Select(number => SmallStack.Cluster(
                $"cluster-{number:00}",
                [
                    ("env", number % 3 == 0 ? "staging" : "dev"),
                    .. Bundles.Where((_, bit) => (number >> bit) % 2 == 1).Select(bundle => (bundle, "enabled")),
                ]) with
            {
                Supervisor = $"sv-{number % 3}",
                KubernetesVersion = number == 5 ? null : $"v1.3{number % 2}.1+vendor.2",
                State = (ClusterState)(1 + (number % 3)),
            }));
        var rows = Rows(Page(FleetGraph.Create(composition)));
        Assert.Equal([.. Facts, .. Bundles], rows[0]);
        Assert.Equal(16, rows.Count - 1);
        foreach (var cluster in composition.Fleet.Clusters)
        {
            var row = rows.Single(cells => cells[0] == cluster.Name.ToString());
            Assert.Equal(
                [cluster.Supervisor, cluster.Env.ToString(), cluster.KubernetesVersion ?? "unknown"],
                [row[1], row[2], row[4]]);
            Assert.EndsWith(" " + cluster.State.ToString().ToLowerInvariant(), row[3], StringComparison.Ordinal);
            Assert.Equal(
                Bundles.Select(bundle => cluster.Bundles.Contains(BundleName.Parse(bundle)) ? "✓" : "–"), row.Skip(5));
        }
    }

    [Fact]
    public void A_cluster_that_is_being_created_is_in_the_matrix_with_its_version()
    {
        var composition = Compose(
            [
                SmallStack.Cluster("alpha", ("env", "dev"), ("core-basic", "enabled")) with
                {
                    State = ClusterState.Creating,
                    Endpoint = null,
                    KubernetesVersion = "v1.31.0",
                },
            ]);
        Assert.Equal(
            ["alpha", "sv-01", "dev", "+ creating", "v1.31.0", "✓"], Rows(Page(FleetGraph.Create(composition)))[1]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 2)]
    [InlineData(1000, 6)]
    public void Every_cluster_is_in_the_drawing_the_list_and_the_matrix(int clusters, int supervisors)
    {
        var graph = SyntheticFleet.Graph(clusters, supervisors);
        var page = Page(graph);
        var names = graph.Clusters.Select(cluster => cluster.Name).ToList();
        Assert.Equal(names, Rows(page).Skip(1).Select(row => row[0]));
        Assert.Equal(
            names, Elements(page, "li").Select(item => item.Elements().First().Value));
        Assert.Equal(
            names,
            Elements(page, "g")
                .Where(mark => (string?)mark.Attribute("class") == "cluster")
                .Select(mark => mark.Elements().First().Value.Split(':')[0]));
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(1000, 6)]
    public void Links_have_targets_IDs_are_unique_and_nothing_is_loaded(int clusters, int supervisors)
    {
        var page = Page(SyntheticFleet.Graph(clusters, supervisors));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Distinct(ids);
        var links = page.Descendants().Attributes("href").Select(link => link.Value).ToList();
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        Assert.All(
            links.Select(link => link[1..])
                .Concat(page.Descendants()
                    .SelectMany(element => ((string?)element.Attribute("aria-labelledby") ?? "")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            target => Assert.Contains(target, ids));
        Assert.DoesNotContain(
            page.Descendants().Where(element => element.Name.LocalName is not ("html" or "svg")).Attributes(),
            attribute => attribute.Value.Contains("://", StringComparison.Ordinal));
        Assert.All(
            Elements(page, "style").Concat(Elements(page, "script")),
            text => Assert.DoesNotMatch(@"://|url\(|@import", text.Value));
    }

    [Fact]
    public void A_state_is_shown_by_a_word_and_a_symbol()
    {
        var states = Rows(Page(SyntheticFleet.Graph(10, 1))).Skip(1).Select(row => row[3]).Distinct();
        Assert.Equal(
            ["+ creating", "× deleting", "● running", "◆ unhealthy"], states.OrderBy(text => text.Split(' ')[1]));
    }

    private static XDocument Page(FleetGraph graph) => XDocument.Parse(HtmlWriter.Write(FleetLayout.Create(graph)));

    private static IEnumerable<XElement> Elements(XDocument page, string name) =>
        page.Descendants().Where(element => element.Name.LocalName == name);

    // Without those that name a supervisor.
    private static List<string[]> Rows(XDocument page) =>
    [
        .. Elements(page, "tr")
            .Where(row => row.Attribute("class") is null)
            .Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
    ];

    private static Composition Compose(IEnumerable<ObservedCluster> clusters)
    {
        var problems = new ProblemList();
        var catalog = CatalogFile.Parse(
            "bundles:\n" + string.Concat(Bundles.Select(bundle => $"- name: {bundle}\n  description: Some.\n"))
                + "components: []\n",
            "c.yaml",
            problems)!;
        var rules = SmallStack.Rules;
        var fleet = Fleet.From(new([.. clusters]), rules, SmallStack.Stacks, catalog, problems);
        Assert.DoesNotContain(problems.Sorted(), problem => problem.Severity is Severity.Error);
        return Composition.Create(fleet, catalog, rules, FleetOverrides.None);
    }
}
