using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>A file with what kubectl printed of a supervisor's clusters; `-` is standard input.</summary>
/// <param name="Path">The file as it is written, relative to the current folder.</param>
public sealed record SupervisorDump(string Supervisor, string Path)
{
    public const string StandardInput = "-";

    /// <summary>The objects; null, with the problems added, when the file cannot be used.</summary>
    public SupervisorReading? Read(ProblemList problems)
    {
        if (Path == StandardInput)
            return ClusterDump.Parse(Console.In.ReadToEnd(), "standard input", Supervisor, problems);
        return TextFile.Read(Path, Path, $"Write what this prints into it: {ClusterDump.Command}", problems) is { } text
            ? ClusterDump.Parse(text, Path, Supervisor, problems)
            : null;
    }
}
