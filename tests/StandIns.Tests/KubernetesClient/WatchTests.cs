using System.Text.Json;
using System.Threading.Channels;
using k8s;
using k8s.Autorest;
using k8s.Models;
using Microsoft.AspNetCore.Http;

namespace StandIns.Tests.KubernetesClient;

public sealed class WatchTests
{
    private const string Added = """{"type":"ADDED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";
    private const string Modified = """{"type":"MODIFIED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";
    private const string Deleted = """{"type":"DELETED","object":{"kind":"Secret","metadata":{"name":"a"}}}""";

    private const string Bookmark =
        """{"type":"BOOKMARK","object":{"kind":"Secret","metadata":{"resourceVersion":"7"}}}""";

    private const string Expired =
        """{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired","message":"too old"}}""";

    [Fact]
    public async Task Events_come_in_the_servers_order()
    {
        await using var server = await ApiServer.StartAsync(Lines(Added, Modified, Bookmark, Deleted));
        using var client = server.Client();

        var events = await client.CoreV1
            .WatchListNamespacedSecretAsync("ns", resourceVersion: "5", allowWatchBookmarks: true)
            .Select(item => (item.Item1, item.Item2.Name(), item.Item2.ResourceVersion()))
            .ToListAsync();

        Assert.Equal(
            "GET /api/v1/namespaces/ns/secrets?allowWatchBookmarks=true&resourceVersion=5&watch=true",
            server.Call.Line);
        Assert.Equal(
            [
                (WatchEventType.Added, "a", null),
                (WatchEventType.Modified, "a", null),
                (WatchEventType.Bookmark, null, "7"),
                (WatchEventType.Deleted, "a", null),
            ],
            events);
    }

    [Fact]
    public async Task An_event_is_there_before_the_next_one_is_sent()
    {
        var lines = Channel.CreateUnbounded<string>();
        await using var server = await ApiServer.StartAsync(async context =>
        {
            await foreach (var line in lines.Reader.ReadAllAsync()) await SendAsync(context, line);
        });
        using var client = server.Client(config => config.HttpClientTimeout = TimeSpan.FromSeconds(100));

        await using var events = client.CoreV1.WatchListSecretForAllNamespacesAsync().GetAsyncEnumerator();
        await lines.Writer.WriteAsync(Added);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(WatchEventType.Added, events.Current.Item1);
        await lines.Writer.WriteAsync(Deleted);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(WatchEventType.Deleted, events.Current.Item1);
        lines.Writer.Complete();
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task A_watch_outlives_the_clients_limit()
    {
        await using var server = await ApiServer.StartAsync(Lines(Added));
        using var client = server.Client(config => config.HttpClientTimeout = TimeSpan.FromTicks(1));

        Assert.Single(await client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync());
    }

    [Fact]
    public async Task An_error_is_told_and_is_no_event()
    {
        await using var server = await ApiServer.StartAsync(Lines(Added, Expired, "no JSON", Deleted));
        using var client = server.Client();
        var errors = new List<Exception>();

        var told = await client.CoreV1.WatchListSecretForAllNamespacesAsync(onError: errors.Add).ToListAsync();
        var untold = await client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync();

        Assert.Equal([WatchEventType.Added, WatchEventType.Deleted], told.Select(item => item.Item1));
        Assert.Equal(told.Select(item => item.Item1), untold.Select(item => item.Item1));
        var status = Assert.IsType<KubernetesException>(errors[0]).Status;
        Assert.Equal((410, "Expired", "too old"), (status.Code, status.Reason, errors[0].Message));
        Assert.IsAssignableFrom<JsonException>(errors[1]);
    }

    [Fact]
    public async Task A_watch_that_is_refused_throws()
    {
        await using var server = await ApiServer.StartAsync("{}", StatusCodes.Status403Forbidden);
        using var client = server.Client();

        await Assert.ThrowsAsync<HttpOperationException>(
            () => client.CoreV1.WatchListSecretForAllNamespacesAsync().ToListAsync().AsTask());
    }

    [Fact]
    public async Task Custom_objects_are_elements_or_of_the_callers_class()
    {
        await using var server = await ApiServer.StartAsync(Lines(Added));
        using var client = server.Client();
        using var secrets = new GenericClient(client, "v1", "secrets", disposeClient: false);

        var element = await client.CustomObjects.WatchListNamespacedCustomObjectAsync("g", "v", "ns", "p")
            .SingleAsync();
        var typed = await secrets.WatchNamespacedAsync<V1Secret>("ns").SingleAsync();

        Assert.Equal("Secret", Assert.IsType<JsonElement>(element.Item2).GetProperty("kind").GetString());
        Assert.Equal("a", typed.Item2.Name());
        Assert.Equal("GET /api/v1/namespaces/ns/secrets?watch=true", server.Calls[1].Line);
    }

    [Fact]
    public async Task A_watcher_calls_back_until_the_server_is_done()
    {
        await using var server = await ApiServer.StartAsync(Lines(Added, Expired, Deleted));
        using var client = server.Client();
        using var secrets = new GenericClient(client, "v1", "secrets", disposeClient: false);
        var seen = new List<string>();
        var closed = new TaskCompletionSource();

        using var watcher = secrets.Watch<V1Secret>(
            (type, item) => seen.Add($"{type} {item.Name()}"), e => seen.Add(e.Message), closed.SetResult);
        await closed.Task;

        Assert.Equal(["Added a", "too old", "Deleted a"], seen);
        Assert.False(watcher.Watching);
    }

    [Fact]
    public async Task A_watcher_that_is_disposed_of_ends_quietly()
    {
        var begun = new TaskCompletionSource();
        await using var server = await ApiServer.StartAsync(async context =>
        {
            await SendAsync(context, Added);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var client = server.Client();
        using var secrets = new GenericClient(client, "v1", "secrets", disposeClient: false);
        var errors = new List<Exception>();
        var closed = new TaskCompletionSource();

        var watcher = secrets.Watch<V1Secret>((_, _) => begun.SetResult(), errors.Add, closed.SetResult);
        await begun.Task;
        Assert.True(watcher.Watching);
        watcher.Dispose();
        await closed.Task;

        Assert.Empty(errors);
    }

    private static RequestDelegate Lines(params string[] lines) => async context =>
    {
        foreach (var line in lines) await SendAsync(context, line);
    };

    private static async Task SendAsync(HttpContext context, string line)
    {
        await context.Response.WriteAsync(line + "\n");
        await context.Response.Body.FlushAsync();
    }
}
