using System.Diagnostics;

namespace Infra.IntegrationTests.Engine;

/// <summary>An engine command that runs while the test continues.</summary>
internal sealed class RunningPulumi : IDisposable
{
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningPulumi(Process process)
    {
        Process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public Process Process { get; }

    public static RunningPulumi Start(
        EngineProject project, string[] args, params (string Name, string Value)[] environment)
    {
        var start = project.Command(args, environment);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment.Remove("KUBECONFIG");
        return new(Process.Start(start)!);
    }

    /// <param name="within">A longer time limit than the default for a command.</param>
    public async Task<PulumiRun> EndAsync(TimeSpan? within = null)
    {
        await Process.WaitForExitAsync().WaitAsync(within ?? TimeSpan.FromMinutes(2));
        return new(Process.ExitCode, await _output, await _error);
    }

    /// <summary>
    /// Kills the engine as the kernel does if memory is short: nothing is written, and no process is notified.
    /// </summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.Dispose();
    }
}
