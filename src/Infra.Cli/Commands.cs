using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Infra.Cli.New;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>All commands of `infra`, and how a command line is parsed.</summary>
internal static class Commands
{
    /// <summary>Response files are off, so a word that starts with @ is taken literally.</summary>
    public static ParserConfiguration Configuration => new() { ResponseFileTokenReplacer = null };

    public static RootCommand Root(KnownStacks stacks)
    {
        var root = new ProgramCommand(
            stacks,
            "Declares Tanzu clusters, their bundles and their values in Argo CD. Only join and leave change a cluster.")
        {
            PreviewCommand.Create(stacks),
            AdoptCommand.Create(stacks),
            RenderCommand.Create(stacks),
            CheckCommand.Create(stacks),
            ValuesCommand.Create(stacks),
            ManifestsCommand.Create(stacks),
            WhyCommand.Create(stacks),
            TemplateCommand.Create(),
            ImportCommand.Create(stacks),
            InventoryCommand.Create(stacks),
            JoinCommand.Create(stacks),
            LeaveCommand.Create(stacks),
            GraphCommand.Create(stacks),
            CatalogCommand.Create(stacks),
            NewCommand.Create(stacks),
            SchemaCommand.Create(),
            CompletionCommand.Create(),
            VersionCommand.Create(),
            HelpCommand.Create(),
        };
        GlobalOptions.AddTo(root);
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h")
        {
            Description = "Print the help of the command.",
            Action = new HelpText.Action(),
        });
        var version = root.Options.OfType<VersionOption>().Single();
        version.Description = "Print the version, as 'infra version' does.";
        version.Action = new VersionCommand.Action();
        var suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new Suggestions(stacks, suggest);
        root.SetAction(_ =>
        {
            HelpText.Write(root, Console.Out);
            return ExitCode.Ok;
        });
        foreach (var command in All(root)) CheckOnlyWhatIsRead(command);
        return root;
    }

    /// <summary>A command and all its subcommands.</summary>
    public static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    // A check may read another value that is itself invalid; that value reports its own error.
    private static void CheckOnlyWhatIsRead(Command command)
    {
        var checks = command.Validators.ToList();
        command.Validators.Clear();
        command.Validators.Add(result =>
        {
            foreach (var check in checks)
            {
                try
                {
                    check(result);
                }
                catch (InvalidOperationException)
                {
                    return;
                }
            }
        });
    }

    /// <summary>
    /// Parses a command line. If `-s` names the stack, the name is moved to where the argument belongs.
    /// </summary>
    public static ParseResult Parse(KnownStacks stacks, IReadOnlyList<string> args)
    {
        var result = Root(stacks).Parse(args, Configuration);
        return result.CommandResult.Command is StackCommand command && command.MoveStackToArgument(result) is { } line
            ? Root(stacks).Parse(line, Configuration)
            : result;
    }

    public static async Task<int> RunAsync(KnownStacks stacks, string[] args)
    {
        var result = Parse(stacks, args);
        if (UsageError.Find(result, args) is { } error) return error.Write(Console.Error);
        Terminal.Use(GlobalOptions.Read(result));
        using var interruption = new Interruption();
        return await interruption.RunAsync(
            cancellation => result.InvokeAsync(new() { ProcessTerminationTimeout = null }, cancellation));
    }
}
