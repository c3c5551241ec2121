using Infra.Foundation;

namespace Infra.Cli;

/// <summary>The problems of one run for a stack, and where to show them.</summary>
internal sealed record ProblemReport(string Stack, IReadOnlyList<Problem> Problems, ProblemPlaces Places)
{
    /// <summary>
    /// The problem, its consequence and its cure. The location comes first if it is not a file of the repository.
    /// </summary>
    public string MessageOf(Problem problem)
    {
        var place = Places.Find(problem) is null && problem.Position is { } position ? $"{position}: " : "";
        return string.Join(
            '\n', ((string?[])[$"{place}{problem.What}", problem.Consequence, problem.Cure]).OfType<string>());
    }
}
