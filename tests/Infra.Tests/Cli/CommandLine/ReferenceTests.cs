using System.CommandLine;
using Infra.Cli;
using Infra.TestStacks;

namespace Infra.Tests.Cli.CommandLine;

/// <summary>The reference in docs/command-line.md is generated from the commands. ACCEPT=1 rewrites it.</summary>
public sealed class ReferenceTests
{
    private const string Begin = "<!-- reference: begin -->\n";
    private const string End = "<!-- reference: end -->\n";

    private static string Page => Path.Combine(Repository.Root, "docs", "command-line.md");

    [Fact]
    public void The_reference_page_has_every_command_and_option()
    {
        var page = File.ReadAllText(Page);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        var reference = Reference();
        if (Environment.GetEnvironmentVariable("ACCEPT") is "1")
        {
            File.WriteAllText(Page, page[..from] + reference + page[to..]);
            return;
        }

        Assert.Equal(reference, page[from..to]);
    }

    private static string Reference()
    {
        var lines = new List<string>
        {
            "| command | options | older names |",
            "|---|---|---|",
            Row("every command", GlobalOptionsOf(Commands.Root(Environments.Stacks))),
        };
        lines.AddRange(Commands.All(Commands.Root(Environments.Stacks))
            .Where(command => command.Subcommands.Count == 0)
            .Select(command => Row(
                $"`{string.Join(' ', [NameOf(command), .. command.Arguments.Select(HelpText.NameOf)])}`",
                HelpText.OwnOptions(command))));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<Option> GlobalOptionsOf(RootCommand root) =>
        root.Options.Where(option => option.Recursive);

    private static string NameOf(Command command) => HelpText.PathOf(command)["infra ".Length..];

    private static string Row(string command, IEnumerable<Option> options)
    {
        var all = options.ToList();
        var older = all.OfType<IHasOlderNames>().SelectMany(option => option.OlderNames).Select(name => $"`{name}`");
        return $"| {command} | {string.Join(" · ", all.Select(Cell))} | {string.Join(", ", older)} |";
    }

    private static string Cell(Option option)
    {
        var value = HelpText.ValueOf(option).Replace("|", "\\|", StringComparison.Ordinal);
        return $"`{string.Join(", ", option.ShownNames())}{(value.Length > 0 ? " " : "")}{value}`";
    }
}
