using System.CommandLine;
using System.CommandLine.Completions;

namespace Infra.Cli;

/// <summary>`infra help [command…]`: the same as `--help` after the command.</summary>
internal static class HelpCommand
{
    public static Command Create()
    {
        var command = new Command("help", "Print the help of a command, like COMMAND --help.");
        var words = new Argument<string[]>("command")
        {
            Description = "The command, such as preview or new cluster; without one, the help of infra itself.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.CompletionSources.Add(context => Inner(context.ParseResult, words)
            .Subcommands.Select(inner => new CompletionItem(inner.Name)));
        command.Arguments.Add(words);
        command.SetAction(result =>
        {
            var at = result.RootCommandResult.Command;
            foreach (var word in result.GetValue(words) ?? [])
            {
                if (at.Subcommands.FirstOrDefault(inner => inner.Name == word) is not { } inner)
                    return UsageError.UnknownCommand(at, word).Write(Console.Error);
                at = inner;
            }

            HelpText.Write(at, Console.Out);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Inner(ParseResult result, Argument<string[]> words)
    {
        var at = result.RootCommandResult.Command;
        foreach (var word in result.GetValue(words) ?? [])
            at = at.Subcommands.FirstOrDefault(inner => inner.Name == word) ?? at;
        return at;
    }
}
