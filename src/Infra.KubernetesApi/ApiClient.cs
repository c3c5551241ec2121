using k8s;

namespace Infra.KubernetesApi;

/// <summary>
/// Makes every client of a Kubernetes API. docs/decisions/0016-kubernetes-client.md says what is made safe.
/// </summary>
public static class ApiClient
{
    /// <exception cref="ApiLoginException">The login cannot be used.</exception>
    public static Kubernetes Create(ApiLogin login, ApiClientOptions options)
    {
        try
        {
            return new CheckedKubernetes(login.Configure(options), new(options.LargestAnswer, login.ServerName));
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
    public required string UserAgent { get; init; }

    /// <summary>Bytes of one answer. A watch has no bound.</summary>
    public required long LargestAnswer { get; init; }

    /// <summary>For one answer with its body; not for a watch.</summary>
    public TimeSpan AnswerTime { get; init; } = Timeout.InfiniteTimeSpan;

    public Action<SocketsHttpHandler> Connections { get; init; } = _ => { };
}
