using System.Text.Json;

namespace Infra.Tests.Cli;

/// <summary>
/// Warnings that existed before a change are only counted, below the change's effect; warnings that the change may have
/// caused are shown. In this fleet 'bay' is not ready before and after, and 'kelp' is not ready when it joins.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class StandingWarningTests
{
    [Fact]
    public async Task Standing_warnings_are_one_line_in_a_terminal_and_new_ones_are_shown()
    {
        using var project = await ChangedAsync();
        var run = await PreviewAsync(project, "text", "--inventory", "recorded");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "\n\n1 standing warning; see it with: infra check dev --inventory recorded\n\nSecret\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(["VAL101", "FLT104"], CodesOf(run.Error));
        Assert.Contains("cluster 'kelp' is not ready", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 problems, 2 warnings\n", run.Error, StringComparison.Ordinal);
        var check = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Contains("cluster 'bay' is not ready", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standing_warnings_are_collapsed_below_the_effects_in_a_comment()
    {
        using var project = await ChangedAsync();
        var comment = (await PreviewAsync(project, "markdown")).Output;
        Assert.Contains(
            "<details>\n<summary>1 standing warning</summary>\n\n> **`FLT104`** (warning) ", comment,
            StringComparison.Ordinal);
        AssertOrder(
            comment,
            "<!-- infra preview dev -->\n## ⚠ Stack `dev`: Argo CD deletes",
            "cluster `kelp` is not ready",
            "### What this does",
            "1 standing warning",
            "cluster `bay` is not ready",
            "### Clusters");
    }

    [Fact]
    public async Task Standing_warnings_are_collapsed_below_the_effects_in_a_page()
    {
        using var project = await ChangedAsync();
        var page = (await PreviewAsync(project, "html")).Output;
        AssertOrder(
            page,
            "<h1 class=\"alarm\">Argo CD deletes",
            "<h2 id=\"does\">",
            "cluster 'kelp' is not ready",
            "<details>\n<summary>1 standing warning</summary>",
            "cluster 'bay' is not ready",
            "<h2 id=\"clusters\">");
    }

    [Fact]
    public async Task JSON_marks_the_standing_warnings()
    {
        using var project = await ChangedAsync();
        var problems = JsonDocument.Parse((await PreviewAsync(project, "json")).Output).RootElement
            .GetProperty("problems").EnumerateArray()
            .Select(one => $"{one.GetProperty("subject")}: {one.GetProperty("standing")}");
        Assert.Equal(
            ["cluster 'anchor': False", "cluster 'bay': True", "cluster 'kelp': False"], problems);
    }

    [Fact]
    public async Task The_leftover_template_of_a_removed_component_is_a_new_warning()
    {
        using var project = PreviewFleet.Before();
        await RenderAsync(project);
        var catalog = project.Path("stacks/catalog.yaml");
        var text = File.ReadAllText(catalog);
        var (from, to) = (
            text.IndexOf("- name: kyverno", StringComparison.Ordinal),
            text.IndexOf("- name: victoria", StringComparison.Ordinal));
        File.WriteAllText(catalog, text.Remove(from, to - from));
        var run = await PreviewAsync(project, "text");
        Assert.Contains("TPL101", CodesOf(run.Error));
    }

    [Fact]
    public async Task Without_an_earlier_state_all_warnings_count_as_standing()
    {
        using var project = await ChangedAsync();
        var run = await InfraCommand.RunAsync("preview", "dev", "-C", project.Root);
        Assert.Contains(
            "\n3 standing warnings; see them with: infra check dev\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("render", "dev", "-o", "OUT")]
    [InlineData("graph", "dev", "-o", "OUT.svg")]
    [InlineData("values", "dev", "bay")]
    public async Task A_command_with_other_output_does_not_show_warnings(params string[] command)
    {
        using var project = await ChangedAsync();
        var run = await InfraCommand.RunAsync(
            [.. command.Select(word => word.StartsWith("OUT", StringComparison.Ordinal) ? project.Path(word) : word),
                "-C", project.Root]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task All_warnings_are_shown_if_there_are_errors()
    {
        using var project = await ChangedAsync();
        PreviewFleet.WriteSettings(project, "cape", ["[1]"]);
        var run = await PreviewAsync(project, "text");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("cluster 'bay' is not ready", run.Error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> ChangedAsync()
    {
        var project = PreviewFleet.Before();
        MakeUnready(project, "bay");
        await RenderAsync(project);
        PreviewFleet.Change(project);
        MakeUnready(project, "bay");
        MakeUnready(project, "kelp");
        // A file of a cluster that leaves.
        PreviewFleet.WriteSettings(project, "anchor", ["old"]);
        return project;
    }

    private static async Task RenderAsync(TemporaryFolder project) => Assert.Equal(
        0, (await InfraCommand.RunAsync("render", "dev", "-o", project.Path("out"), "-C", project.Root)).ExitCode);

    private static Task<InfraCommand> PreviewAsync(TemporaryFolder project, string format, params string[] more) =>
        InfraCommand.RunAsync(
            ["preview", "dev", "--against", project.Path("out"), "--format", format, .. more, "-C", project.Root]);

    private static void MakeUnready(TemporaryFolder project, string cluster)
    {
        var file = project.Path("stacks/dev/inventory.yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(
            "- type: Ready", text.IndexOf($"name: {cluster}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = text.IndexOf('\n', text.IndexOf("status:", at, StringComparison.Ordinal));
        File.WriteAllText(
            file, text[..at] + text[at..end].Replace("True", "False", StringComparison.Ordinal) + text[end..]);
    }

    private static IEnumerable<string> CodesOf(string errors) =>
        errors.Split('\n').Where(line => line.Length > 6 && char.IsAsciiDigit(line[5])).Select(line => line[..6]);

    private static void AssertOrder(string text, params string[] parts)
    {
        var at = -1;
        foreach (var part in parts)
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"'{part}' does not stand there");
            at = next;
        }
    }
}
