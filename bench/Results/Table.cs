using System.Collections.Immutable;

namespace Infra.Bench.Results;

/// <summary>Figures of several kinds side by side, one row per action.</summary>
internal sealed record Table(
    string Title,
    ImmutableArray<string> TextColumns,
    ImmutableArray<string> FigureColumns,
    ImmutableArray<TableRow> Rows)
{
    /// <summary>Facts a reader needs to judge the figures, including what was left out and why.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>A text or a figure for each column.</summary>
internal sealed record TableRow(ImmutableArray<string> Texts, ImmutableArray<double> Figures);
