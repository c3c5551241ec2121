using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// Something could not be read. The problem says what. The cause is not kept, because it can contain a credential.
/// </summary>
internal class ReadFault(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}

/// <summary>The supervisor responds, but one cluster has no usable credential.</summary>
internal sealed class CredentialFault(Problem problem) : ReadFault(problem);

/// <summary>What one request reads, for messages.</summary>
/// <param name="What">For example the plural of a kind, or a Secret's name.</param>
/// <param name="Namespace">Null if the request is not limited to a namespace.</param>
internal readonly record struct ReadTarget(string What, string? Namespace = null);
