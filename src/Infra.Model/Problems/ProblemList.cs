namespace Infra.Model;

/// <summary>
/// Collects the problems of a run, so that all are reported at once. Readings that run at the same time may add to it; it is
/// read when they have ended.
/// </summary>
public sealed class ProblemList
{
    private readonly Lock _lock = new();
    private readonly List<Problem> _problems = [];

    public int ErrorCount { get; private set; }

    /// <summary>Whether something is wrong beside what a guard refuses.</summary>
    public bool HasMoreThanRefusals => _problems.Any(problem => problem is { Severity: Severity.Error, IsRefusal: false });

    public void Add(Problem problem)
    {
        lock (_lock)
        {
            _problems.Add(problem);
            if (problem.Severity is Severity.Error) ErrorCount++;
        }
    }

    /// <summary>Sorted by severity, subject, position and code, each once: the same input gives the same report.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. _problems.Distinct()
            .OrderBy(problem => problem.Severity)
            .ThenBy(problem => problem.Subject, StringComparer.Ordinal)
            .ThenBy(problem => problem.Position)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.What, StringComparer.Ordinal),
    ];

    /// <summary>Throws a <see cref="ProblemsException"/> with every problem when one of them is an error.</summary>
    public void ThrowIfErrors()
    {
        if (ErrorCount > 0) throw ToException();
    }

    public ProblemsException ToException() => new(Sorted());
}
