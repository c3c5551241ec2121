using System.Text.RegularExpressions;
using Infra.Foundation;
using Infra.Stacks;
using static Infra.Tests.Pipelines.Pipeline;

namespace Infra.Tests.Pipelines;

/// <summary>
/// One file lists the stacks for all pipelines. A folder without an entry would silently never be previewed or updated.
/// </summary>
public sealed partial class StackListTests
{
    private static YamlMap File => Parsed(TextOf(Pipeline.Stacks), Pipeline.Stacks);

    [Fact]
    public void The_list_has_exactly_the_stacks_of_the_project()
    {
        var folders = Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, "stacks"))
            .Where(folder => System.IO.File.Exists(Path.Combine(folder, "inventory.yaml")))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(folders, StacksIn(File).Order(StringComparer.Ordinal));
        Assert.Equal(
            Environments.All.Select(rules => rules.Stack.ToString()).Order(StringComparer.Ordinal), folders);
    }

    [Fact]
    public void Each_stack_has_an_update_job_that_needs_the_previous_one()
    {
        var expected = new List<string>();
        var before = (string?)null;
        foreach (var stack in StacksIn(File))
        {
            expected.Add(before is null
                ? $"update-{stack}: .update, needs nothing, STACK={stack}"
                : $"update-{stack}: .update-by-button, needs update-{before}, STACK={stack}");
            before = stack;
        }

        Assert.Equal(expected, File.Entries.Where(entry => entry.Key != ".stacks").Select(JobText));
    }

    private static string JobText(YamlEntry job)
    {
        var needs = Texts(((YamlMap)job.Value).Find("needs")).DefaultIfEmpty("nothing");
        var variables = job.Value.Entries("variables").Select(entry => $"{entry.Key}={((YamlScalar)entry.Value).Text}");
        return $"{job.Key}: {job.Value.Text("extends")}, needs {string.Join(' ', needs)}, "
            + string.Join(' ', variables);
    }

    [Fact]
    public void No_other_pipeline_file_names_a_stack()
    {
        // The action that reads the list describes its form and names no stack.
        foreach (var file in Names.Append(".ci/preview").Except([".github/actions/stacks/action.yml"]))
        {
            // Names such as 'test' are ordinary words, so only positions that take a stack count.
            foreach (Match place in StackPlace().Matches(TextOf(file)))
                Assert.True(place.Groups[1].Value.StartsWith('$'), $"{file}: {place.Value}");
        }
    }

    [Fact]
    public void Every_per_stack_job_uses_the_list()
    {
        var matrices = Names.Where(IsWorkflow).SelectMany(Jobs)
            .Select(job => (job.Key, (YamlMap)job.Value))
            .Where(job => job.Item2.Find("strategy") is not null)
            .ToList();
        Assert.NotEmpty(matrices);
        foreach (var (name, job) in matrices)
        {
            var stacks = (job.Find("strategy") as YamlMap)?.Find("matrix").Text("stack");
            Assert.True(stacks == "${{ fromJSON(needs.stacks.outputs.list) }}", name);
            Assert.Contains("stacks", Texts(job.Find("needs")));
        }
    }

    [Fact]
    public void Updates_run_one_after_another_and_stop_at_the_first_failure()
    {
        var job = (YamlMap)Jobs(".github/workflows/update.yml").Single(entry => entry.Key == "update").Value;
        var strategy = (YamlMap)job.Find("strategy")!;
        Assert.Equal(("true", "1"), (strategy.Text("fail-fast"), strategy.Text("max-parallel")));
    }

    [Theory]
    [InlineData("    - STACK: [one]", "[\"one\"]")]
    [InlineData("    - STACK: [one, two-eu, t3]", "[\"one\",\"two-eu\",\"t3\"]")]
    [InlineData("      - STACK:  [ one ,two ]  ", "[\"one\",\"two\"]")]
    [InlineData("    - STACK: []", null)]
    [InlineData("    - STACK: [one, $(id)]", null)]
    [InlineData("    - STACK: [one, 'two']", null)]
    [InlineData("    - STACK:\n      - one", null)]
    [InlineData("    - STACK: [one]\n    - STACK: [two]", null)]
    [InlineData("", null)]
    public void The_workflows_read_the_list_or_report_what_is_wrong(string line, string? expected)
    {
        using var project = PipelineProject.Create();
        project.Write(Pipeline.Stacks, $".stacks:\n  parallel:\n    matrix:\n{line}\n");
        var run = PipelineRun.OfAction(project, ".github/actions/stacks/action.yml", []);
        Assert.Equal(expected is null ? 1 : 0, run.ExitCode);
        Assert.Equal(
            expected ?? "", run.ContextOf("steps.list.outputs.list").Replace(" ", "", StringComparison.Ordinal));
        if (expected is null)
            Assert.Contains("::error file=stacks/pipeline.yml::", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflows_can_read_the_list_of_this_project()
    {
        using var project = PipelineProject.Create();
        project.Write(Pipeline.Stacks, TextOf(Pipeline.Stacks));
        var run = PipelineRun.OfAction(project, ".github/actions/stacks/action.yml", []);
        Assert.Equal(
            StacksIn(File),
            System.Text.Json.JsonSerializer.Deserialize<string[]>(run.ContextOf("steps.list.outputs.list")));
    }

    private const string Places =
        @"(?:(?<![\w.-])stack: |STACK: |--stack |environment:\s+(?:name: )?|INFRA (?:check|preview|render) )""?(\S+)";

    [GeneratedRegex(Places)]
    private static partial Regex StackPlace();
}
