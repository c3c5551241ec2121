using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>A check by the schema that would go on for longer than anybody waits.</summary>
internal sealed class EndlessCheckException(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}
