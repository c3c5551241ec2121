using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Writes the report for users: Applications, intended differences, files. Problems are reported separately.
/// </summary>
public static class SetImportText
{
    /// <summary>Writes the report.</summary>
    /// <param name="import">The finished import.</param>
    /// <param name="folder">The new folder, as the user wrote it.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(SetImport import, string folder, TextWriter output)
    {
        if (import.Proof is { } proof)
        {
            output.WriteLine("Applications of the old sets against those of the new ones, for the recorded clusters");
            foreach (var application in proof.Applications)
                output.WriteLine($"  {(application.IsSame ? "same" : "different"),-10}  {application.Name}");
            if (proof.Deliberate.Length > 0)
            {
                output.WriteLine();
                output.WriteLine("different on purpose");
                foreach (var meant in proof.Deliberate)
                {
                    output.WriteLine($"  {meant.What}, {Wording.Count(meant.Count, "time")}");
                    output.WriteLine($"    {meant.Meaning}");
                }
            }

            output.WriteLine();
        }

        foreach (var file in import.Written) output.WriteLine($"wrote {folder.TrimEnd('/')}/{file}");
        if (import.Written.Length > 0) output.WriteLine();
    }

    /// <summary>The last line, which says whether the old sets can be deleted.</summary>
    public static string Verdict(SetImport import)
    {
        if (import.Written.Length == 0) return "Nothing was written.";
        if (!import.IsProven) return "Not proven.";
        var proof = import.Proof!;
        return $"Proven: {Wording.Applications(proof.Applications.Length)} of "
            + $"{Wording.Count(import.Components.Length, "set")}, the same as before.";
    }
}
