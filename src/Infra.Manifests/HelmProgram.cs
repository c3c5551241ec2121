using System.ComponentModel;
using System.Diagnostics;

namespace Infra.Manifests;

/// <summary>The `helm` program. It runs without the user's plugins and configuration, and with a time limit.</summary>
/// <param name="File">The program's path.</param>
/// <param name="Limit">How long one run may take.</param>
public sealed record HelmProgram(string File, TimeSpan Limit)
{
    private static readonly string[] Kept = ["PATH", "HELM_CACHE_HOME", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    /// <summary>
    /// Runs helm in the folder and returns its standard output. Throws <see cref="RenderException"/> with helm's own
    /// message if it fails.
    /// </summary>
    public async Task<string> RunAsync(
        IEnumerable<string> arguments, string folder, string temporaryFolder, CancellationToken cancellation)
    {
        using var tooLong = new CancellationTokenSource(Limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        using var process = Start(arguments, folder, temporaryFolder);
        try
        {
            var error = process.StandardError.ReadToEndAsync(either.Token);
            var output = await process.StandardOutput.ReadToEndAsync(either.Token);
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? output : throw new RenderException((await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new RenderException($"helm did not finish within {Limit.TotalSeconds:0} s");
        }
    }

    private Process Start(IEnumerable<string> arguments, string folder, string temporaryFolder)
    {
        var start = new ProcessStartInfo(File, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.Ordinal).ToList())
            start.Environment.Remove(name);
        // Helm's post-renderers, plugins and repositories of the user must not change what is rendered.
        foreach (var name in (string[])["HOME", "TMPDIR", "HELM_CONFIG_HOME", "HELM_DATA_HOME"])
            start.Environment[name] = temporaryFolder;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new RenderException($"helm cannot be run: {e.Message}");
        }
    }
}
