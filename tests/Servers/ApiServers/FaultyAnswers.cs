using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace ApiServers;

/// <summary>Middleware that corrupts responses according to the plan.</summary>
internal sealed class FaultyAnswers(RequestDelegate inner)
{
    private const string Again = "again-";
    private static readonly TimeSpan Drip = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<SeenRequest> _requests = new();
    private volatile FaultPlan _plan = new([]);
    private readonly Lock _gauge = new();
    private int _again;
    private int _inFlight;

    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    /// <summary>The largest number of requests in progress at once.</summary>
    public int MostInFlight { get; private set; }

    public void Plan(params IEnumerable<Fault> faults)
    {
        _plan = new([.. faults]);
        _requests.Clear();
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        var fault = _plan.Next(path);
        _requests.Enqueue(new(context.Request.Method, path, fault?.Kind));
        DropOwnContinue(context.Request);
        lock (_gauge) MostInFlight = Math.Max(MostInFlight, ++_inFlight);
        try
        {
            await StrikeAsync(context, fault);
        }
        finally
        {
            lock (_gauge) _inFlight--;
        }
    }

    private Task StrikeAsync(HttpContext context, Fault? fault) => fault?.Kind switch
    {
        null => inner(context),
        FaultKind.Delay => DelayAsync(context, fault.Delay),
        FaultKind.ResetBeforeHeaders => ResetAsync(context),
        FaultKind.DropConnection => DropAsync(context),
        FaultKind.Unauthorized => Answers.StatusAsync(context, 401, "Unauthorized", "Unauthorized"),
        FaultKind.Forbidden => Answers.StatusAsync(context, 403, "Forbidden", "forbidden by the plan"),
        FaultKind.NotFound =>
            Answers.StatusAsync(context, 404, "NotFound", "the server could not find the requested resource"),
        FaultKind.Gone => Answers.StatusAsync(context, 410, "Expired", "The provided continue parameter is too old."),
        FaultKind.TooManyRequests => RetryLaterAsync(context, fault, 429, "TooManyRequests"),
        FaultKind.ServerError => Answers.StatusAsync(context, 500, "InternalError", "Internal error occurred"),
        FaultKind.Unavailable => RetryLaterAsync(context, fault, 503, "ServiceUnavailable"),
        FaultKind.WrongContentType => Answers.TextAsync(context, 200, "text/html", "<html><body>Log in</body></html>"),
        _ => SpoilAsync(context, fault.Kind),
    };

    private static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task DropAsync(HttpContext context)
    {
        context.Features.Get<IConnectionLifetimeFeature>()!.Abort();
        return Task.CompletedTask;
    }

    private static Task RetryLaterAsync(HttpContext context, Fault fault, int code, string reason)
    {
        if (fault.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Answers.StatusAsync(context, code, reason, "try again later");
    }

    private async Task DelayAsync(HttpContext context, TimeSpan delay)
    {
        await Task.Delay(delay, context.RequestAborted);
        await inner(context);
    }

    private async Task SpoilAsync(HttpContext context, FaultKind kind)
    {
        var body = await BodyAsync(context);
        var half = body.AsMemory(0, body.Length / 2);
        switch (kind)
        {
            case FaultKind.BrokenJson:
                // A bare control character is never valid JSON, neither between tokens nor in a string.
                await WriteAsync(context, (byte[])[.. half.Span, 1, .. body.AsSpan(half.Length)]);
                break;
            case FaultKind.TruncatedJson:
                await WriteAsync(context, half);
                break;
            case FaultKind.EndlessContinue:
                await WriteAsync(context, WithContinue(body));
                break;
            case FaultKind.ResetInBody:
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(half, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
            case FaultKind.EndlessBody:
                await DripAsync(context, half);
                break;
            default:
                throw new ArgumentException($"{kind} spoils no body.");
        }
    }

    private static async Task DripAsync(HttpContext context, ReadOnlyMemory<byte> start)
    {
        context.Response.ContentLength = null;
        await context.Response.Body.WriteAsync(start, context.RequestAborted);
        while (true)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Drip, context.RequestAborted);
            await context.Response.Body.WriteAsync(" "u8.ToArray(), context.RequestAborted);
        }
    }

    /// <summary>Returns the body that would be sent; sets headers and status on the way.</summary>
    private async Task<byte[]> BodyAsync(HttpContext context)
    {
        var real = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await inner(context);
        context.Response.Body = real;
        return kept.ToArray();
    }

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private byte[] WithContinue(byte[] body)
    {
        var list = JsonNode.Parse(body)!.AsObject();
        if (list["metadata"] is JsonObject metadata && list["items"] is JsonArray)
            metadata["continue"] = Again + Interlocked.Increment(ref _again).ToString(CultureInfo.InvariantCulture);
        return JsonSerializer.SerializeToUtf8Bytes(list);
    }

    /// <summary>Removes our own continue token, which means the first page again.</summary>
    private static void DropOwnContinue(HttpRequest request)
    {
        if (!request.Query["continue"].ToString().StartsWith(Again, StringComparison.Ordinal)) return;
        request.QueryString = QueryString.Create(request.Query.Where(pair => pair.Key != "continue"));
    }
}
