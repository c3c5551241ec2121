using System.Reflection;

namespace Infra.Tests.Cli;

/// <summary>
/// Runs the command line through its entry point. Output, configuration and exit code are the process's, so tests that
/// use it are in <see cref="ProcessWideState"/>.
/// </summary>
internal sealed record InfraCommand(int ExitCode, string Output, string Error)
{
    private static readonly MethodInfo EntryPoint = Assembly.Load("infra").EntryPoint!;

    public static async Task<InfraCommand> RunAsync(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var newOutput = new StringWriter { NewLine = "\n" };
        using var newError = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(newOutput);
            Console.SetError(newError);
            var result = EntryPoint.Invoke(null, [args]);
            var exitCode = result is Task<int> task ? await task : (int)result!;
            return new(exitCode, newOutput.ToString(), newError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Environment.ExitCode = 0;
        }
    }
}

[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
