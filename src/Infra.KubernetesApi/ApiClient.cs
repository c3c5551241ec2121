using k8s;

namespace Infra.KubernetesApi;

/// <summary>
/// Creates all clients of Kubernetes APIs. docs/decisions/0016-kubernetes-client.md lists the safeguards.
/// </summary>
public static class ApiClient
{
    /// <summary>A client for the login.</summary>
    /// <exception cref="ApiLoginException">The login cannot be used.</exception>
    public static Kubernetes Create(ApiLogin login, ApiClientOptions options)
    {
        try
        {
            return new CheckedKubernetes(login.Configure(options), new(options.MaxResponseBytes, login.ServerName));
        }
        catch (Exception e)
        {
            throw ApiLoginException.From(e, login.Name);
        }
    }
}

/// <summary>How a client behaves.</summary>
public sealed record ApiClientOptions
{
    /// <summary>The value of the header User-Agent.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The maximum size of one response, in bytes. A watch is not limited.</summary>
    public required long MaxResponseBytes { get; init; }

    /// <summary>The time limit for one response with its body; not for a watch. No limit by default.</summary>
    public TimeSpan ResponseTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>Called with the handler of the client's connections, for further settings.</summary>
    public Action<SocketsHttpHandler> Connections { get; init; } = _ => { };
}
