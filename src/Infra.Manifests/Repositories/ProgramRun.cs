using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Manifests;

/// <summary>Runs a program with a time limit. It never asks the user.</summary>
internal static class ProgramRun
{
    /// <summary>The exit code and what the program printed.</summary>
    /// <exception cref="RenderException">The program cannot be started, or it does not finish in time.</exception>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        ProcessStartInfo start, TimeSpan limit, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(start.FileName);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        using var tooLong = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        using var process = Start(start, name);
        process.StandardInput.Close();
        try
        {
            var error = process.StandardError.ReadToEndAsync(either.Token);
            var output = await process.StandardOutput.ReadToEndAsync(either.Token);
            await process.WaitForExitAsync(either.Token);
            return (process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new RenderException($"{name} did not finish within {limit.TotalSeconds:0} s");
        }
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new RenderException($"{name} cannot be run: {e.Message}");
        }
    }
}
