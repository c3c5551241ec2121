using Infra.Foundation;

namespace Infra.Import;

/// <summary>The catalog cannot express something in a set; the problem names it.</summary>
internal sealed class InexpressibleSetException(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}
