using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>A file with kubectl's output about a supervisor's clusters.</summary>
/// <param name="Supervisor">The supervisor's name.</param>
/// <param name="Path">The file as the user wrote it, relative to the current folder; `-` for standard input.</param>
public sealed record SupervisorDump(string Supervisor, string Path)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The objects of the file; null if it cannot be used, with problems added.</summary>
    public SupervisorReading? Read(ProblemList problems)
    {
        if (Path == StandardInput)
            return ClusterDump.Parse(Console.In.ReadToEnd(), "standard input", Supervisor, problems);
        return TextFile.Read(Path, Path, $"Write what this prints into it: {ClusterDump.Command}", problems) is { } text
            ? ClusterDump.Parse(text, Path, Supervisor, problems)
            : null;
    }
}
