using System.Collections.Immutable;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// An adoption report as text: three lists with a reason and advice on each line, then the settings to paste.
/// </summary>
internal static class AdoptText
{
    public static void Write(StackName stack, AdoptionReport report, TextWriter output)
    {
        var (asItIs, own, conflicts) = (
            report.FindingsWith(Verdict.AsItIs), report.FindingsWith(Verdict.UnderItsOwnName), report.FindingsWith(
                Verdict.Conflict));
        output.WriteLine(
            $"stack {stack}: {asItIs.Length} adopted as it is, {own.Length} under its own name, "
                + $"{Wording.Count(conflicts.Count(conflict => !conflict.IsIgnored), "conflict")}");
        WriteList("Adopted as it is", asItIs, output);
        WriteList("Adopted under its own name", own, output);
        WriteList("Conflicts", conflicts, output);
        if (report.Secrets.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"Add to Pulumi.{stack}.yaml, under config:");
        output.WriteLine("  infra:adopt:");
        foreach (var (cluster, secret) in report.Secrets) output.WriteLine($"    {cluster}: {secret}");
    }

    private static void WriteList(string title, ImmutableArray<AdoptionFinding> findings, TextWriter output)
    {
        if (findings is []) return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var finding in findings)
        {
            var cluster = finding.Cluster is null ? "" : $" (cluster '{finding.Cluster}')";
            output.WriteLine($"  {finding.Kind} {finding.Name}{cluster}: {finding.What}");
            foreach (var change in finding.Changes) output.WriteLine($"      {change}");
            output.WriteLine($"    > {finding.Cure}");
        }
    }
}
