using Infra.Foundation;

namespace Infra.Program;

/// <summary>Problems with file names.</summary>
internal static class MisnamedFileProblems
{
    public static Problem UnreadSettings(string file, string read, bool isThere) =>
        new("VAL103", file, $"nothing reads this file; settings are in '{read}'.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "Its settings have no effect.",
            Cure = isThere ? $"Move its content to '{read}', or remove it." : $"Rename it to '{read}'.",
        };
}
