using Infra.Foundation;

namespace Infra.Program;

/// <summary>A file of a rendering as text.</summary>
internal static class RenderedText
{
    public static string? Read(string path, ProblemList problems)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.UnreadableFile(path, e.Message));
            return null;
        }
    }
}
