using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Cli.New;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Tests.Cli;

[Collection(nameof(ProcessWideState))]
public sealed partial class NewCommandTests
{
    [Theory]
    [InlineData("cluster is missing", "new", "cluster", "dev")]
    [InlineData("stack is missing", "new", "cluster")]
    [InlineData("--bundle is missing", "new", "component", "goldpinger")]
    [InlineData("--env is missing", "new", "stack", "test")]
    [InlineData("--env 'dev' already belongs to stack 'dev'", "new", "stack", "test", "--env", "dev")]
    [InlineData("name 'Test' is not a stack name", "new", "stack", "Test", "--env", "test")]
    [InlineData("cluster 'Armored' ", "new", "cluster", "dev", "Armored")]
    public async Task A_missing_or_malformed_argument_is_named_without_an_interactive_terminal(
        string error, params string[] args)
    {
        using var project = TemporaryFolder.WithFleet();
        var run = await InfraCommand.RunAsync([.. args, "-C", project.Root]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_example_line_of_a_new_cluster_file_works_on_its_own()
    {
        using var project = TemporaryFolder.WithFleet();
        const string file = "stacks/dev/clusters/armored-core-feature.yaml";
        var before = await RunAsync(project, "values", "dev", "armored-core-feature");
        await RunAsync(project, "new", "cluster", "dev", "armored-core-feature");
        var lines = File.ReadAllLines(project.Path(file));
        var examples = lines.Index().Where(line => Example().IsMatch(line.Item)).ToList();
        Assert.Equal(
            ["defaults", "environment", "cluster", "values", "revision", "disabled", "overrides"],
            examples.Select(line => line.Item[2..].Split(':')[0]));
        foreach (var (number, line) in examples)
        {
            File.WriteAllLines(project.Path(file), [.. lines[..number], line[2..], .. lines[(number + 1)..]]);
            var run = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
            Assert.True(run.ExitCode == 0, line + run.Output);
            // The setting has the same value as without the file.
            if (number > examples[2].Index) continue;
            Assert.Equal(before, await RunAsync(project, "values", "dev", "armored-core-feature"));
        }

        File.WriteAllLines(project.Path(file), lines.Select(line => Example().IsMatch(line) ? line[2..] : line));
        var all = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.True(all.ExitCode == 0, all.Output);
    }

    [Fact]
    public async Task A_new_cluster_file_changes_nothing()
    {
        using var project = TemporaryFolder.WithFleet();
        var before = await RunAsync(project, "values", "dev", "armored-core-feature", "kyverno");
        await RunAsync(project, "new", "cluster", "dev", "armored-core-feature");
        Assert.Equal(before, await RunAsync(project, "values", "dev", "armored-core-feature", "kyverno"));
    }

    [Theory]
    [InlineData("aaa", "  # First of all.\n")]
    [InlineData("kyverno", "  # Second.\n")]
    [InlineData("zzz", "# The end.\n")]
    public void An_entry_is_inserted_in_name_order_and_the_rest_is_unchanged(string name, string next)
    {
        const string catalog = """
            bundles:
              - {name: core-basic, description: All.}
              - {name: other, description: More.}
            components:
              # First of all.
              - name: external-dns # with a comment
                bundle: core-basic
                chart: dns/external-dns
                since: v1.0

              # Second.
              - name: sealed-secrets
                bundle: core-basic
                chart: security/sealed-secrets
                since: v1.0
            # The end.

            """;
        var problems = new ProblemList();
        var after = new CatalogEntry(name, "core-basic", "a/b", "it's: new", null).AddedTo(
            catalog, CatalogFile.Parse(catalog, "c", problems)!)!;
        var entry = $"  - name: {name}\n    bundle: core-basic\n    chart: a/b\n    since: 'it''s: new'\n";
        Assert.Equal(catalog, after.Replace(entry, "", StringComparison.Ordinal));
        Assert.StartsWith(
            next,
            after[(after.IndexOf(entry, StringComparison.Ordinal) + entry.Length)..].TrimStart('\n'),
            StringComparison.Ordinal);
        Assert.Equal(3, CatalogFile.Parse(after, "c", problems)!.Components.Count);
    }

    [Fact]
    public void A_first_entry_is_added_to_an_empty_list_and_none_to_a_flow_style_list()
    {
        const string bundles = "bundles:\n- name: core-basic\n  description: All.\n";
        var entry = new CatalogEntry("kyverno", "core-basic", "a/b", "next", "policies");
        const string empty = bundles + "components: []\n";
        var after = entry.AddedTo(empty, CatalogFile.Parse(empty, "c", new())!);
        Assert.Equal(bundles + "components:\n" + entry.Text(""), after);

        const string flow = bundles + "components: [{name: a, bundle: core-basic, chart: a, since: v1}]\n";
        Assert.Null(entry.AddedTo(flow, CatalogFile.Parse(flow, "c", new())!));
    }

    [Fact]
    public async Task A_list_in_an_unknown_form_is_not_changed()
    {
        using var project = TemporaryFolder.WithFleet();
        project.Replace("stacks/Environments.cs", "[Dev.Rules, Prod.Rules]", "new[] { Dev.Rules }");
        var run = await InfraCommand.RunAsync("new", "stack", "test", "--env", "test", "-C", project.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("OUT011", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Path("Pulumi.test.yaml")));
    }

    [Fact]
    public async Task A_failed_write_leaves_no_partial_files()
    {
        using var project = TemporaryFolder.WithFleet();
        // A file with the path of the stack's folder.
        project.Write("stacks/test", "");
        var run = await InfraCommand.RunAsync("new", "stack", "test", "--env", "test", "-C", project.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("OUT010", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Path("Pulumi.test.yaml")));
        Assert.DoesNotContain(
            "Test.Rules", File.ReadAllText(project.Path("stacks/Environments.cs")), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(TemporaryFolder project, params string[] args)
    {
        var run = await InfraCommand.RunAsync([.. args, "-C", project.Root]);
        Assert.Equal(ExitCode.Ok, run.ExitCode);
        return run.Output;
    }

    [GeneratedRegex("^# [a-z]+: [\\[{a-z]")]
    private static partial Regex Example();
}
