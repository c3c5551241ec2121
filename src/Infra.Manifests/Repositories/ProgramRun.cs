using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Manifests;

/// <summary>Runs a program with a time limit. It never asks the user.</summary>
internal static class ProgramRun
{
    /// <summary>The exit code and what the program printed.</summary>
    /// <param name="start">The program and its arguments.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="cancellation">Stops the program.</param>
    /// <exception cref="RenderException">The program cannot be started, or it does not finish in time.</exception>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        ProcessStartInfo start, TimeSpan limit, string input, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(start.FileName);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        using var tooLong = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        using var process = Start(start, name);
        try
        {
            var error = process.StandardError.ReadToEndAsync(either.Token);
            var written = WriteAsync(process.StandardInput, input, either.Token);
            var output = await process.StandardOutput.ReadToEndAsync(either.Token);
            await written;
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

    private static async Task WriteAsync(StreamWriter writer, string input, CancellationToken cancellation)
    {
        try
        {
            await using (writer) await writer.WriteAsync(input.AsMemory(), cancellation);
        }
        catch (IOException)
        {
            // The program ended without reading its input.
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
