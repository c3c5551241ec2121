using System.Net;
using System.Text.Json;
using Infra.KubernetesApi;
using k8s;
using k8s.Autorest;

namespace Infra.ValuesService;

/// <summary>
/// Why a list or watch ended, in one word for logs and metrics. The exception's message is not used, because it may
/// quote an answer.
/// </summary>
internal sealed record WatchFailure(string Reason, bool MustList)
{
    /// <summary>Classifies an exception; null for our own bug, which ends the process.</summary>
    public static WatchFailure? Classify(Exception exception) => exception switch
    {
        HttpOperationException { Response.StatusCode: HttpStatusCode.Gone } => new("expired", true),
        HttpOperationException e => new($"http_{(int)e.Response.StatusCode}", !MayPass(e.Response.StatusCode)),
        // During a watch: either the server cannot continue it, or an event is unreadable and therefore lost.
        KubernetesException { Status.Code: (int)HttpStatusCode.Gone } => new("expired", true),
        KubernetesException => new("refused_in_watch", true),
        JsonException or FormatException or KeyNotFoundException => new("unreadable", true),
        ApiLoginException => new("login", false),
        OperationCanceledException => new("silent", false),
        HttpRequestException or IOException or UnauthorizedAccessException => new("connection", false),
        _ => null,
    };

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests
            or >= HttpStatusCode.InternalServerError;
}
