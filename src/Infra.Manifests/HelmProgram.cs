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
        var start = new ProcessStartInfo(File, arguments) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.Ordinal).ToList())
            start.Environment.Remove(name);
        // Helm's post-renderers, plugins and repositories of the user must not change what is rendered.
        foreach (var name in (string[])["HOME", "TMPDIR", "HELM_CONFIG_HOME", "HELM_DATA_HOME"])
            start.Environment[name] = temporaryFolder;
        return await RunAsync(start, cancellation);
    }

    /// <summary>Downloads a chart's dependencies, with the user's repositories and logins.</summary>
    internal async Task BuildDependenciesAsync(string chartFolder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(File, ["dependency", "build", "."]) { WorkingDirectory = chartFolder };
        await RunAsync(start, cancellation);
    }

    private async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        var (exitCode, output, error) = await ProgramRun.RunAsync(start, Limit, cancellation);
        return exitCode == 0 ? output : throw new RenderException(error.Trim());
    }
}
