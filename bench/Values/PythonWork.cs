using System.Globalization;
using Infra.Bench.Processes;

namespace Infra.Bench.Values;

/// <summary>The work of JinjaWork, done by Python: seconds, and the total length of the texts.</summary>
internal sealed record PythonWork(double Rendering, long Length, double? RenderingAndParsing)
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Why Python cannot run it; null if it can.</summary>
    public static string? Absence { get; } =
        CommandOutput.Find(Python, "-c", "import jinja2, yaml; yaml.CSafeLoader") is null
            ? "Python was not measured: python3-jinja2 or python3-yaml is not there."
            : null;

    public static PythonWork Run(string templateFile, int clusters, int components, bool parses)
    {
        var script = Path.Combine(Path.GetDirectoryName(templateFile)!, "reference.py");
        string[] args = [script, templateFile, Text(clusters), Text(components), .. parses ? (string[])["parse"] : []];
        var printed = CommandOutput.Read(Python, args).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var length = long.Parse(printed[1], CultureInfo.InvariantCulture);
        return new(Seconds(printed[0]), length, parses ? Seconds(printed[2]) : null);
    }

    private static double Seconds(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
