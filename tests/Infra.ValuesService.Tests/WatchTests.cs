using System.Net;
using Infra.KubernetesApi;

namespace Infra.ValuesService.Tests;

/// <summary>The state of the cache when lists and watches fail.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task Additions_changes_and_deletions_arrive_through_the_watch_without_a_relist()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);

        api.Set("b", ("grafana", "2"));
        api.Set("a", ("grafana", "3"));
        await AnswersAsync(service, """{"name":"a","helmValues":"3"},{"name":"b","helmValues":"2"}""");
        api.Remove("a");
        await AnswersAsync(service, """{"name":"b","helmValues":"2"}""");
        Assert.Equal(1, api.Lists);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_ended_watch_resumes_where_it_stopped(bool isCut)
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);

        if (isCut) api.DropWatches();
        else api.EndWatches();
        api.Set("a", ("grafana", "2"));

        await AnswersAsync(service, """{"name":"a","helmValues":"2"}""");
        Assert.Equal(1, api.Lists);
    }

    [Fact]
    public async Task An_expired_watch_relists_and_detects_deletions_in_between()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        api.Set("b", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);

        api.Refuses = kind => kind is "watch" ? 410 : null;
        api.DropWatches();
        api.Remove("b");
        api.Forget();

        await AnswersAsync(service, """{"name":"a","helmValues":"1"}""");
        Assert.Contains(
            "watch_errors_total{reason=\"expired\"}", await service.MetricsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expiry_event_in_a_watch_triggers_a_relist()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);

        api.IsMute = true;
        api.Set("a", ("grafana", "2"));
        api.SayExpired();

        await AnswersAsync(service, """{"name":"a","helmValues":"2"}""");
        Assert.True(api.Lists >= 2);
    }

    [Fact]
    public async Task A_watch_that_ends_without_events_is_not_an_error()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api);

        for (var watch = 1; watch <= 3; watch++)
        {
            await RunningService.UntilAsync(() => Task.FromResult(api.Watches == watch && api.OpenWatches == 1));
            api.EndWatches();
        }

        await RunningService.UntilAsync(() => Task.FromResult(api.Watches == 4));
        Assert.DoesNotContain("watch_errors_total{", await service.MetricsAsync(), StringComparison.Ordinal);
        Assert.Equal(1, api.Lists);
    }

    [Theory]
    [InlineData("{\"type\":\"MODIF")]
    [InlineData("null")]
    [InlineData("{\"type\":\"ADDED\"}")]
    [InlineData("{\"type\":\"ADDED\",\"object\":null}")]
    [InlineData("{\"type\":\"ADDED\",\"object\":{}}")]
    [InlineData("{\"type\":\"ADDED\",\"object\":{\"metadata\":{}}}")]
    public async Task An_unreadable_event_is_not_skipped(string line)
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);

        api.IsMute = true;
        api.Set("b", ("grafana", "2"));
        api.Say(line);

        await AnswersAsync(service, """{"name":"a","helmValues":"1"},{"name":"b","helmValues":"2"}""");
        Assert.Contains("{reason=\"unreadable\"} 1\n", await service.MetricsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"metadata\":null,\"items\":null}")]
    [InlineData("{\"metadata\":{},\"items\":[null]}")]
    [InlineData("{\"metadata\":{},\"items\":[{\"metadata\":null}]}")]
    [InlineData("<html>Log in</html>")]
    public async Task An_unreadable_list_is_requested_again(string answer)
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        api.WrongList = answer;
        await using var service = await RunningService.StartAsync(api.Connection);
        await RunningService.UntilAsync(async () =>
            (await service.MetricsAsync()).Contains("reason=\"unreadable\"", StringComparison.Ordinal));

        api.WrongList = null;

        await AnswersAsync(service, """{"name":"a","helmValues":"1"}""");
    }

    [Fact]
    public async Task The_service_recovers_from_a_temporary_credential_plugin_failure()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        var folder = Directory.CreateTempSubdirectory("infra-values-plugin-").FullName;
        var plugin = Path.Combine(folder, "plugin");
        const string ended = """{"token":"PLANTED","expirationTimestamp":"2000-01-01T00:00:00Z"}""";
        await File.WriteAllTextAsync(plugin, $$"""
            #!/bin/sh
            if [ -e {{folder}}/broken ]; then echo PLANTED; exit 3; fi
            echo '{"apiVersion":"v1","status":{{ended}} }'
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(plugin, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var kubeconfig = Kubeconfig.OfText($$"""
            current-context: c
            contexts: [{name: c, context: {cluster: c, user: u} }]
            clusters: [{name: c, cluster: {server: "{{api.Url}}"} }]
            users: [{name: u, user: {exec: {apiVersion: v1, command: {{plugin}} } } }]
            """);
        var login = await ApiLogin.ReadAsync(
            kubeconfig, null, new(TimeSpan.FromMinutes(1), TimeProvider.System), default);
        await File.WriteAllTextAsync(Path.Combine(folder, "broken"), "");

        await using var service = await RunningService.StartAsync(login);
        await RunningService.UntilAsync(async () =>
            (await service.MetricsAsync()).Contains("reason=\"login\"", StringComparison.Ordinal));
        File.Delete(Path.Combine(folder, "broken"));

        await AnswersAsync(service, """{"name":"a","helmValues":"1"}""");
        Assert.DoesNotContain("PLANTED", service.Log, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_silent_watch_is_restarted_before_the_cache_is_stale()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api, TimeSpan.FromSeconds(2));
        await OpenAsync(api);

        api.IsMute = true;
        api.Set("a", ("grafana", "2"));

        await AnswersAsync(service, """{"name":"a","helmValues":"2"}""");
    }

    [Fact]
    public async Task A_service_whose_list_is_rejected_reports_that_it_is_not_ready()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        api.Refuses = _ => 403;
        await using var service = await RunningService.StartAsync(api.Connection);
        await RunningService.UntilAsync(async () =>
            (await service.MetricsAsync()).Contains("reason=\"http_403\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, await service.StatusAsync("/healthz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await service.StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.AskAsync()).Status);

        api.Refuses = _ => null;
        await AnswersAsync(service, """{"name":"a","helmValues":"1"}""");
        Assert.Equal(HttpStatusCode.OK, await service.StatusAsync("/readyz"));
    }

    [Fact]
    public async Task An_incomplete_list_is_not_used()
    {
        await using var api = await ScriptedApi.StartAsync();
        for (var i = 0; i < 1_100; i++) api.Set($"c{i:0000}", ("grafana", "1"));
        var pages = 0;
        api.Refuses = kind => kind is "page" && Interlocked.Increment(ref pages) is 2 or 4
            ? (pages is 2 ? 410 : 500)
            : null;
        await using var service = await RunningService.StartAsync(api.Connection);

        while (!service.Cache.IsReady)
        {
            var (status, _) = await service.AskAsync();
            Assert.True(status is HttpStatusCode.ServiceUnavailable || service.Cache.IsReady, $"{status}");
        }

        Assert.Equal(1_100, service.Cache.Count);
        Assert.Equal(3, api.Lists);
    }

    [Fact]
    public async Task A_stale_cache_returns_errors_instead_of_old_values_and_recovers()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        await using var service = await ReadyAsync(api, TimeSpan.FromSeconds(1));
        api.Refuses = _ => 500;
        api.DropWatches();

        await RunningService.UntilAsync(
            async () => (await service.AskAsync()).Status is HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await service.StatusAsync("/readyz"));

        api.Set("a", ("grafana", "2"));
        api.Refuses = _ => null;
        await RunningService.UntilAsync(async () => (await service.AskAsync()).Status is HttpStatusCode.OK);
        Assert.Contains("\"2\"", (await service.AskAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relist_keeps_unchanged_entries()
    {
        await using var api = await ScriptedApi.StartAsync();
        api.Set("a", ("grafana", "1"));
        api.Set("b", ("grafana", "1"));
        await using var service = await ReadyAsync(api);
        await OpenAsync(api);
        var (a, b) = (service.Cache.Snapshot!.Find("values-a"), service.Cache.Snapshot!.Find("values-b"));

        api.IsMute = true;
        api.Set("b", ("grafana", "2"));
        api.SayExpired();
        await AnswersAsync(service, """{"name":"a","helmValues":"1"},{"name":"b","helmValues":"2"}""");

        Assert.Same(a, service.Cache.Snapshot!.Find("values-a"));
        Assert.NotSame(b, service.Cache.Snapshot!.Find("values-b"));
    }

    private static async Task<RunningService> ReadyAsync(ScriptedApi api, TimeSpan? staleAfter = null)
    {
        var service = await RunningService.StartAsync(
            api.Connection, change: settings => settings with { StaleAfter = staleAfter ?? settings.StaleAfter });
        await service.ReadyAsync();
        return service;
    }

    private static Task OpenAsync(ScriptedApi api) =>
        RunningService.UntilAsync(() => Task.FromResult(api.OpenWatches == 1));

    private static Task AnswersAsync(RunningService service, string elements) => RunningService.UntilAsync(async () =>
        (await service.AskAsync()).Text == $"{{\"output\":{{\"parameters\":[{elements}]}}}}");
}
