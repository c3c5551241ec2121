using System.CommandLine;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// A command that prints its problems after its own output; they also decide its exit code. By default they go to
/// standard error.
/// </summary>
internal class ReportingCommand(string name, string description) : Command(name, description)
{
    /// <summary>Prints the problems of a run. Called even if there are none.</summary>
    public Action<ParseResult, IReadOnlyList<Problem>> Report { get; set; } =
        (_, problems) => ProblemText.Write(problems, Console.Error);

    /// <param name="act">Returns how a run without errors ends. It may add problems and throw them.</param>
    public void Run(Func<ParseResult, ProblemList, Ending> act) =>
        Run((result, problems, _) => Task.FromResult(act(result, problems)));

    /// <param name="act">Returns how a run without errors ends. It may add problems and throw them.</param>
    public void Run(Func<ParseResult, ProblemList, CancellationToken, Task<Ending>> act) =>
        SetAction(async (result, cancellation) =>
    {
        var problems = new ProblemList();
        try
        {
            var ending = await act(result, problems, cancellation);
            Report(result, problems.Sorted());
            if (ending.LastLine is not null && !Terminal.IsQuiet) await Console.Error.WriteLineAsync(ending.LastLine);
            return problems.HasErrors ? ExitCode.For(problems.ToException()) : ending.ExitCode;
        }
        catch (ProblemsException e)
        {
            Report(result, e.Problems);
            return ExitCode.For(e);
        }
    });
}

/// <summary>How a command ends: its exit code, and an optional last line on standard error.</summary>
internal readonly record struct Ending(int ExitCode, string? LastLine = null)
{
    public static Ending Ok { get; } = new(Infra.Cli.ExitCode.Ok);
}
