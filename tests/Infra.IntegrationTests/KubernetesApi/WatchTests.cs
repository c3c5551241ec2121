using System.Threading.Channels;
using Infra.KubernetesApi;
using Microsoft.AspNetCore.Http;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>Watches stay open during other requests.</summary>
public sealed class WatchTests
{
    private const string Added = """{"type":"ADDED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";
    private const string Deleted = """{"type":"DELETED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A watch is left while it waits for an event, which then arrives: its connection is not reused.
    /// </summary>
    [Fact]
    public async Task An_abandoned_watch_does_not_block_the_next_request()
    {
        var left = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            var isWatch = context.Request.QueryString.Value!.Contains("watch=true", StringComparison.Ordinal);
            if (isWatch) await SayAsync(context, TwoEvents(left.Task));
            else await TestServer.AnswerAsync(context, "{}");
        });
        using var client = Kubeconfigs.Client(server.Url);

        for (var round = 0; round < 5; round++)
        {
            left = new();
            await LeaveAsync(client);
            left.SetResult();
            await client.CoreV1.ReadNamespaceAsync("n").WaitAsync(Longest);
        }

        Assert.Equal(10, server.Calls.Count);
    }

    [Fact]
    public async Task A_watch_can_be_silent_for_longer_than_the_response_timeout()
    {
        var lines = Channel.CreateUnbounded<string>();
        await using var server = await TestServer.StartAsync(context => SayAsync(context, lines.Reader.ReadAllAsync()));
        var limit = TimeSpan.FromMilliseconds(100);
        using var client = Kubeconfigs.Client(server.Url, answerTime: limit);

        await using var events = client.CoreV1.WatchListSecretForAllNamespacesAsync().GetAsyncEnumerator();
        var first = events.MoveNextAsync().AsTask();
        await Task.Delay(limit * 3);
        Assert.False(first.IsCompleted);
        await lines.Writer.WriteAsync(Added);
        Assert.True(await first.WaitAsync(Longest));
        Assert.Equal((WatchEventType.Added, "a"), (events.Current.Item1, events.Current.Item2.Name()));
        await Task.Delay(limit * 3);
        await lines.Writer.WriteAsync(Deleted);
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Longest));
        Assert.Equal(WatchEventType.Deleted, events.Current.Item1);
        lines.Writer.Complete();
        Assert.False(await events.MoveNextAsync().AsTask().WaitAsync(Longest));
    }

    [Fact]
    public async Task An_event_can_be_larger_than_the_response_limit()
    {
        var large = Added.Replace("\"a\"", $"\"{new string('a', 2_000)}\"", StringComparison.Ordinal);
        await using var server = await TestServer.StartAsync(
            context => SayAsync(context, new[] { large }.ToAsyncEnumerable()));
        using var client = Kubeconfigs.Client(server.Url, largestAnswer: 1_000);

        Assert.Single(await client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync());
    }

    [Fact]
    public async Task A_watch_can_be_canceled_while_it_waits_for_its_first_event()
    {
        var begun = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(context => TestServer.BeginAsync(context, begun));
        using var client = Kubeconfigs.Client(server.Url);
        using var source = new CancellationTokenSource();

        await using var events = client.CoreV1.WatchListSecretForAllNamespacesAsync(cancellationToken: source.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        var next = events.MoveNextAsync().AsTask();
        await begun.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Longest));
    }

    [Fact]
    public async Task An_error_response_to_a_watch_is_limited_in_size_and_can_be_canceled()
    {
        var ended = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(() => ended.TrySetResult());
            await TestServer.BeginAsync(context, new(), StatusCodes.Status403Forbidden);
        });
        using var client = Kubeconfigs.Client(server.Url);
        using var small = Kubeconfigs.Client(server.Url, largestAnswer: 1);
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var events = client.CoreV1.WatchListSecretForAllNamespacesAsync(cancellationToken: source.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => events.ToListAsync().AsTask());
        await ended.Task.WaitAsync(Longest);
        var thrown = await Assert.ThrowsAsync<HttpRequestException>(
            () => small.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync().AsTask().WaitAsync(Longest));

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, thrown.HttpRequestError);
    }

    [Fact]
    public async Task The_exception_of_a_rejected_watch_does_not_contain_the_credential()
    {
        await using var server = await TestServer.StartAsync(
            context => TestServer.AnswerAsync(context, "{}", StatusCodes.Status403Forbidden));
        using var client = Kubeconfigs.Client(server.Url, "secret-token");

        var thrown = await Assert.ThrowsAsync<HttpOperationException>(
            () => client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync().AsTask());

        Assert.DoesNotContain("Authorization", thrown.Request.Headers.Keys);
    }

    private static async Task LeaveAsync(Kubernetes client)
    {
        using var source = new CancellationTokenSource();
        await using var events = client.CoreV1.WatchListSecretForAllNamespacesAsync(cancellationToken: source.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await events.MoveNextAsync());
        var next = events.MoveNextAsync().AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static async IAsyncEnumerable<string> TwoEvents(Task between)
    {
        yield return Added;
        await between;
        yield return Deleted;
    }

    private static async Task SayAsync(HttpContext context, IAsyncEnumerable<string> lines)
    {
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await foreach (var line in lines)
        {
            await context.Response.WriteAsync(line + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
