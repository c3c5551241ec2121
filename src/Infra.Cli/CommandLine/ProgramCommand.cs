using System.CommandLine;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>The command that all others are within: `infra`, over the stacks of a program.</summary>
internal sealed class ProgramCommand(KnownStacks stacks, string description) : RootCommand(description)
{
    public KnownStacks Stacks => stacks;

    /// <summary>The one that a command is within.</summary>
    public static ProgramCommand Find(Command command) =>
        command as ProgramCommand ?? Find(command.Parents.OfType<Command>().First());
}
