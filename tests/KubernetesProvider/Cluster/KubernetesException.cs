using System.Net;

namespace KubernetesProvider.Cluster;

/// <summary>The API server rejected a request; carries the message of its Status.</summary>
internal sealed class KubernetesException(HttpStatusCode code, string reason, string message) : Exception(message)
{
    public HttpStatusCode Code => code;

    /// <summary>The Status's reason, such as AlreadyExists.</summary>
    public string Reason => reason;
}
