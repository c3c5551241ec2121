using System.CommandLine;
using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.TestStacks;

namespace Infra.Tests.Cli.CommandLine;

[Collection(nameof(ProcessWideState))]
public sealed class HelpTests
{
    // Skipped commands, by prefix or by a part of the text; the rest is run.
    private static readonly (string Part, string Reason)[] NotRun =
    [
        ("infra adopt", "reads a control plane, or a dump of one"),
        (" --live", "reads a control plane"),
        (" --from ", "reads what kubectl printed"),
        ("infra new project", "replaces the sample, or begins where no fleet is"),
        (" --inventory live", "reads supervisors"),
        (" --against", "needs an earlier rendering"),
        (" --catalog ", "needs a checkout of the service catalog"),
        ("infra join", "changes clusters"),
        ("infra leave", "changes clusters"),
        ("infra import", "needs the files of an old templater"),
        ("infra template", "needs a template"),
    ];

    public static TheoryData<string> Paths =>
        [.. Commands.All(Commands.Root(Environments.Stacks)).Select(HelpText.PathOf)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_is_available_as_an_option_and_as_a_command(string path)
    {
        var words = path.Split(' ')[1..];
        var help = await InfraCommand.RunAsync([.. words, "--help"]);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Equal(help, await InfraCommand.RunAsync([.. words, "-h"]));
        Assert.Equal(help, await InfraCommand.RunAsync(["help", .. words]));
        Assert.DoesNotContain("/?", help.Output, StringComparison.Ordinal);
        Assert.Contains($"Usage:\n  {path} ", help.Output, StringComparison.Ordinal);
        Assert.All(help.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Help_has_two_to_four_examples_each_with_a_comment(string path)
    {
        var command = Commands.All(Commands.Root(Environments.Stacks)).Single(one => HelpText.PathOf(one) == path);
        var lines = Examples.Find(command);
        // A group of commands may have its examples in its subcommands.
        if (command.Subcommands.Count > 0 && lines is []) return;
        var commands = CommandsOf(lines);
        Assert.InRange(commands.Count, command.Parents.OfType<Command>().Any(up => up.Name == "import") ? 1 : 2, 4);
        Assert.Equal(commands.Count, lines.Count(line => line.StartsWith("# ", StringComparison.Ordinal)));
        foreach (var one in commands)
        {
            var args = one.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            Assert.Null(UsageError.Find(Commands.Parse(Environments.Stacks, args), args)?.Message);
        }
    }

    [Fact]
    public async Task Help_examples_run_in_the_folder_where_help_was_shown()
    {
        using var project = TemporaryFolder.WithFleet();
        // `stacks/` may be any team's: a stack that reads its supervisors by itself cannot be run.
        var settings = project.Path($"Pulumi.{Environments.All[0].Stack}.yaml");
        if (File.Exists(settings) && File.ReadAllText(settings).Contains("infra:inventory: live")) return;
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(project.Root);
        try
        {
            foreach (var command in Commands.All(Commands.Root(Environments.Stacks)))
            {
                foreach (var example in CommandsOf(Examples.Find(command)))
                {
                    if (NotRun.Any(reason => example.Contains(reason.Part, StringComparison.Ordinal))) continue;
                    using var fresh = TemporaryFolder.WithFleet();
                    Directory.SetCurrentDirectory(fresh.Root);
                    var run = await InfraCommand.RunAsync(example.Split(' ')[1..]);
                    Directory.SetCurrentDirectory(project.Root);
                    Assert.True(run.ExitCode == 0, $"{example}: {run.ExitCode}\n{run.Output}{run.Error}");
                }
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public async Task Help_examples_have_names_outside_a_project_too()
    {
        using var folder = new TemporaryFolder();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder.Root);
        try
        {
            var help = await InfraCommand.RunAsync("help", "values");
            Assert.Contains(" my-cluster", help.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    [Fact]
    public async Task The_program_prints_its_help_without_arguments()
    {
        var run = await InfraCommand.RunAsync();
        Assert.Equal(await InfraCommand.RunAsync("--help"), run);
        Assert.Equal(0, run.ExitCode);
        foreach (var command in Commands.Root(Environments.Stacks).Subcommands)
            Assert.Contains($"\n  {command.Name} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Exit_codes_are_listed_only_in_the_root_help(string path)
    {
        var help = (await InfraCommand.RunAsync([.. path.Split(' ')[1..], "--help"])).Output;
        Assert.Equal(path == "infra", help.Contains("Exit codes:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_names_a_number_and_a_runtime()
    {
        var text = await InfraCommand.RunAsync("version");
        Assert.Matches("^infra [0-9]+\\.[0-9]+\\.[0-9]+[^ ]* \\(.*\\.NET [0-9].*\\)\n$", text.Output);
        Assert.Equal(text, await InfraCommand.RunAsync("--version"));
        var json = JsonNode.Parse((await InfraCommand.RunAsync("version", "-o", "json")).Output)!.AsObject();
        Assert.Equal(["version", "commit", "runtime"], json.Select(member => member.Key));
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3", null, "infra 1.2.3 (.NET 10.0.1)")]
    [InlineData("1.2.3+0a1b2c", "1.2.3", "0a1b2c", "infra 1.2.3 (commit 0a1b2c, .NET 10.0.1)")]
    [InlineData("1.2.3+", "1.2.3", null, "infra 1.2.3 (.NET 10.0.1)")]
    [InlineData("1.2.3-rc.1+a+b", "1.2.3-rc.1", "a+b", "infra 1.2.3-rc.1 (commit a+b, .NET 10.0.1)")]
    public void The_version_names_the_commit_if_known(string built, string version, string? commit, string text)
    {
        var own = ProgramVersion.Parse(built, ".NET 10.0.1");
        Assert.Equal((version, commit, text), (own.Version, own.Commit, own.ToString()));
    }

    private static List<string> CommandsOf(IReadOnlyList<string> lines) =>
    [
        .. string.Join('\n', lines)
            .Replace("\\\n", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')),
    ];
}
