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
    /// <param name="arguments">The arguments.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="temporaryFolder">The folder that stands for the user's home.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="cancellation">Stops helm.</param>
    public async Task<string> RunAsync(
        IEnumerable<string> arguments,
        string folder,
        string temporaryFolder,
        string input,
        CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(File, arguments) { WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Except(Kept, StringComparer.Ordinal).ToList())
            start.Environment.Remove(name);
        // Helm's post-renderers, plugins and repositories of the user must not change what is rendered.
        foreach (var name in (string[])["HOME", "TMPDIR", "HELM_CONFIG_HOME", "HELM_DATA_HOME"])
            start.Environment[name] = temporaryFolder;
        // A run is too short for Go's garbage collector to pay off: without it a rendering takes a quarter less time.
        // The limit turns it on again for a chart that needs much memory.
        start.Environment["GOGC"] = "off";
        start.Environment["GOMEMLIMIT"] = "512MiB";
        return await RunAsync(start, input, cancellation);
    }

    /// <summary>Downloads a chart's dependencies, with the user's repositories and logins.</summary>
    internal async Task BuildDependenciesAsync(string chartFolder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(File, ["dependency", "build", "."]) { WorkingDirectory = chartFolder };
        await RunAsync(start, "", cancellation);
    }

    private async Task<string> RunAsync(ProcessStartInfo start, string input, CancellationToken cancellation)
    {
        var (exitCode, output, error) = await ProgramRun.RunAsync(start, Limit, input, cancellation);
        return exitCode == 0 ? output : throw new RenderException(error.Trim());
    }
}
