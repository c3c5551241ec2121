namespace Infra.Foundation;

/// <summary>
/// Collects the problems of a run, so that all are reported at once. Readers that run in parallel may add to it; read
/// it after they have finished.
/// </summary>
public sealed class ProblemList
{
    private readonly ProblemList? _outer;
    private readonly Lock _lock = new();
    private readonly List<Problem> _problems = [];

    /// <summary>An empty list.</summary>
    public ProblemList()
    {
    }

    private ProblemList(ProblemList outer) => _outer = outer;

    /// <summary>True if at least one problem is an error, not a warning.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True if at least one error is not a refusal by a guard.</summary>
    public bool HasMoreThanRefusals { get; private set; }

    /// <summary>
    /// A list that contains only what is added through it from now on, so a reader can check whether it failed itself.
    /// Everything added to it is also added to this list.
    /// </summary>
    public ProblemList Scope() => new(this);

    /// <summary>Adds the problem to this list and to the list that this one is a scope of.</summary>
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
    /// All problems without duplicates, by severity, subject, position, code and fact, so equal input gives an equal
    /// report.
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

    /// <summary>Throws if there is an error.</summary>
    /// <exception cref="ProblemsException">With every problem, including warnings.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors) throw ToException();
    }

    /// <summary>An exception with every problem, sorted.</summary>
    public ProblemsException ToException() => new(Sorted());
}
