using Infra.Changes;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>What a run does, in words: one line or two for each explanation, what matters most first.</summary>
internal static class ExplanationText
{
    public static void Write(IReadOnlyList<Explanation> explanations, IAnsiConsole console)
    {
        if (explanations is []) return;
        console.WriteLine();
        console.WriteLine("What this does");
        foreach (var explanation in explanations)
        {
            var (symbol, colour) = SymbolOf(explanation);
            Line(console, $"  {symbol} {explanation.What}", colour);
            if (explanation.Consequence is { } consequence) Line(console, $"    {consequence}", colour);
        }
    }

    public static char SignOf(Explanation explanation) => SymbolOf(explanation).Symbol;

    /// <summary>What of it nobody may overlook, in two words; null where it takes nothing away.</summary>
    public static string? AlarmOf(Explanation explanation) => explanation switch
    {
        { WorkloadFate: WorkloadFate.Deleted } => "Deletes workloads",
        { WorkloadFate: WorkloadFate.Uncertain } => "May delete workloads",
        { ApplicationFate: ApplicationFate.Deleted or ApplicationFate.Replaced } => "Deletes Applications",
        _ => null,
    };

    private static (char Symbol, Color Colour) SymbolOf(Explanation explanation) => explanation switch
    {
        { WorkloadFate: WorkloadFate.Deleted or WorkloadFate.Uncertain }
            or { ApplicationFate: ApplicationFate.Deleted } =>
            ('-', Color.Red),
        { Removals: > 0 } => ('-', Color.Yellow),
        { ApplicationFate: ApplicationFate.Created } => ('+', Color.Green),
        _ => ('~', Color.Yellow),
    };

    private static void Line(IAnsiConsole console, string text, Color colour)
    {
        console.Write(new Text(text, new Style(colour)));
        console.WriteLine();
    }
}
