using System.Globalization;
using Infra.Bench.Processes;
using Infra.Bench.Results;

namespace Infra.Bench.StartUp;

/// <summary>The whole run time of commands that spend almost all of it starting up.</summary>
internal static class StartUpPart
{
    public static void Run(string infra, int runs)
    {
        var series = new List<Series>();
        foreach (var option in (string[])["--version", "--help"])
        {
            var point = new Point(1, [.. Measurement.Take(runs, infra, option).Select(run => run.Wall)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"infra {option}: {point.Median:0.000} s"));
            series.Add(new($"infra {option}", [point]));
        }

        new PartResult("Start-up of the published command line")
        {
            Comparisons =
            [
                new("The whole process", "s", [.. series])
                {
                    Subject = "",
                    Command = "infra --version; infra --help",
                    Notes = ["Self-contained, compiled ahead of time (ReadyToRun)."],
                },
            ],
        }.Save("startup");
    }
}
