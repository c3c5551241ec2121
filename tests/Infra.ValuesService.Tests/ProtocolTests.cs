using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.ValuesService.Tests;

/// <summary>The HTTP responses to Argo CD and to other clients.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task A_response_has_one_element_per_cluster_sorted_by_name()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("b", ("grafana", "grafana:\n  text: \"ö <{{ $x }}> \\\\\"\n"), ("other", "no: 1\n"));
        api.Set("a", ("grafana", ""));
        api.Set("c", ("other", "no: 1\n"));
        api.Set("prod", "d", null, ("grafana", "no: 1\n"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        var (status, text) = await service.AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"output":{"parameters":[{"name":"a","helmValues":""},"""
                + """{"name":"b","helmValues":"grafana:\n  text: \"ö <{{ $x }}> \\\\\"\n"}]}}""",
            text);
    }

    [Fact]
    public async Task The_env_parameter_selects_clusters_by_their_label()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("dev", "a", "staging", ("grafana", "x"));
        api.Set("dev", "b", "dev", ("grafana", "y"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        Assert.Equal(
            """{"output":{"parameters":[{"name":"b","helmValues":"y"}]}}""", (await service.AskAsync(env: "dev")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await service.AskAsync(env: "prod")).Status);
    }

    [Fact]
    public async Task A_response_without_elements_is_an_error_that_names_the_stack_and_component()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "private: text"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        var (status, text) = await service.AskAsync("loki");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("stack 'dev'", text, StringComparison.Ordinal);
        Assert.Contains("component 'loki'", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.AskAsync(stack: "never-seen")).Status);
    }

    [Fact]
    public async Task A_stack_that_cannot_be_answered_completely_returns_409()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("dev", "a", "dev", ("grafana", "x"));
        api.Set("dev", "b", null, ("grafana", "y"));
        api.Put(
            "nameless",
            new() { ["infra.local/stack"] = "other" },
            new() { ["data"] = new JsonObject { ["grafana.yaml"] = "x" } });
        api.Put("one", new() { ["infra.local/stack"] = "twice", ["infra.local/cluster"] = "c" }, []);
        api.Put("two", new() { ["infra.local/stack"] = "twice", ["infra.local/cluster"] = "c" }, []);
        api.Put("raw", new() { ["infra.local/stack"] = "raw", ["infra.local/cluster"] = "c" },
            new() { ["binaryData"] = new JsonObject { ["grafana.yaml"] = "//8=" } });
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        await ConflictAsync("'values-b'", await service.AskAsync(env: "dev"));
        await ConflictAsync("'nameless'", await service.AskAsync(stack: "other"));
        await ConflictAsync("'one', 'two'", await service.AskAsync(stack: "twice"));
        await ConflictAsync("'raw'", await service.AskAsync(stack: "raw"));
        Assert.Equal(HttpStatusCode.OK, (await service.AskAsync()).Status);

        static Task ConflictAsync(string names, (HttpStatusCode Status, string Text) answer)
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains(names, answer.Text, StringComparison.Ordinal);
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"input\":{}}")]
    [InlineData("{\"input\":{\"parameters\":[]}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"component\":\"grafana\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":1}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":\"\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":\"a b\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":\"grafana\",\"env\":null}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":\"grafana\",\"cluster\":\"a\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"stack\":\"prod\",\"component\":\"grafana\"}}}")]
    [InlineData("{\"input\":{\"parameters\":{\"stack\":\"dev\",\"component\":\"grafana\"}}} more")]
    [InlineData("\u0000\u0001")]
    public async Task An_invalid_request_body_is_rejected(string body)
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "x"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        var (status, text) = await service.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEqual("", (string)JsonNode.Parse(text)!["message"]!);
    }

    [Fact]
    public async Task A_wrong_method_type_or_size_has_its_own_status_code()
    {
        await using var api = await ScriptedApi.StartAsync();
        await using var service = await RunningService.StartAsync(api.Connection);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await service.StatusAsync(ValuesEndpoint.Path));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.PostAsync("{}", type: "text/plain")).Status);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, (await service.PostAsync(new string(' ', 16 * 1024 + 1))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await service.PostAsync(new string(' ', 16 * 1024))).Status);
        Assert.Equal(HttpStatusCode.NotFound, await service.StatusAsync("/elsewhere"));
    }

    [Fact]
    public async Task An_endless_body_is_cut_off_by_size_and_a_slow_one_by_timeout()
    {
        await using var api = await ScriptedApi.StartAsync();
        await using var service = await RunningService.StartAsync(
            api.Connection, change: settings => settings with { BodyTime = TimeSpan.FromMilliseconds(300) });

        var head = $"POST {ValuesEndpoint.Path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + $"{RunningService.Token}\r\nContent-Type: application/json\r\n";
        var chunk = new string('x', 0x5000);
        Assert.StartsWith(
            "HTTP/1.1 413 ",
            await RawAsync(service.Url, $"{head}Transfer-Encoding: chunked\r\n\r\n5000\r\n{chunk}\r\n"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 413 ",
            await RawAsync(service.Url, $"{head}Content-Length: 99999999\r\n\r\n"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 408 ",
            await RawAsync(service.Url, $"{head}Content-Length: 100\r\n\r\n{{"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_rejected_and_unauthenticated_ones_have_their_own_limit()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "x"));
        await using var service = await RunningService.StartAsync(
            api.Connection, change: settings => settings with { RequestsPerSecond = 1 });
        await service.ReadyAsync();

        var strangers = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) strangers.Add((await service.PostAsync("{}", token: "wrong")).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, strangers);
        Assert.Equal(HttpStatusCode.OK, (await service.AskAsync()).Status);
        await RunningService.UntilAsync(
            async () => (await service.AskAsync()).Status is HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Values_and_the_token_never_appear_in_logs_metrics_or_error_responses()
    {
        const string secret = "only-in-the-values";
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", $"text: {secret}"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();

        Assert.Contains(secret, (await service.AskAsync()).Text, StringComparison.Ordinal);
        var shown = new StringBuilder();
        shown
            .AppendLine((await service.AskAsync("loki")).Text)
            .AppendLine((await service.PostAsync("{", token: secret)).Text);
        api.Say("""{"type":"MODIFIED","object":{"metadata":7,"data":{"grafana.yaml":"SECRET"}}}""".Replace(
            "SECRET", secret, StringComparison.Ordinal));
        await RunningService.UntilAsync(
            () => Task.FromResult(service.Log.Contains("unreadable", StringComparison.Ordinal)));
        shown.AppendLine(service.Log).AppendLine(await service.MetricsAsync());

        Assert.DoesNotContain(secret, shown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunningService.Token, shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_count_requests_and_watch_events()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "x"));
        await using var service = await RunningService.StartAsync(api.Connection);
        await service.ReadyAsync();
        await service.AskAsync();
        await service.AskAsync();
        await service.AskAsync("loki");

        var lines = (await service.MetricsAsync()).Split('\n');

        Assert.Contains("infra_values_requests_total{status=\"200\"} 2", lines);
        Assert.Contains("infra_values_requests_total{status=\"404\"} 1", lines);
        Assert.Contains("infra_values_request_duration_seconds_bucket{le=\"+Inf\"} 3", lines);
        Assert.Contains("infra_values_request_duration_seconds_count 3", lines);
        Assert.Contains("infra_values_cache_objects 1", lines);
        Assert.Contains("infra_values_ready 1", lines);
        Assert.Contains("infra_values_relists_total 0", lines);
        Assert.Contains("infra_values_token_reloads_total 1", lines);
        Assert.All(
            lines[..^1],
            line =>
                Assert.Matches(
                    "^(# (HELP|TYPE) infra_values_|infra_values_[a-z_]+({[a-z]+=\"[^\"]+\"})? [0-9.E+-]+$)", line));
    }

    private static async Task<string> RawAsync(Uri url, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(url.Host, url.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        var answer = new byte[64];
        var read = await stream.ReadAtLeastAsync(answer, 20, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
