using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Values;

/// <summary>The seconds of every run, by who and how many clusters, in the order of the first of each.</summary>
internal sealed class Figures
{
    private readonly List<(string Who, int Clusters, double Seconds)> _all = [];

    public void Add(string who, int clusters, double seconds, bool counted)
    {
        if (counted) _all.Add((who, clusters, seconds));
    }

    public Comparison Compared(string title, string command) => new(title, "s",
    [
        .. _all.GroupBy(each => each.Who).Select(who => new Series(
            who.Key,
            [.. who.GroupBy(each => each.Clusters).Select(size => new Point(size.Key, [.. size.Select(each => each.Seconds)]))])),
    ])
    { Command = command };

    public string Line(int clusters) => string.Join(", ", _all.Where(each => each.Clusters == clusters).GroupBy(each => each.Who)
        .Select(who => string.Create(CultureInfo.InvariantCulture, $"{who.Key} {new Point(clusters, [.. who.Select(each => each.Seconds)]).Median:0.000} s")));
}
