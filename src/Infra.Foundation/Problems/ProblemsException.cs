namespace Infra.Foundation;

/// <summary>The input has problems; nothing was declared or written.</summary>
public sealed class ProblemsException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>Whether nothing is wrong with the input, and only a guard stopped the run.</summary>
    public bool IsRefusal => IsOnly(ProblemKind.Refusal);

    /// <summary>Whether a new login is all that is missing.</summary>
    public bool IsUnauthorised => IsOnly(ProblemKind.Login);

    private bool IsOnly(ProblemKind kind)
    {
        var errors = Problems.Where(problem => problem.Severity is Severity.Error).ToList();
        return errors is not [] && errors.All(problem => problem.Kind == kind);
    }
}
