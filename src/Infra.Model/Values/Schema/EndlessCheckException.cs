using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A check against the schema would take too long to wait for.</summary>
internal sealed class EndlessCheckException(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}
