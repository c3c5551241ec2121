namespace Infra.Foundation;

/// <summary>
/// Collects the problems of a run, so that all are reported at once. Readings that run at the same time may add to it;
/// it is read when they have ended.
/// </summary>
public sealed class ProblemList
{
    private readonly ProblemList? _outer;
    private readonly Lock _lock = new();
    private readonly List<Problem> _problems = [];

    public ProblemList()
    {
    }

    private ProblemList(ProblemList outer) => _outer = outer;

    /// <summary>Whether one of the problems is no warning.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether something is wrong beside what a guard refuses.</summary>
    public bool HasMoreThanRefusals { get; private set; }

    /// <summary>
    /// A list of what is added from here on through it, for a reader that asks whether it failed itself. Everything
    /// that is added to it is added to this list too.
    /// </summary>
    public ProblemList Scope() => new(this);

    public void Add(Problem problem)
    {
        lock (_lock)
        {
            _problems.Add(problem);
            if (problem.Severity is Severity.Error)
            {
                HasErrors = true;
                HasMoreThanRefusals |= problem.Kind is not ProblemKind.Refusal;
            }
        }

        _outer?.Add(problem);
    }

    /// <summary>
    /// Sorted by severity, subject, position and code, each once: the same input gives the same report.
    /// </summary>
    public IReadOnlyList<Problem> Sorted()
    {
        lock (_lock)
        {
            return
            [
                .. _problems.Distinct()
                    .OrderBy(problem => problem.Severity)
                    .ThenBy(problem => problem.Subject, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Position)
                    .ThenBy(problem => problem.Code, StringComparer.Ordinal)
                    .ThenBy(problem => problem.What, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Throws a <see cref="ProblemsException"/> with every problem when one of them is an error.</summary>
    public void ThrowIfErrors()
    {
        if (HasErrors) throw ToException();
    }

    public ProblemsException ToException() => new(Sorted());
}
