using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Infra.Bench.Report;

/// <summary>What the figures were taken on and with; null where something is not there.</summary>
internal sealed record Machine(string Processor, int Cores, double Gigabytes, IReadOnlyList<(string What, string? Version)> Versions)
{
    public static Machine Read() => new(
        Line("/proc/cpuinfo", "model name"),
        Environment.ProcessorCount,
        double.Parse(Line("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / 1024 / 1024,
        [
            ("commit", Output("git", "rev-parse", "--short=12", "HEAD")),
            (".NET", Output("dotnet", "--version")),
            ("Python", Output(Python, "-c", "import platform; print(platform.python_version())")),
            ("Jinja2", Output(Python, "-c", "import jinja2; print(jinja2.__version__)")),
            ("PyYAML", Output(Python, "-c", "import yaml; print(yaml.__version__, 'with libyaml' if yaml.__with_libyaml__ else 'without libyaml')")),
            ("envsubst", Output("envsubst", "--version")?.Split(' ')[^1]),
            ("Node", Output("node", "--version")),
            ("kubectl", KubectlVersion()),
        ]);

    private const string Python = "/usr/bin/python3";

    private static string Kubectl =>
        Environment.GetEnvironmentVariable("KUBEBUILDER_ASSETS") is { Length: > 0 } folder ? Path.Combine(folder, "kubectl") : "kubectl";

    private static string? KubectlVersion() => Text(Kubectl, ["version", "--client", "--output=yaml"])?.Split('\n')
        .Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("gitVersion:", StringComparison.Ordinal))?["gitVersion:".Length..].Trim();

    private static string Line(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";

    private static string? Output(string command, params string[] args) => Text(command, args)?.Split('\n')[0].Trim();

    private static string? Text(string command, string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            error.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
