using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Values;

/// <summary>The seconds of every run, by program and number of clusters, in order of first appearance.</summary>
internal sealed class RunTimes
{
    private readonly List<(string Who, int Clusters, double Seconds)> _all = [];

    public void Add(string who, int clusters, double seconds, bool counted)
    {
        if (counted) _all.Add((who, clusters, seconds));
    }

    public Comparison Compare(string title, string command) =>
        new(title, "s", [.. _all.GroupBy(each => each.Who).Select(who => new Series(who.Key, [.. Points(who)]))])
        {
            Command = command,
        };

    public string Line(int clusters) => string.Join(", ", _all.GroupBy(each => each.Who).SelectMany(
        who => Points(who).Where(point => point.Size == clusters),
        (who, point) => string.Create(CultureInfo.InvariantCulture, $"{who.Key} {point.Median:0.000} s")));

    private static IEnumerable<Point> Points(IEnumerable<(string Who, int Clusters, double Seconds)> runs) => runs
        .GroupBy(run => run.Clusters)
        .Select(size => new Point(size.Key, [.. size.Select(run => run.Seconds)]));
}
