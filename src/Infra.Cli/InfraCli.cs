using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// The command line for a program's stacks. The program `infra` runs it with the stacks in `stacks/`.
/// </summary>
public static class InfraCli
{
    /// <summary>Runs one command.</summary>
    /// <param name="stacks">All stacks of the program.</param>
    /// <param name="args">The command line without the program's name.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(KnownStacks stacks, string[] args) => Commands.RunAsync(stacks, args);
}
