using System.Globalization;
using Infra.Cli;
using Infra.Model.Desired;

namespace Infra.Tests.Cli;

/// <summary>
/// Runs the command line in this process. It changes the process's output, configuration and exit code, so tests that
/// use it are in <see cref="ProcessWideState"/>.
/// </summary>
internal sealed record InfraCommand(int ExitCode, string Output, string Error)
{
    /// <summary>
    /// Runs over the stacks of the tests' fleet, as in a pipe: lines are not wrapped, wherever the tests run.
    /// </summary>
    public static Task<InfraCommand> RunAsync(params string[] args) => RunAsync(columns: null, args);

    /// <summary>Runs as in a terminal with this many columns.</summary>
    public static Task<InfraCommand> RunAsync(int? columns, params string[] args) =>
        RunAsync(Infra.TestStacks.Environments.Stacks, columns, args);

    /// <summary>Runs over the stacks in `stacks/`, which may be any team's.</summary>
    public static Task<InfraCommand> RunOnOwnStacksAsync(params string[] args) =>
        RunOnOwnStacksAsync(columns: null, args);

    /// <summary>Runs as in a terminal with this many columns.</summary>
    public static Task<InfraCommand> RunOnOwnStacksAsync(int? columns, params string[] args) =>
        RunAsync(Infra.Stacks.Environments.Stacks, columns, args);

    /// <summary>Runs over stacks that a test defines.</summary>
    public static Task<InfraCommand> RunOverAsync(KnownStacks stacks, params string[] args) =>
        RunAsync(stacks, columns: null, args);

    private static async Task<InfraCommand> RunAsync(KnownStacks stacks, int? columns, string[] args)
    {
        const string width = "COLUMNS";
        var before = Environment.GetEnvironmentVariable(width);
        var (output, error) = (Console.Out, Console.Error);
        using var newOutput = new StringWriter { NewLine = "\n" };
        using var newError = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(newOutput);
            Console.SetError(newError);
            Environment.SetEnvironmentVariable(width, columns?.ToString(CultureInfo.InvariantCulture));
            var exitCode = await InfraCli.RunAsync(stacks, args);
            return new(exitCode, newOutput.ToString(), newError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.SetEnvironmentVariable(width, before);
            Environment.ExitCode = 0;
        }
    }
}

[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
