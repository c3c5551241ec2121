using Infra.Foundation;

namespace Infra.Cli;

/// <summary>The problems of one run on a stack, and where to show them.</summary>
internal sealed record ProblemReport(string Stack, IReadOnlyList<Problem> Problems, ProblemPlaces Places)
{
    /// <summary>What is so, what follows, and the cure; before it what no file of the repository is.</summary>
    public string MessageOf(Problem problem)
    {
        var place = Places.Find(problem) is null && problem.Position is { } position ? $"{position}: " : "";
        return string.Join(
            '\n', ((string?[])[$"{place}{problem.What}", problem.Consequence, problem.Cure]).OfType<string>());
    }
}
