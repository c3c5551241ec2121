using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>Limits for reading from one supervisor: load and time.</summary>
public sealed record FetchLimits
{
    /// <summary>
    /// The number of concurrent requests. A supervisor's front end has few connections, and people use it too.
    /// </summary>
    public int ConcurrentRequests { get; init; } = 6;

    /// <summary>The number of objects per response. Further objects come in further pages.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>
    /// The maximum number of objects in one list. A supervisor has at most 500 clusters, so a longer list never ends.
    /// </summary>
    public int MaxObjects { get; init; } = 20_000;

    /// <summary>The maximum size of one response, in bytes. An object has about 10 KiB.</summary>
    public long MaxAnswer { get; init; } = 64 * 1024 * 1024;

    /// <summary>How often a request is sent at most, including the first time.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>
    /// The wait before the first retry; it doubles with every retry. A server's Retry-After has precedence.
    /// </summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The time limit for one response with its body.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time limit for a kubeconfig's credential plugin. Someone may have to log in manually.</summary>
    public TimeSpan PluginTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The time limit for everything that is read from one supervisor.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(2);

    internal ApiClientOptions Client => new() { UserAgent = "infra", MaxResponseBytes = MaxAnswer };
}
