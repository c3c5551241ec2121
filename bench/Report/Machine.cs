using System.Globalization;
using Infra.Bench.Inventory;
using Infra.Bench.Manifests;
using Infra.Bench.Processes;

namespace Infra.Bench.Report;

/// <summary>The machine and tools of the measurement; null for anything not installed.</summary>
internal sealed record Machine(
    string Processor, int Cores, double Gigabytes, IReadOnlyList<(string What, string? Version)> Versions)
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
            ("PyYAML", Output(Python, "-c", PyYaml)),
            ("envsubst", Output("envsubst", "--version")?.Split(' ')[^1]),
            ("Node", Output("node", "--version")),
            ("kubectl", Kubectl.Version()),
            ("helm", HelmTool.Version()),
        ]);

    private const string Python = "/usr/bin/python3";
    private const string PyYaml =
        "import yaml; print(yaml.__version__, 'with libyaml' if yaml.__with_libyaml__ else 'without libyaml')";

    private static string Line(string file, string key)
    {
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line?.Split(':', 2)[1].Trim() ?? "unknown";
    }

    private static string? Output(string command, params string[] args) =>
        CommandOutput.Find(command, args)?.Split('\n')[0].Trim();
}
