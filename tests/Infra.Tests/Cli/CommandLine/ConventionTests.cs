using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.TestStacks;

namespace Infra.Tests.Cli.CommandLine;

/// <summary>Conventions of every command: how formats, paths and stacks are named, and how much it prints.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class ConventionTests
{
    private const string Case = "values-of-a-cluster";

    // Commands that print a list or a report, with their required arguments.
    public static TheoryData<string> ForPrograms =>
    [
        "preview dev",
        "preview dev --against OUT",
        "inventory dev",
        "inventory dev --all",
        "catalog",
        "values dev alpha",
        "values dev alpha victoria-metrics-operator",
        "values dev alpha --trace",
        "version",
    ];

    [Theory]
    [MemberData(nameof(ForPrograms))]
    public async Task JSON_is_the_only_standard_output_and_its_older_option_names_still_work(string command)
    {
        using var project = await CaseProject.CreateAsync(Case);
        await RunAsync(project, "render dev --out OUT");
        var run = await RunAsync(project, $"{command} -o json");
        Assert.Equal(0, run.ExitCode);
        Assert.NotNull(JsonNode.Parse(run.Output));
        Assert.Equal(run, await RunAsync(project, $"{command} --output json"));
        Assert.Equal(run, await RunAsync(project, $"{command} --format json"));
    }

    [Theory]
    [InlineData("values dev nobody -o json")]
    [InlineData("inventory nowhere -o json")]
    [InlineData("adopt dev --from missing.yaml -o json")]
    [InlineData("graph nowhere -o dot")]
    public async Task Problems_go_to_standard_error_if_the_output_is_machine_readable(string command)
    {
        using var project = await CaseProject.CreateAsync(Case);
        var run = await RunAsync(project, command);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("1 problem, 0 warnings\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_drawing_is_the_only_standard_output()
    {
        using var project = await CaseProject.CreateAsync("a-bundle-without-components-is-reported");
        var graph = await RunAsync(project, "graph dev -o dot");
        Assert.StartsWith("graph \"dev\" {", graph.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", graph.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_values_equal_the_YAML_values()
    {
        using var project = await CaseProject.CreateAsync(Case);
        const string command = "values dev alpha victoria-metrics-operator";
        var text = (await RunAsync(project, command)).Output;
        var map = Infra.Foundation.YamlFile.ParseMap(text, "f", new())!;
        var json = JsonNode.Parse((await RunAsync(project, $"{command} -o json")).Output)!;
        Assert.True(JsonNode.DeepEquals(
            json["victoria-metrics-operator"], Infra.Foundation.JsonTree.ToNode(map)), json.ToJsonString());
        var trace = JsonNode.Parse((await RunAsync(project, "values dev alpha --trace -o json")).Output)!;
        Assert.NotEqual("", (string?)trace["victoria-metrics-operator"]![0]!["sources"]![0] ?? "");
    }

    [Theory]
    [InlineData("render dev", "--out", "OUT")]
    [InlineData("render dev", "-o", "OUT")]
    [InlineData("render dev", "--output", "OUT")]
    [InlineData("graph dev", "--out", "OUT/a.svg")]
    [InlineData("graph dev", "-o", "OUT/a.svg")]
    [InlineData("graph dev", "--output", "OUT/a.svg")]
    [InlineData("template t.j2 --data d.yaml", "--out", "OUT/t")]
    [InlineData("template t.j2 --data d.yaml", "-o", "OUT/t")]
    public async Task The_output_path_option_also_accepts_its_older_names(string command, string option, string path)
    {
        using var project = await CaseProject.CreateAsync(Case);
        Directory.CreateDirectory(project.Output);
        await File.WriteAllTextAsync(Path.Combine(project.Root, "t.j2"), "{{ a }}\n");
        await File.WriteAllTextAsync(Path.Combine(project.Root, "d.yaml"), "a: 1\n");
        var run = await RunAsync(
            project,
            $"{command} {option} {path}"
                .Replace("t.j2", project.Root + "/t.j2", StringComparison.Ordinal)
                .Replace("d.yaml", project.Root + "/d.yaml", StringComparison.Ordinal));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEmpty(Directory.EnumerateFiles(project.Output, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_output_of_a_template_is_written_completely_or_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.j2", "{{ a }}\n");
        folder.Write("d.yaml", "a: 1\n");
        string[] command = ["template", folder.Path("t.j2"), "--data", folder.Path("d.yaml"), "--out"];
        Assert.Equal(new(0, "", ""), await InfraCommand.RunAsync([.. command, folder.Path("t")]));
        Assert.Equal("1", await File.ReadAllTextAsync(folder.Path("t")));
        var run = await InfraCommand.RunAsync([.. command, folder.Path("none/t")]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("CLI001  ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("svg", "<svg")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("dot", "graph")]
    public async Task A_drawing_uses_the_format_option_or_else_the_file_extension(string format, string begin)
    {
        using var project = await CaseProject.CreateAsync(Case);
        Directory.CreateDirectory(project.Output);
        var printed = await RunAsync(project, $"graph dev -o {format}");
        Assert.Contains(begin, printed.Output, StringComparison.Ordinal);
        var end = format == "mermaid" ? "mmd" : format;
        await RunAsync(project, $"graph dev --out OUT/a.{end}");
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(Path.Combine(project.Output, "a." + end)));
        // The format option overrides the file extension.
        await RunAsync(project, $"graph dev -o {format} --out OUT/b.txt");
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(Path.Combine(project.Output, "b.txt")));
    }

    [Theory]
    [InlineData("preview dev", "preview -s dev")]
    [InlineData("preview dev", "preview --stack dev")]
    [InlineData("preview dev", "preview --stack=dev")]
    [InlineData("preview dev", "-q preview -s dev")]
    [InlineData("preview dev", "preview dev -s dev")]
    [InlineData("preview dve", "preview -s dve")]
    [InlineData("values dev alpha", "values -s dev alpha")]
    [InlineData("values dev alpha", "values alpha -s dev")]
    [InlineData("values dev alpha", "values dev alpha -s dev")]
    [InlineData("values dev alpha victoria-metrics-operator", "values -s dev alpha victoria-metrics-operator")]
    [InlineData("values dev alpha victoria-metrics-operator", "values alpha --stack dev victoria-metrics-operator")]
    [InlineData("inventory dev", "inventory -s dev")]
    [InlineData("catalog", "catalog")]
    public async Task A_stack_can_be_an_argument_or_an_option(string argument, string option)
    {
        using var project = await CaseProject.CreateAsync(Case);
        Assert.Equal(await RunAsync(project, argument), await RunAsync(project, option));
    }

    [Fact]
    public async Task A_quiet_run_prints_only_its_result_and_problems()
    {
        using var project = await CaseProject.CreateAsync("a-bundle-without-components-is-reported");
        Directory.CreateDirectory(project.Output);
        foreach (var command in (string[])["render dev --out OUT", "graph dev --out OUT/a.svg", "catalog"])
        {
            var (loud, quiet) = (await RunAsync(project, command), await RunAsync(project, command + " -q"));
            Assert.Equal((loud.ExitCode, loud.Error), (quiet.ExitCode, quiet.Error));
            Assert.NotEqual(loud.Output, quiet.Output);
            Assert.StartsWith(quiet.Output, loud.Output, StringComparison.Ordinal);
        }

        Assert.Equal("", (await RunAsync(project, "render dev --out OUT --quiet")).Output);
        Assert.Equal((await RunAsync(project, "preview dev")), await RunAsync(project, "preview dev -q"));
    }

    [Fact]
    public async Task A_verbose_run_lists_the_files_it_reads_on_standard_error()
    {
        using var project = await CaseProject.CreateAsync(Case);
        var plain = await RunAsync(project, "values dev alpha");
        var verbose = await RunAsync(project, "values dev alpha -v");
        Assert.Equal(plain.Output, verbose.Output);
        Assert.Equal("", plain.Error);
        foreach (var file in (string[])["stacks/catalog.yaml", "stacks/dev/inventory.yaml", "Pulumi.dev.yaml"])
            Assert.Contains($"read {file}\n", verbose.Error, StringComparison.Ordinal);
        // A later run in the same process is not affected.
        Assert.Equal(plain, await RunAsync(project, "values dev alpha"));
    }

    [Fact]
    public void The_address_of_a_supervisor_is_shown_without_its_login()
    {
        var login = new Infra.Supervisors.SupervisorLogin.Token(
            new("https://user:PLANTED@sv.example:6443/path"), null, new("PLANTED"));
        Assert.Equal("https://sv.example:6443", login.Where);
    }

    [Fact]
    public void Every_option_with_older_names_shows_only_the_new_one()
    {
        foreach (var option in Commands.All(Commands.Root(Environments.Stacks)).SelectMany(command => command.Options))
        {
            if (option is IHasOlderNames older) Assert.Empty(option.ShownNames().Intersect(older.OlderNames));
            Assert.NotEmpty(option.ShownNames());
        }
    }

    private static Task<InfraCommand> RunAsync(CaseProject project, string command)
    {
        var words = command
            .Replace("OUT", project.Output, StringComparison.Ordinal)
            .Split(' ');
        return words[0] is "template" or "version"
            ? InfraCommand.RunAsync(words)
            : InfraCommand.RunAsync([.. words, "-C", project.Root]);
    }
}
