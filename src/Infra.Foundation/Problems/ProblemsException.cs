namespace Infra.Foundation;

/// <summary>The input has problems; nothing was declared or written. The message contains every problem.</summary>
public sealed class ProblemsException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Every problem, in the order of the report.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>
    /// True if every error is a refusal by a guard: the input is valid, but someone must confirm the change.
    /// </summary>
    public bool IsRefusal => IsOnly(ProblemKind.Refusal);

    /// <summary>True if every error is a missing or expired login.</summary>
    public bool NeedsLogin => IsOnly(ProblemKind.Login);

    private bool IsOnly(ProblemKind kind)
    {
        var errors = Problems.Where(problem => problem.Severity is Severity.Error).ToList();
        return errors is not [] && errors.All(problem => problem.Kind == kind);
    }
}
