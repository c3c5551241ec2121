namespace Infra.KubernetesApi;

/// <summary>
/// There is no login to an API server. The message is a clause that says why. It never has the client's own message in
/// it, which can quote files, variables and tokens.
/// </summary>
public sealed class ApiLoginException(string message) : Exception(message)
{
    /// <summary>
    /// What to do, where it is no matter of an ended session: the kubeconfig itself is not there or not right.
    /// </summary>
    public string? Cure { get; init; }

    /// <summary>Says whose fault it is. Of a fault that is not ours only the type is said.</summary>
    internal static ApiLoginException From(Exception fault, string name)
    {
        var why = fault is ApiLoginException ? $": {fault.Message}" : $" ({fault.GetType().Name})";
        return new($"{name} provides no login{why}") { Cure = (fault as ApiLoginException)?.Cure };
    }
}
