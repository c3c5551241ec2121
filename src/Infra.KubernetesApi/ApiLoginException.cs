namespace Infra.KubernetesApi;

/// <summary>
/// There is no usable login to an API server. The message is a clause that says why. It never contains the client's own
/// message, which can quote files, variables and tokens.
/// </summary>
public sealed class ApiLoginException(string message) : Exception(message)
{
    /// <summary>What to do if the kubeconfig itself is missing or not valid; null if a session has ended.</summary>
    public string? Cure { get; init; }

    /// <summary>An exception that names the login. For an unexpected fault it only contains the fault's type.</summary>
    internal static ApiLoginException From(Exception fault, string name)
    {
        var why = fault is ApiLoginException ? $": {fault.Message}" : $" ({fault.GetType().Name})";
        return new($"{name} provides no login{why}") { Cure = (fault as ApiLoginException)?.Cure };
    }
}
