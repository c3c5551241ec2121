using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Tests.Cli;

namespace Infra.Tests;

[Collection(nameof(ProcessWideState))]
public sealed partial class DocumentTests
{
    [Fact]
    public void The_problems_page_lists_exactly_the_existing_codes()
    {
        var made = MadeCodes().ToList();
        var explained = ExplainedCode()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "problems.md")))
            .Select(match => match.Groups[1].Value);
        Assert.Distinct(made);
        Assert.Equal(made.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_problem_code_appears_in_a_test()
    {
        var shown =
            string.Concat(Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith("expected.txt", StringComparison.Ordinal)
                || file.EndsWith("Tests.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        Assert.Equal([], MadeCodes().Where(code => !shown.Contains(code, StringComparison.Ordinal)));
    }

    [SampleFact]
    public async Task The_readme_shows_what_the_main_command_prints()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var shown = readme.Split("```text\n")[1].Split("```")[0].Split('\n').Where(line => line.Trim() != "…").ToList();
        var run = await InfraCommand.RunOnOwnStacksAsync("preview", "dev", "-C", Repository.Root);
        var printed = run.Output.Split('\n');
        var from = 0;
        foreach (var line in shown)
        {
            from = Array.IndexOf(printed, line, from);
            Assert.True(from >= 0, $"'{line}' is not printed there");
        }
    }

    // ACCEPT=1 in the environment rewrites them.
    [SampleTheory]
    [InlineData(80)]
    [InlineData(100)]
    public async Task The_recordings_match_a_terminal_of_that_width(int columns)
    {
        var printed = await InfraCommand.RunOnOwnStacksAsync(columns, "preview", "dev", "-C", Repository.Root);
        var file = Path.Combine(Repository.Root, "docs", "recordings", $"preview-{columns}.txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(file, printed.Output);
        Assert.Equal(File.ReadAllText(file), printed.Output);
        Assert.All(printed.Output.Split('\n'), line => Assert.InRange(line.Length, 0, columns));
    }

    [SampleFact]
    public async Task The_bundles_page_matches_the_catalog()
    {
        var printed = await InfraCommand.RunOnOwnStacksAsync("catalog", "--format", "markdown", "-C", Repository.Root);
        Assert.Equal(printed.Output, File.ReadAllText(Path.Combine(Repository.Root, "docs", "bundles.md")));
    }

    [SampleFact]
    public async Task The_picture_of_dev_matches_its_fleet()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            0,
            (await InfraCommand.RunOnOwnStacksAsync(
                "graph", "dev", "-o", folder.Path("dev.svg"), "-C", Repository.Root)).ExitCode);
        Assert.Equal(
            File.ReadAllText(folder.Path("dev.svg")),
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "images", "dev.svg")));
    }

    // Other tests compare the schemas with the readers, so this also compares the pages with the readers.
    [Theory]
    [InlineData("catalog", "", true, "catalog-and-values.md")]
    [InlineData("cluster", "", false, "catalog-and-values.md")]
    [InlineData("stack", "properties/config", false, "operations.md")]
    [InlineData("stack", "properties/config/properties/infra:supervisors", true, "inventory.md")]
    [InlineData("stack", "properties/config/properties/infra:repositories", true, "bootstrap.md")]
    public void The_reference_lists_every_key_of_every_file(string schema, string part, bool isDeep, string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page));
        var node = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Fleet, "stacks", "schemas", $"{schema}.schema.json")))!;
        foreach (var step in part.Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node[step]!;
        var keys = isDeep
            ? KeysOf(node).Distinct().ToList()
            : [.. node["properties"]!.AsObject().Select(property => property.Key)];
        Assert.NotEmpty(keys);
        Assert.Equal(
            [],
            keys.Where(key => !text.Contains($"`{key}`", StringComparison.Ordinal)
                && !text.Contains($"{key}:", StringComparison.Ordinal)));
    }

    // Skips `ignoreDifferences`, whose keys are Argo CD's own.
    private static IEnumerable<string> KeysOf(JsonNode? node) => node switch
    {
        JsonObject map => (map["properties"] as JsonObject ?? []).Select(property => property.Key)
            .Concat(map
            .Where(member => member.Key is not ("ignoreDifferences" or "definitions"))
            .SelectMany(member => KeysOf(member.Value))),
        JsonArray list => list.SelectMany(KeysOf),
        _ => [],
    };

    // The factories of problems are in classes named `…Problems`.
    private static IEnumerable<string> MadeCodes() =>
        from folder in (string[])["src", "stacks"]
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder), "*Problems.cs", SearchOption.AllDirectories)
        from match in MadeCode().Matches(File.ReadAllText(file))
        select match.Groups[1].Value;

    [GeneratedRegex("\\(\\s*\"([A-Z]{3}[0-9]{3})\"")]
    private static partial Regex MadeCode();

    [GeneratedRegex(@"^\| ([A-Z]{3}[0-9]{3}) \|", RegexOptions.Multiline)]
    private static partial Regex ExplainedCode();
}
