using System.CommandLine;
using System.Text.Json;

namespace Infra.Cli;

/// <summary>What a command did to a cluster, or would do: a line for people, an object for programs.</summary>
internal sealed record ActionRow(string Cluster, string Action, bool DryRun)
{
    public static void Write(IReadOnlyList<ActionRow> rows, OutputFormatOption format, ParseResult result)
    {
        if (format.IsJson(result))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(rows, JsonOutput.WithNulls));
            return;
        }

        foreach (var row in rows)
            Console.Out.WriteLine($"{row.Cluster}: {(row.DryRun ? "would be " : "")}{row.Action}");
    }
}
