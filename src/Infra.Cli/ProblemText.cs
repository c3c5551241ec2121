using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Prints problems for people, errors first, with their number at the end.</summary>
internal static class ProblemText
{
    public static void Write(IReadOnlyList<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems) output.WriteLine(problem);
        if (problems.Count > 0) output.WriteLine(Count(problems));
    }

    public static string Count(IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(problem => problem.Severity is Severity.Error);
        return $"{Wording.Count(errors, "problem")}, {Wording.Count(problems.Count - errors, "warning")}";
    }
}
