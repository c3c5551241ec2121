using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The run's messages, sent in the order in which they were written. One error fails the run.</summary>
internal sealed class EngineLog(IEngine engine, RunTasks tasks)
{
    private readonly Lock _lock = new();
    private Task _lastSent = Task.CompletedTask;
    private volatile bool _hasErrors;

    public bool HasErrors => _hasErrors;

    public void Write(
        LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        var request = new LogRequest
        {
            Severity = severity,
            Message = message,
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        tasks.Add(resource is null ? SendAsync(request) : SendAsync(request, resource));
    }

    public Task ErrorAsync(string message) => SendAsync(new() { Severity = LogSeverity.Error, Message = message });

    private async Task SendAsync(LogRequest request, Resource resource)
    {
        request.Urn = await UrnOfAsync(resource).ConfigureAwait(false);
        await SendAsync(request).ConfigureAwait(false);
    }

    private async Task SendAsync(LogRequest request)
    {
        _hasErrors |= request.Severity is LogSeverity.Error;
        Task sent;
        lock (_lock) sent = _lastSent = SendAfterAsync(_lastSent, request);
        try
        {
            await sent.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _hasErrors = true;
            throw new LogException(exception);
        }
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await engine.LogAsync(request).ConfigureAwait(false);
    }

    private static async Task<string> UrnOfAsync(Resource resource)
    {
        try
        {
            return await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The failed registration is reported separately; the message is still worth sending.
            return "";
        }
    }
}
