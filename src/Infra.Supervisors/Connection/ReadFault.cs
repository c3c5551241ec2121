using Infra.Foundation;

namespace Infra.Supervisors;

/// <summary>
/// Something could not be read; the problem says what. The cause is not kept: it can hold a credential.
/// </summary>
internal class ReadFault(Problem problem) : Exception(problem.What)
{
    public Problem Problem { get; } = problem;
}

/// <summary>The supervisor answers, and one cluster has no usable credential.</summary>
internal sealed class CredentialFault(Problem problem) : ReadFault(problem);

/// <summary>
/// What is read by one request: names the cluster objects or Secrets, and the namespace if there is one.
/// </summary>
internal readonly record struct ReadTarget(string What, string? Namespace = null);
