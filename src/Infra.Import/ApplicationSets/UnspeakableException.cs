using Infra.Foundation;

namespace Infra.Import;

/// <summary>A set has something that the catalog cannot say; the problem names it.</summary>
internal sealed class UnspeakableException(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}
