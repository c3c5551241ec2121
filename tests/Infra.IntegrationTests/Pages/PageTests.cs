using System.Text.RegularExpressions;

namespace Infra.IntegrationTests.Pages;

/// <summary>The scripts of the pages, in a real browser; an error of a script fails each test.</summary>
public sealed partial class PageTests(FleetPages pages) : IClassFixture<FleetPages>
{
    [BrowserTheory]
    [InlineData("#matrix", "bravo delta foxtrot alpha charlie echo", "")]
    [InlineData("#matrix?state=unhealthy", "bravo delta foxtrot alpha charlie echo", "bravo foxtrot alpha")]
    [InlineData("#matrix?q=SV-00%20v1.35", "bravo delta foxtrot alpha charlie echo", "foxtrot alpha charlie echo")]
    [InlineData("#matrix?supervisor=sv-01", "bravo delta foxtrot alpha charlie echo", "bravo delta foxtrot")]
    [InlineData("#matrix?sort=cluster&order=desc", "foxtrot echo delta charlie bravo alpha", "")]
    [InlineData("#matrix?sort=Kubernetes", "foxtrot charlie bravo delta alpha echo", "")]
    [InlineData("#matrix?sort=supervisor&order=desc", "alpha charlie echo bravo delta foxtrot", "")]
    [InlineData("#matrix?bundle=of-nobody&sort=nothing", "bravo delta foxtrot alpha charlie echo", "")]
    public async Task A_link_filters_and_sorts_the_matrix(string fragment, string shown, string hidden)
    {
        var page = await Chromium.OpenAsync(pages.Graph, fragment);
        var rows = Row().Matches(page).ToList();
        Assert.Equal(shown, string.Join(' ', rows.Select(row => row.Groups["name"].Value)));
        Assert.Equal(
            hidden,
            string.Join(' ', rows.Where(row => row.Groups["hidden"].Success).Select(row => row.Groups["name"].Value)));
    }

    [BrowserTheory]
    [InlineData("", "web", "matrix")]
    [InlineData("#web?q=alpha", "web", "matrix")]
    [InlineData("#matrix", "matrix", "web")]
    [InlineData("#nothing%", "web", "matrix")]
    public async Task A_link_selects_the_view(string fragment, string shown, string hidden)
    {
        var page = await Chromium.OpenAsync(pages.Graph, fragment);
        Assert.Matches($"""<section id="{shown}" aria-labelledby="{shown}-tab" role="tabpanel">""", page);
        Assert.Matches($"""<section id="{hidden}" [^>]*hidden=""[^>]*>""", page);
        Assert.Matches($"""<a id="{shown}-tab" [^>]*role="tab" [^>]*aria-selected="true" tabindex="0">""", page);
        Assert.Matches($"""<a id="{hidden}-tab" [^>]*role="tab" [^>]*aria-selected="false" tabindex="-1">""", page);
    }

    [BrowserFact]
    public async Task A_sorted_column_shows_its_order_and_has_a_button()
    {
        var page = await Chromium.OpenAsync(pages.Graph, "#matrix?sort=state&order=desc");
        Assert.Contains(
            "<th scope=\"col\" aria-sort=\"descending\"><button type=\"button\">state</button></th>",
            page,
            StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "<th [^>]*aria-sort="));
    }

    [BrowserTheory]
    [InlineData("", "")]
    [InlineData("#cluster-alpha", "cluster-alpha")]
    [InlineData("#nothing%", "")]
    public async Task A_link_opens_its_section_of_a_preview(string fragment, string open)
    {
        var page = await Chromium.OpenAsync(pages.Preview, fragment);
        Assert.Equal(
            open, string.Join(' ', OpenPart().Matches(page).Select(part => part.Groups["id"].Value)));
        Assert.Matches("""<div class="entry removed" id="cluster-alpha">\s*<details""", page);
    }

    [GeneratedRegex("""<tr( hidden=""(?<hidden>))?><th scope="row">(?<name>[a-z]+)</th>""")]
    private static partial Regex Row();

    [GeneratedRegex("""id="(?<id>[^"]*)">\s*<details open""")]
    private static partial Regex OpenPart();
}
