using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using Infra.KubernetesApi;
using k8s.Autorest;

namespace Infra.Supervisors;

/// <summary>Why one request failed, classified by the exception that the client throws.</summary>
internal sealed record Failure(FailureKind Kind, int Status = 0, TimeSpan? RetryAfter = null, string? Message = null)
{
    /// <summary>What to do if the settings are wrong; null otherwise.</summary>
    public string? Cure { get; init; }

    /// <summary>Null if the other side did not cause it, such as a canceled run.</summary>
    public static Failure? Classify(Exception exception) => exception switch
    {
        HttpOperationException { Response: { } response } => OfStatus(response),
        HttpRequestException { InnerException: AuthenticationException } => new(FailureKind.Untrusted),
        HttpRequestException { StatusCode: { } status } => OfStatus(status, null, null),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(FailureKind.Unnamed),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new(FailureKind.TooLarge),
        ApiLoginException login => new(FailureKind.NoLogin, Message: login.Message) { Cure = login.Cure },
        UnsafeNameException => new(FailureKind.BadName),
        HttpRequestException or IOException => new(FailureKind.Broken),
        JsonException or InvalidDataException or NotSupportedException or FormatException => new(FailureKind.Garbled),
        _ => null,
    };

    public bool IsTransient =>
        Kind is FailureKind.Broken or FailureKind.Garbled or FailureKind.Overloaded or FailureKind.Slow;

    private static Failure OfStatus(HttpResponseMessageWrapper response) =>
        OfStatus(response.StatusCode, ReadRetryAfter(response), ReadMessage(response.Content));

    private static Failure OfStatus(HttpStatusCode status, TimeSpan? retryAfter, string? message) => (int)status switch
    {
        401 => new(FailureKind.Unauthorized, 401),
        403 => new(FailureKind.Forbidden, 403, Message: message),
        404 => new(FailureKind.NotFound, 404),
        410 => new(FailureKind.Expired, 410),
        429 or 500 or 502 or 503 or 504 => new(FailureKind.Overloaded, (int)status, retryAfter),
        var other => new(FailureKind.Refused, other),
    };

    private static TimeSpan? ReadRetryAfter(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values)
            && int.TryParse(values.FirstOrDefault(), out var seconds)
            && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    // The message of a Kubernetes Status names the user and the resource, which is what the reader needs.
    private static string? ReadMessage(string? body)
    {
        const int longest = 300;
        if (string.IsNullOrEmpty(body)) return null;
        try
        {
            using var status = JsonDocument.Parse(body);
            var message = status.RootElement.ValueKind is JsonValueKind.Object
                && status.RootElement.TryGetProperty("message", out var text)
                && text.ValueKind is JsonValueKind.String ? text.GetString()!.ReplaceLineEndings(" ") : null;
            return message is { Length: > longest } ? message[..longest] + "…" : message;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal enum FailureKind
{
    /// <summary>There was no connection, or it broke before the response was complete.</summary>
    Broken,
    Unnamed,

    /// <summary>There is no credential to send.</summary>
    NoLogin,

    /// <summary>The name of an object or a namespace is not valid; no request was sent.</summary>
    BadName,

    /// <summary>The server's certificate is not trusted, or the TLS handshake failed.</summary>
    Untrusted,
    Unauthorized,
    Forbidden,
    NotFound,

    /// <summary>The continue token of a list is too old (410).</summary>
    Expired,

    /// <summary>Too many requests, or an unhealthy server. A retry can help.</summary>
    Overloaded,

    /// <summary>Any other status.</summary>
    Refused,

    /// <summary>The response is not what the API returns.</summary>
    Garbled,
    TooLarge,

    /// <summary>There was no complete response within the time limit for one request.</summary>
    Slow,
}
