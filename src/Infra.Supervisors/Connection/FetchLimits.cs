using Infra.KubernetesApi;

namespace Infra.Supervisors;

/// <summary>How much a reading may ask of one supervisor and how long it may take.</summary>
public sealed record FetchLimits
{
    /// <summary>Requests in flight: a supervisor's front end has few connections, and people work on it too.</summary>
    public int RequestsAtOnce { get; init; } = 6;

    /// <summary>Objects asked for in one answer; more come in further pages.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Objects of one list; a supervisor has at most 500 clusters, so more is a list without end.</summary>
    public int MaxObjects { get; init; } = 20_000;

    /// <summary>Bytes of one answer. An object has about 10 KiB.</summary>
    public long MaxAnswer { get; init; } = 64 * 1024 * 1024;

    public int Attempts { get; init; } = 3;

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>For one answer with its body.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a kubeconfig's credential plugin. Somebody may have to log in by hand.</summary>
    public TimeSpan PluginTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>For all that is read of one supervisor.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(2);

    internal ApiClientOptions Client => new() { UserAgent = "infra", LargestAnswer = MaxAnswer };
}
