using System.Threading.Channels;
using k8s;
using k8s.Autorest;
using k8s.Models;
using Microsoft.AspNetCore.Http;

namespace Infra.KubernetesApi.Tests;

/// <summary>Watches stay open while other requests go on.</summary>
public sealed class WatchTests
{
    private const string Added = """{"type":"ADDED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";
    private const string Deleted = """{"type":"DELETED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_watch_that_was_left_does_not_hold_up_the_next_request()
    {
        await using var server = await TestServer.StartAsync(async context =>
        {
            if (!context.Request.QueryString.Value!.Contains("watch=true", StringComparison.Ordinal))
                await TestServer.AnswerAsync(context, "{}");
            else await SayAsync(context, Endless(context));
        });
        using var client = Kubeconfigs.Client(server.Url);

        for (var round = 0; round < 3; round++)
        {
            await foreach (var _ in client.CoreV1.WatchListSecretForAllNamespacesAsync()) break;
            await client.CoreV1.ReadNamespaceAsync("n").WaitAsync(Longest);
        }

        Assert.Equal(6, server.Calls.Count);
    }

    [Fact]
    public async Task A_watch_may_say_nothing_for_longer_than_an_answer_may_take()
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
    public async Task An_event_may_be_larger_than_an_answer()
    {
        var large = Added.Replace("\"a\"", $"\"{new string('a', 2_000)}\"", StringComparison.Ordinal);
        await using var server = await TestServer.StartAsync(
            context => SayAsync(context, new[] { large }.ToAsyncEnumerable()));
        using var client = Kubeconfigs.Client(server.Url, largestAnswer: 1_000);

        Assert.Single(await client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync());
    }

    [Fact]
    public async Task A_watch_is_cancelled_while_it_waits_for_its_first_event()
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
    public async Task A_refusal_of_a_watch_that_never_ends_is_cancelled()
    {
        var begun = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(
            context => TestServer.BeginAsync(context, begun, StatusCodes.Status403Forbidden));
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
    public async Task A_watch_that_is_refused_throws_without_the_credential()
    {
        await using var server = await TestServer.StartAsync(
            context => TestServer.AnswerAsync(context, "{}", StatusCodes.Status403Forbidden));
        using var client = Kubeconfigs.Client(server.Url, "secret-token");

        var thrown = await Assert.ThrowsAsync<HttpOperationException>(
            () => client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync().AsTask());

        Assert.DoesNotContain("Authorization", thrown.Request.Headers.Keys);
    }

    private static async IAsyncEnumerable<string> Endless(HttpContext context)
    {
        yield return Added;
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
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
