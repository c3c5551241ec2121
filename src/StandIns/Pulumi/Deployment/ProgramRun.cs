using System.Reflection;

namespace Pulumi;

/// <summary>Runs a program to its end. Reports each failure once, and returns an exit code to match.</summary>
internal sealed class ProgramRun(Deployment deployment, IMonitor monitor)
{
    private const int Succeeded = 0;
    private const int Failed = 1;

    // The language host reads this code as "the program has reported the failure" and adds no message.
    private const int FailedAndReported = 32;

    public async Task<int> RunAsync(Func<Task> program)
    {
        deployment.Tasks.Add(RunInStackAsync(program));
        var faults = await deployment.Tasks.IdleOrFaultedAsync().ConfigureAwait(false);
        if (faults.Count > 0) return await ReportAsync(faults).ConfigureAwait(false);
        if (deployment.Log.HasErrors) return Failed;
        try
        {
            await monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return await ReportAsync([exception]).ConfigureAwait(false);
        }

        return Succeeded;
    }

    private async Task RunInStackAsync(Func<Task> program)
    {
        var stack = new Stack();
        await program().ConfigureAwait(false);
        deployment.RegisterOutputs(stack);
    }

    private async Task<int> ReportAsync(IReadOnlyList<Exception> faults)
    {
        var exitCode = Failed;
        foreach (var fault in faults)
        {
            if (await TryReportAsync(fault).ConfigureAwait(false)) exitCode = FailedAndReported;
        }

        Environment.ExitCode = exitCode;
        return exitCode;
    }

    private async Task<bool> TryReportAsync(Exception fault)
    {
        try
        {
            if (fault is LogException) throw fault;

            await deployment.Log.ErrorAsync(Describe(fault)).ConfigureAwait(false);
            return true;
        }
        catch (LogException exception)
        {
            await Console.Error.WriteLineAsync(
                $"Error occurred trying to send logging message to engine:\n{exception}").ConfigureAwait(false);
            return false;
        }
    }

    private static string Describe(Exception fault) => fault is RunException
        ? fault.Message
        : $"Running program '{ProgramPath()}' failed with an unhandled exception:\n{fault}";

    // In a single-file program the assembly's location is empty.
    private static string ProgramPath() =>
        Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetEntryAssembly()?.GetName().Name}.dll");
}
