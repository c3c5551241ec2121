using System.Collections.Immutable;

namespace Infra.Bench.Results;

/// <summary>The same work by several, side by side in one run, at one or more sizes.</summary>
internal sealed record Comparison(string Title, string Unit, ImmutableArray<Series> Series)
{
    /// <summary>What a size counts: `clusters`.</summary>
    public string Subject { get; init; } = "clusters";

    /// <summary>What is timed, as somebody could type it.</summary>
    public required string Command { get; init; }

    /// <summary>What a reader must know to judge the figures, and what was left out and why.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether more is better, as with a rate.</summary>
    public bool MoreIsBetter { get; init; }

    /// <summary>The parts of a whole: each has a column for a size, in place of a ratio to the first.</summary>
    public bool IsBreakdown { get; init; }

    /// <summary>The plot's file, without a folder and `.svg`; null for none.</summary>
    public string? Plot { get; init; }
}

/// <summary>Whose figures these are; the first one of a comparison is what the others are held against.</summary>
internal sealed record Series(string Name, ImmutableArray<Point> Points);

/// <summary>The figures of all runs at one size.</summary>
internal sealed record Point(double Size, ImmutableArray<double> Samples)
{
    /// <summary>Of an even number of runs the mean of the two in the middle.</summary>
    public double Median => Samples.Order().Skip((Samples.Length - 1) / 2).Take(2 - (Samples.Length % 2)).Average();
}

/// <summary>How often something was tried, how the trials ended, and how many broke a rule.</summary>
internal sealed record Trial(string What, int Number, ImmutableSortedDictionary<string, int> Outcomes, int Broken);
