using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>The command line over the stacks of a program: `infra` is this over the pages of `stacks/`.</summary>
public static class InfraCli
{
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(KnownStacks stacks, string[] args) => Commands.RunAsync(stacks, args);
}
