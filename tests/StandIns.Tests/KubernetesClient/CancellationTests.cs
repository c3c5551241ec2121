using k8s;
using Microsoft.AspNetCore.Http;

namespace StandIns.Tests.KubernetesClient;

/// <summary>A server that begins to answer and never ends keeps nobody waiting who cancels.</summary>
public sealed class CancellationTests
{
    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status500InternalServerError)]
    public async Task A_body_that_never_ends_is_cancelled(int status)
    {
        var begun = new TaskCompletionSource();
        await using var server = await ApiServer.StartAsync(context => BeginAsync(context, begun, status));
        using var client = server.Client();
        using var source = new CancellationTokenSource();

        var reading = client.CoreV1.ListSecretForAllNamespacesAsync(cancellationToken: source.Token);
        await begun.Task;
        Assert.False(reading.IsCompleted);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_body_that_never_ends_runs_into_the_clients_limit()
    {
        await using var server = await ApiServer.StartAsync(context => BeginAsync(context, new()));
        using var client = server.Client(config => config.HttpClientTimeout = TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.CoreV1.ListSecretForAllNamespacesAsync());
    }

    [Fact]
    public async Task A_watch_is_cancelled_while_it_waits_for_an_event()
    {
        var begun = new TaskCompletionSource();
        await using var server = await ApiServer.StartAsync(context => BeginAsync(context, begun));
        using var client = server.Client();
        using var source = new CancellationTokenSource();

        await using var events = client.CoreV1.WatchListSecretForAllNamespacesAsync(cancellationToken: source.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        var next = events.MoveNextAsync().AsTask();
        await begun.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task What_is_cancelled_already_is_not_sent()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.CoreV1.ReadNamespaceAsync("n", cancellationToken: new(canceled: true)));

        Assert.Empty(server.Calls);
    }

    private static async Task BeginAsync(HttpContext context, TaskCompletionSource begun, int status = 200)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync("""{"items":[""");
        await context.Response.Body.FlushAsync();
        begun.SetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(
            _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
