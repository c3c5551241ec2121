using Infra.Changes;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>What a run does, in words: a sentence or two for each explanation, what matters most first.</summary>
internal static class ExplanationText
{
    public static void Write(IReadOnlyList<Explanation> explanations, IAnsiConsole console, int width)
    {
        if (explanations is []) return;
        console.WriteLine();
        console.WriteLine("What this does");
        foreach (var explanation in explanations)
        {
            var (symbol, color) = SymbolOf(explanation);
            Lines(console, $"  {symbol} {explanation.What}", width, color);
            if (explanation.Consequence is { } consequence) Lines(console, $"    {consequence}", width, color);
        }
    }

    public static char SignOf(Explanation explanation) => SymbolOf(explanation).Symbol;

    /// <summary>A short alarm that must not be overlooked; null if nothing is removed.</summary>
    public static string? AlarmOf(Explanation explanation) => explanation.Effect switch
    {
        Effect.WorkloadsDeleted or Effect.WorkloadsPruned => "Deletes workloads",
        Effect.WorkloadsAtRisk => "May delete workloads",
        Effect.ApplicationsDeleted or Effect.ApplicationsReplaced => "Deletes Applications",
        Effect.WorkloadsMoved => "May leave workloads behind",
        _ => null,
    };

    public static Color ColorOf(Effect effect) => effect switch
    {
        <= Effect.ApplicationsDeleted => Color.Red,
        Effect.Created => Color.Green,
        Effect.Bookkeeping => Color.Default,
        _ => Color.Yellow,
    };

    private static (char Symbol, Color Color) SymbolOf(Explanation explanation) => explanation switch
    {
        { Effect: <= Effect.ApplicationsDeleted } => ('-', Color.Red),
        { Removals: > 0 } => ('-', Color.Yellow),
        { Effect: Effect.Created } => ('+', Color.Green),
        _ => ('~', Color.Yellow),
    };

    private static void Lines(IAnsiConsole console, string text, int width, Color color)
    {
        const int indent = 4;
        foreach (var line in WrappedLines.Wrap(text, width, indent))
        {
            console.Write(new Text(line, new Style(color)));
            console.WriteLine();
        }
    }
}
