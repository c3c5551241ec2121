namespace Infra.Model;

/// <summary>The input has problems; nothing was declared or written.</summary>
public sealed class ProblemsException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>Whether nothing is wrong with the input, and only a guard stopped the run.</summary>
    public bool IsRefusal => Problems.Any(problem => problem.IsRefusal)
        && Problems.All(problem => problem.IsRefusal || problem.Severity is Severity.Warning);

    /// <summary>Whether a new login is all that is missing.</summary>
    public bool IsUnauthorised => Problems.Any(problem => problem.IsUnauthorised)
        && Problems.All(problem => problem.IsUnauthorised || problem.Severity is Severity.Warning);
}
