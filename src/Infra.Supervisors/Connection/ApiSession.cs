using Infra.Foundation;
using Infra.KubernetesApi;
using k8s;

namespace Infra.Supervisors;

/// <summary>
/// A session with one API server: one connection pool, a limit on concurrent requests, and a deadline for all of them.
/// Requests are retried if that can help. If something cannot be read, a <see cref="ReadFault"/> is thrown.
/// </summary>
internal sealed class ApiSession(
    ReadSource source, SupervisorLogin login, FetchLimits limits, TimeProvider time) : IDisposable
{
    private readonly SupervisorAccess _access = SupervisorAccesses.For(login, source, limits, time);
    private readonly SemaphoreSlim _requests = new(limits.ConcurrentRequests);
    private readonly SemaphoreSlim _opening = new(1);
    private Kubernetes? _client;

    public ReadSource Source => source;

    public FetchLimits Limits => limits;

    public TimeProvider Time => time;

    /// <summary>Runs the function within the deadline.</summary>
    /// <exception cref="ReadFault">It failed or did not finish in time.</exception>
    public async Task<T> WithinDeadlineAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limits.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await read(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested
            && !cancellation.IsCancellationRequested)
        {
            throw new ReadFault(SupervisorProblems.TooSlow(source, limits.Deadline));
        }
    }

    /// <summary>Sends one request, with retries. Null if the object or list does not exist.</summary>
    /// <exception cref="ReadFault">There is no usable response.</exception>
    public async Task<T?> SendAsync<T>(
        ReadTarget subject, Func<Kubernetes, CancellationToken, Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        var (answer, failure) = await TryAskAsync(request, cancellation);
        return failure is null or { Kind: FailureKind.NotFound }
            ? answer
            : throw new ReadFault(CreateProblem(failure, subject));
    }

    /// <summary>Like <see cref="SendAsync"/>, but returns the failure, for callers that can handle it.</summary>
    public async Task<(T? Answer, Failure? Failure)> TryAskAsync<T>(
        Func<Kubernetes, CancellationToken, Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        var client = await ClientAsync(cancellation);
        var pause = limits.FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var used = _access.Login;
            var (answer, failure) = await OnceAsync(client, request, cancellation);
            if (failure is null) return (answer, null);
            if (failure.Kind is FailureKind.Unauthorized && await _access.RenewAsync(used, cancellation)) continue;

            if (!failure.IsTransient || attempt >= limits.Attempts) return (null, failure);
            await Task.Delay(failure.RetryAfter ?? pause, time, cancellation);
            pause *= 2;
        }
    }

    public Task<IReadOnlyList<string>?> NamespacesOfLoginAsync(CancellationToken cancellation) =>
        _access.NamespacesAsync(cancellation);

    public Problem CreateProblem(Failure failure, ReadTarget subject) => failure.Kind switch
    {
        FailureKind.Broken =>
            SupervisorProblems.Unreachable(source, $"did not deliver {subject.What}: the connection failed"),
        FailureKind.Unnamed =>
            SupervisorProblems.Unreachable(source, "cannot be reached: its host name has no address"),
        FailureKind.NoLogin => NoLogin(failure.Message, failure.Cure),
        FailureKind.BadName => SupervisorProblems.UnsafeName(source, subject.What, subject.Namespace),
        FailureKind.Untrusted => SupervisorProblems.Unreachable(source, "has a certificate that is not trusted"),
        FailureKind.Unauthorized => SupervisorProblems.Unauthorized(source, "does not accept the login (401)"),
        FailureKind.Forbidden => SupervisorProblems.Forbidden(source, subject.What, subject.Namespace, failure.Message),
        FailureKind.Overloaded or FailureKind.Refused or FailureKind.NotFound =>
            SupervisorProblems.Failed(source, subject.What, subject.Namespace, failure.Status),
        FailureKind.Expired => SupervisorProblems.ListKeepsExpiring(source, subject.What, subject.Namespace),
        FailureKind.TooLarge => SupervisorProblems.Garbled(source, subject.What, subject.Namespace, "too much"),
        FailureKind.Slow =>
            SupervisorProblems.Unreachable(
                source, $"did not answer within {(int)limits.AnswerTime.TotalSeconds} s when asked for {subject.What}"),
        _ => SupervisorProblems.Garbled(source, subject.What, subject.Namespace, "something other than the API"),
    };

    public void Dispose()
    {
        _client?.Dispose();
        _access.Dispose();
        _requests.Dispose();
        _opening.Dispose();
    }

    // An expired session needs a new login; a missing or invalid kubeconfig has its own cure.
    private Problem NoLogin(string? why, string? cure) => cure is null
        ? SupervisorProblems.Unauthorized(source, $"cannot be asked: {why}")
        : SupervisorProblems.UnusableKubeconfig(source, $"cannot be asked: {why}", cure);

    private async Task<(T? Answer, Failure? Failure)> OnceAsync<T>(
        Kubernetes client, Func<Kubernetes, CancellationToken, Task<T>> request, CancellationToken cancellation)
        where T : class
    {
        await _requests.WaitAsync(cancellation);
        using var tooLong = new CancellationTokenSource(limits.AnswerTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLong.Token);
        try
        {
            return (await request(client, either.Token), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new(FailureKind.Slow));
        }
        catch (Exception e) when (Failure.Classify(e) is not null)
        {
            return (null, Failure.Classify(e));
        }
        finally
        {
            _requests.Release();
        }
    }

    private async Task<Kubernetes> ClientAsync(CancellationToken cancellation)
    {
        await _opening.WaitAsync(cancellation);
        try
        {
            if (_client is not null) return _client;
            var login = await _access.LogInAsync(time.GetUtcNow() + limits.Deadline, cancellation);
            return _client = ApiClient.Create(login, limits.Client);
        }
        catch (ApiLoginException e)
        {
            throw new ReadFault(NoLogin(e.Message, e.Cure));
        }
        finally
        {
            _opening.Release();
        }
    }
}
