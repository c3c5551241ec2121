using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Cli;

namespace Infra.Tests.Cli;

/// <summary>What a reader of the page sees first, and what others can send a link to.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class PreviewPageTests
{
    [Fact]
    public async Task The_worst_effect_is_first()
    {
        using var project = await RenderedAsync();
        PreviewFleet.Change(project);
        var page = await PreviewAsync(project);
        var main = Named(page, "main").Single();
        Assert.Equal(["form", "section"], main.Elements().Take(2).Select(element => element.Name.LocalName));
        var worst = Named(main, "li").First();
        Assert.Equal("does-cluster-leaves-anchor", (string?)worst.Attribute("id"));
        Assert.StartsWith(
            "- Deletes Applications: Cluster 'anchor' leaves", worst.Value.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_its_guard_above_the_refused_changes()
    {
        using var project = await RenderedAsync();
        PreviewFleet.Drop(project);
        var header = Named(await PreviewAsync(project), "header").Single();
        Assert.Equal("Refused by a guard: GRD001", Named(header, "p").ElementAt(1).Value);
        Assert.Equal("#problems", (string?)Named(header, "a").Single().Attribute("href"));
    }

    [Fact]
    public async Task The_table_of_contents_links_to_every_section_with_its_count()
    {
        using var project = await RenderedAsync();
        PreviewFleet.Change(project);
        var page = await PreviewAsync(project);
        Assert.Equal(
            ["What this does (6)", "Clusters (13)", "Other objects (2)", "Bundles"],
            Named(Named(page, "nav").Single(), "a").Select(link => link.Value));
        Assert.Equal(
            Named(page, "h2").Select(heading => "#" + (string?)heading.Attribute("id")),
            Named(Named(page, "nav").Single(), "a").Select(link => (string?)link.Attribute("href")));
    }

    [Fact]
    public async Task Every_explanation_cluster_and_object_has_a_permalink()
    {
        using var project = await RenderedAsync();
        PreviewFleet.Change(project);
        var entries = (await PreviewAsync(project)).Descendants()
            .Where(element => element.Name.LocalName is "li" or "div"
                && ((string?)element.Attribute("class") ?? "").StartsWith("entry ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(6 + 13 + 2, entries.Count);
        Assert.All(entries, entry =>
        {
            var link = entry.Elements().Last();
            Assert.Equal("#" + (string?)entry.Attribute("id"), (string?)link.Attribute("href"));
            Assert.Equal("#", link.Value);
        });
        Assert.Contains(entries, entry => (string?)entry.Attribute("id") == "cluster-kelp");
        Assert.Contains(entries, entry => (string?)entry.Attribute("id") == "object-applicationset-kyverno");
    }

    [Theory]
    [InlineData("alpha", "cluster-alpha")]
    [InlineData("Cluster.1", "cluster-cluster.1")]
    [InlineData("a b\"c<&>#é/\u202E", "cluster-a-b-c-------")]
    [InlineData("", "cluster")]
    public void An_ID_needs_no_escaping_in_a_URL(string name, string expected) =>
        Assert.Equal(expected, new PageIds().Add("cluster", name));

    [Fact]
    public void IDs_are_unique_short_and_stable()
    {
        var names = (string[])["a", "A", "a", "a-2", new('x', 300), new('x', 301), "a/b", "a-b"];
        var (first, second) = (new PageIds(), new PageIds());
        var ids = names.Select(name => first.Add("object", name)).ToList();
        Assert.Distinct(ids);
        Assert.Equal(ids, names.Select(name => second.Add("object", name)));
        Assert.All(ids, id => Assert.InRange(id.Length, 1, 90));
        Assert.All(ids, id => Assert.Matches(new Regex("^[a-z0-9.-]+$"), id));
    }

    private static async Task<TemporaryFolder> RenderedAsync()
    {
        var project = PreviewFleet.Before();
        var run = await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return project;
    }

    private static async Task<XElement> PreviewAsync(TemporaryFolder project)
    {
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "-o", "html", "-C", project.Root);
        Assert.Equal("", run.Error);
        return XDocument.Parse(run.Output, LoadOptions.PreserveWhitespace).Root!;
    }

    private static IEnumerable<XElement> Named(XElement element, string name) =>
        element.Descendants().Where(one => one.Name.LocalName == name);
}
