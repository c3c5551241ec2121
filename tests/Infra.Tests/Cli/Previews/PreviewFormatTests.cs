using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Changes;
using Infra.Cli;
using Infra.Foundation;

namespace Infra.Tests.Cli;

/// <summary>ACCEPT=1 in the environment rewrites the accepted files in this folder.</summary>
[Collection(nameof(ProcessWideState))]
public sealed partial class PreviewFormatTests
{
    private const int Most = 65_536;

    private static readonly string[] Hostile =
    [
        "``` and ```` end no fence", "</details></pre></ins>", "--> <!-- ]]>", "@team/owners and #1",
        "<script>alert(1)</script>",
    ];

    [Theory]
    [InlineData("markdown", "fleet.md")]
    [InlineData("html", "fleet.html")]
    public async Task A_changed_fleet_is_previewed(string format, string accepted)
    {
        using var project = await ChangedFleetAsync();
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", format, "-C", project.Root);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var file = Path.Combine(Repository.Root, "tests", "Infra.Tests", "Cli", "Previews", accepted);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(file, run.Output);
        Assert.Equal(File.ReadAllText(file), run.Output);
        // Counts the values in the clusters' ConfigMaps. The ApplicationSet also has them, with more indentation.
        Assert.Equal(
            40,
            Regex.Count(
                run.Output, @"^(<ins>|<del>.*</del><ins>|</del><ins>)?\+      value\d: new", RegexOptions.Multiline));
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task A_refusal_is_part_of_the_output(string format)
    {
        using var project = PreviewFleet.Before();
        await RenderAsync(project);
        PreviewFleet.Drop(project);
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", format, "-C", project.Root);
        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains("GRD001", run.Output, StringComparison.Ordinal);
        Assert.Contains("efused", run.Output, StringComparison.Ordinal);
        Assert.True(
            run.Output.IndexOf(
                "GRD001", StringComparison.Ordinal) < run.Output.IndexOf("estuary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_without_changes_is_short()
    {
        using var project = PreviewFleet.Before();
        await RenderAsync(project);
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", "markdown", "-C", project.Root);
        Assert.Equal(
            "<!-- infra preview dev -->\n## Stack `dev`: Nothing changes.\n\n10 clusters, 3 components, 20 "
                + "Applications.\n\nDeclared objects: 0 to create, 0 to update, 0 to delete, 24 unchanged.\n",
            run.Output);
        var page = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", "html", "-C", project.Root);
        Assert.Contains("<h1>Nothing changes.</h1>", page.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Problems_without_a_preview_are_a_complete_document_too(string format)
    {
        var run = await InfraCommand.RunAsync("preview", "de--><b>v", "--format", format, "-C", Repository.Root);
        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(
            "<b>", run.Output.Replace("de--><b>v", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (format == "markdown")
        {
            Assert.StartsWith(
                "<!-- infra preview de--??b?v -->\n## Stack `de--><b>v`: 1 problem, 0 warnings\n",
                run.Output,
                StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(
                XDocument.Parse(run.Output).Descendants(),
                element => element.Name.LocalName == "li" && (string?)element.Attribute("class") == "problem");
        }
    }

    [Fact]
    public async Task Hostile_values_are_escaped_in_every_format()
    {
        using var project = PreviewFleet.Before();
        await RenderAsync(project);
        PreviewFleet.WriteSettings(project, "bay", Hostile.Select(text => JsonSerializer.Serialize(text)));
        PreviewFleet.WriteSettings(project, "cape", ["'\u202Etxet'", "\"a\\u200Bb\"", "w", "x", "z"]);

        var markdown = (await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", "markdown", "-C", project.Root)).Output;
        // Text in a fence or a code span is not interpreted.
        var outside = Regex.Replace(WithoutFences(markdown), "(`+)(?!`).+?(?<!`)\\1(?!`)", "");
        Assert.All(
            (string[])["@team", "<script", "</pre>", "#1"],
            text => Assert.DoesNotContain(text, outside, StringComparison.Ordinal));
        Assert.Equal(
            Regex.Count(outside, "^<details>$", RegexOptions.Multiline),
            Regex.Count(outside, "^</details>$", RegexOptions.Multiline));
        Assert.All(Hostile, text => Assert.Contains(text, markdown, StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', markdown);
        Assert.Contains("⟨U+202E⟩txet", markdown, StringComparison.Ordinal);

        var html = (await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", "html", "-C", project.Root)).Output;
        var page = XDocument.Parse(html);
        Assert.Single(page.Descendants(), element => element.Name.LocalName == "script");
        Assert.All(
            Hostile,
            text =>
                Assert.Contains(
                    page.Descendants(),
                    element => element.Name.LocalName == "ins"
                        && element.Value.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain('\u202E', html);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task No_format_shows_a_secret(string format)
    {
        const string marked = "planted-5d1c";
        using var project = await ChangedFleetAsync();
        foreach (var file in Directory.EnumerateFiles(project.Path("out/argocd/secret")))
        {
            File.WriteAllText(
                file,
                File.ReadAllText(file)
                    .Replace("'[no credentials: recorded inventory]'", marked, StringComparison.Ordinal));
        }

        Assert.Contains(
            marked,
            File.ReadAllText(Directory.EnumerateFiles(project.Path("out/argocd/secret")).First()),
            StringComparison.Ordinal);
        var run = await InfraCommand.RunAsync(
            "preview", "dev", "--against", project.Path("out"), "--format", format, "--diff", "-C", project.Root);
        Assert.Contains("anchor", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(marked, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(1_000)]
    public void A_comment_is_never_too_long_and_names_what_it_omits(int clusters)
    {
        var report = Report(clusters);
        var text = MarkdownPreview.Write(report);
        Assert.InRange(text.Length, 1, Most);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, Most);
        Assert.StartsWith("<!-- infra preview dev -->\n", text, StringComparison.Ordinal);

        var details = Regex.Count(text, "^<details>$", RegexOptions.Multiline);
        var diffs = Regex.Count(text, "^```diff$", RegexOptions.Multiline);
        Assert.Equal(details, Regex.Count(text, "^</details>$", RegexOptions.Multiline));
        Assert.Equal(diffs, Regex.Count(text, "^```$", RegexOptions.Multiline));
        Assert.Equal(clusters - details, CountOf(text, "the details of"));
        Assert.Equal(details - diffs, CountOf(text, "the diffs of"));
        Assert.Equal(
            clusters > 20,
            text.Contains("`infra preview dev --against … --diff` shows them.", StringComparison.Ordinal));
        // The effect comes before any detail.
        Assert.Contains("Cluster `cluster-0000` leaves", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_that_is_too_long_takes_no_space_from_the_others()
    {
        var report = Report(10);
        var text = MarkdownPreview.Write(report with { Plan = new([Update(10, 5_000), .. report.Plan.Changes]) });
        Assert.Equal(10, Regex.Count(text, "^```diff$", RegexOptions.Multiline));
        Assert.Equal(1, CountOf(text, "the diffs of"));
    }

    [Fact]
    public void A_page_is_XML_with_landmarks_ordered_headings_and_no_external_content()
    {
        var page = XDocument.Parse(HtmlPreview.Write(Report(3_000)));
        var elements = page.Descendants().ToList();
        Assert.All(
            (string[])["header", "nav", "main", "footer", "h1"],
            name => Assert.Single(elements, element => element.Name.LocalName == name));
        Assert.Equal(3_000, elements.Count(element => element.Name.LocalName == "details"));
        Assert.All(elements.Where(element => element.Name.LocalName == "details"), element =>
        {
            Assert.Null(element.Attribute("open"));
            Assert.Equal("summary", element.Elements().First().Name.LocalName);
        });
        Assert.All(
            elements.Where(element => element.Name.LocalName == "table"),
            table => Assert.Equal("caption", table.Elements().First().Name.LocalName));
        var ids = elements.Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(elements.Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
        Assert.DoesNotContain(
            elements.Attributes(),
            attribute => attribute.Name.LocalName is "src" or "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        var policy = (string)elements
            .Single(element => (string?)element.Attribute("http-equiv") == "Content-Security-Policy")
            .Attribute("content")!;
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.All(
            elements.Where(element => element.Name.LocalName is "ins" or "del"),
            element =>
                Assert.StartsWith(
                    element.Name.LocalName == "ins" ? "+" : "-", element.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Drift_is_reported_in_every_format()
    {
        var key = new ManifestKey("argocd", "Secret", "cluster-10.0.0.1");
        var report = Report(1) with
        {
            Drifts =
            [
                new(key, "metadata.labels.@team")
                {
                    Live = new YamlScalar("planted", ScalarType.Text, new("a", 1)),
                    IsKept = true,
                    Manager = new("kubectl-edit", "Update", DateTimeOffset.UnixEpoch),
                },
            ],
        };
        Assert.Contains(
            "- `Secret` `cluster-10.0.0.1`: the update leaves `metadata.labels.@team`; set by kubectl-edit on "
                + "1970-01-01\n",
            MarkdownPreview.Write(report),
            StringComparison.Ordinal);
        Assert.Contains(
            "<td>leaves</td> <td>set by kubectl-edit on 1970-01-01</td>",
            HtmlPreview.Write(report),
            StringComparison.Ordinal);
        Assert.All(
            (Func<PreviewReport, string>[])[MarkdownPreview.Write, HtmlPreview.Write, PreviewJson.Write],
            write => Assert.Contains(
                "Nothing changes, and 1 field that others have set stays.",
                write(report with { Explanations = [] }),
                StringComparison.Ordinal));
        var drift = JsonDocument.Parse(PreviewJson.Write(report)).RootElement.GetProperty("drifts")[0];
        Assert.Equal(
            "added leaves kubectl-edit True",
            $"{drift.GetProperty("action")} {drift.GetProperty("update")} {drift.GetProperty("manager")} "
                + $"{drift.GetProperty("kept")}");
        Assert.All(
            (Func<PreviewReport, string>[])[MarkdownPreview.Write, HtmlPreview.Write, PreviewJson.Write],
            write => Assert.DoesNotContain("planted", write(report), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "Cluster 'beta' leaves: 2 Applications of it's own.", "Cluster `beta` leaves: 2 Applications of it's own.")]
    [InlineData("Ask @team or a@b.c, and see #12; (x)", "Ask `@team` or `a@b.c`, and see `#12`; (x)")]
    [InlineData("'a`b' 'a'<b> a*b*c _d_ | [x](y)", "``a`b`` `'a'<b>` `a*b*c` `_d_` `|` `[x](y`)")]
    [InlineData(
        "1. + - # \\ &amp; https://x.y www.x.y :tada: GH-1",
        "`1`. `+` `-` `#` `\\` `&amp`; `https://x.y` `www.x.y` `:tada`: `GH-1`")]
    [InlineData("env 'staging': 2", "env `staging`: 2")]
    public void Prose_is_escaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Prose(text));

    [Theory]
    [InlineData("", "` `")]
    [InlineData("a", "`a`")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a``b", "```a``b```")]
    [InlineData("a\nb\u200F", "`a⟨U+000A⟩b⟨U+200F⟩`")]
    public void The_text_of_a_code_span_cannot_end_it_early(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Code(text));

    private static async Task<TemporaryFolder> ChangedFleetAsync()
    {
        var project = PreviewFleet.Before();
        await RenderAsync(project);
        PreviewFleet.Change(project);
        return project;
    }

    private static async Task RenderAsync(TemporaryFolder project)
    {
        var run = await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static PreviewReport Report(int clusters) => new()
    {
        Stack = "dev",
        ComparedWith = "--against …",
        Summary = new() { Update = clusters },
        Plan = new([.. Enumerable.Range(0, clusters).Select(i => Update(i, 20))]),
        Explanations = [.. Enumerable.Range(0, clusters).Select(Leaves)],
    };

    private static Change.Update Update(int cluster, int values) =>
        new Change.Update(Values(cluster, values, "old"), Values(cluster, values, "new"));

    private static Manifest Values(int cluster, int values, string value)
    {
        var lines = string.Concat(Enumerable.Range(0, values).Select(i => $"    key{i}: {value} ünïcode\n"));
        var text = $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: values-{cluster:0000}\n  labels:\n    "
            + $"infra.local/cluster: cluster-{cluster:0000}\ndata:\n  kyverno.yaml: |\n{lines}";
        return Manifest.From(YamlFile.ParseMap(text, "a.yaml", new())!)!;
    }

    private static Explanation Leaves(int cluster) => new()
    {
        Kind = ExplanationKind.ClusterLeaves,
        Subject = ExplanationSubject.Cluster,
        Names = [$"cluster-{cluster:0000}"],
        What = $"Cluster 'cluster-{cluster:0000}' leaves.",
        Applications = 1,
        Objects = [],
    };

    private static int CountOf(string text, string what) =>
        LeftOut()
            .Matches(text)
            .Where(match => match.Groups["what"].Value == what)
            .Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));

    // A fence ends at a line with as many backticks as its first line.
    private static string WithoutFences(string markdown)
    {
        var outside = new StringBuilder();
        string? fence = null;
        foreach (var line in markdown.Split('\n'))
        {
            var ticks = line[..(line.Length - line.TrimStart('`').Length)];
            if (fence is null && ticks.Length >= 3) fence = ticks;
            else if (fence is not null && line == fence) fence = null;
            else if (fence is null) outside.Append(line).Append('\n');
        }

        Assert.Null(fence);
        return outside.ToString();
    }

    [GeneratedRegex(@"(?<what>the \w+ of) (?<count>\d+) clusters?")]
    private static partial Regex LeftOut();
}
