using Pulumi.Protocol;

namespace Pulumi.Testing;

/// <summary>Collects the errors of a test run.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly Lock _lock = new();
    private readonly List<RunException> _errors = [];

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity is not LogSeverity.Error) return Task.CompletedTask;

        lock (_lock) _errors.Add(new(request.Message, null));
        return Task.CompletedTask;
    }

    public void ThrowIfErrors()
    {
        lock (_lock)
        {
            if (_errors.Count == 1) throw _errors[0];
            if (_errors.Count > 1) throw new AggregateException(_errors);
        }
    }
}
