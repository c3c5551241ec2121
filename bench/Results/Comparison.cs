using System.Collections.Immutable;

namespace Infra.Bench.Results;

/// <summary>Several programs doing the same work in one run, at one or more sizes.</summary>
internal sealed record Comparison(string Title, string Unit, ImmutableArray<Series> Series)
{
    /// <summary>The unit of the sizes, such as `clusters`.</summary>
    public string Subject { get; init; } = "clusters";

    /// <summary>The timed command, as a user would type it.</summary>
    public required string Command { get; init; }

    /// <summary>Facts a reader needs to judge the figures, including what was left out and why.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>True if a larger figure is better, as with a rate.</summary>
    public bool MoreIsBetter { get; init; }

    /// <summary>
    /// True if the series are parts of a whole: each size gets a column instead of a ratio to the first series.
    /// </summary>
    public bool IsBreakdown { get; init; }

    /// <summary>File name of the plot, without folder and `.svg`; null for no plot.</summary>
    public string? Plot { get; init; }
}

/// <summary>The figures of one program; the others are compared with the first series.</summary>
internal sealed record Series(string Name, ImmutableArray<Point> Points);

/// <summary>The figures of all runs at one size.</summary>
internal sealed record Point(double Size, ImmutableArray<double> Samples)
{
    /// <summary>For an even number of runs, the mean of the middle two.</summary>
    public double Median => Samples.Order().Skip((Samples.Length - 1) / 2).Take(2 - (Samples.Length % 2)).Average();
}

/// <summary>The number of trials, their outcomes, and how many broke a rule.</summary>
internal sealed record Trial(string What, int Number, ImmutableSortedDictionary<string, int> Outcomes, int Broken);
