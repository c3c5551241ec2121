using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>An adoption report as JSON. The format is stable: fields are added, never renamed.</summary>
internal static class AdoptJson
{
    public static void Write(StackName stack, AdoptionReport report, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(
            new Document(
                stack.ToString(),
                Entries(report, Verdict.AsItIs),
                Entries(report, Verdict.UnderItsOwnName),
                Entries(report, Verdict.Conflict),
                report.Secrets),
            JsonOutput.WithoutNulls));

    private static IReadOnlyList<Entry> Entries(AdoptionReport report, Verdict verdict) =>
    [
        .. report.FindingsWith(verdict).Select(finding => new Entry(
            finding.Kind, finding.Name, finding.Cluster, finding.What, finding.Changes, finding.Cure,
            finding.IsIgnored)),
    ];

    private sealed record Document(
        string Stack,
        IReadOnlyList<Entry> AsItIs,
        IReadOnlyList<Entry> UnderItsOwnName,
        IReadOnlyList<Entry> Conflicts,
        IReadOnlyDictionary<string, string> Adopt);

    private sealed record Entry(
        string Kind,
        string Name,
        string? Cluster,
        string What,
        IReadOnlyList<string> Changes,
        string Cure,
        bool LeftAlone);
}
