using System.CommandLine;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>The root command `infra`, for the stacks of a program.</summary>
internal sealed class ProgramCommand(KnownStacks stacks, string description) : RootCommand(description)
{
    public KnownStacks Stacks => stacks;

    /// <summary>The root command that contains a command.</summary>
    public static ProgramCommand Find(Command command) =>
        command as ProgramCommand ?? Find(command.Parents.OfType<Command>().First());
}
