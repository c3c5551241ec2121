using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.KubernetesApi;
using Infra.ValuesService;
using Infra.ValuesService.Tests;

namespace Infra.IntegrationTests.ValuesService;

/// <summary>The values service with a real API server that stops, forgets and denies.</summary>
[Collection(OwnServer.Name)]
public sealed class RealApiServerTests(OwnApiServer own)
{
    private const int Clusters = 2_000;

    [ApiServerFact]
    public async Task Two_thousand_clusters_are_listed_watched_and_kept_across_an_API_server_restart()
    {
        var space = await own.FilledAsync("restarted", Clusters);
        await using var service = await StartAsync(space, OwnApiServer.Reader);
        await service.ReadyAsync();
        Assert.Equal(Answer(_ => 0), (await service.AskAsync()).Text);

        await own.Server.Admin.ApplyAsync(OwnApiServer.Map(space, OwnApiServer.Name(7), 1), force: true);
        await RunningService.UntilAsync(async () => (await service.AskAsync()).Text == Answer(i => i == 7 ? 1 : 0));

        var seen = new ConcurrentDictionary<string, long>();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(() => LoadAsync(service, seen, stop.Token))).ToArray();
        await own.Server.StopServingAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await own.Server.ServeAgainAsync();
        await own.Server.Admin.ApplyAsync(OwnApiServer.Map(space, OwnApiServer.Name(7), 2), force: true);
        await RunningService.UntilAsync(async () => (await service.AskAsync()).Text == Answer(i => i == 7 ? 2 : 0));
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.NotEmpty(seen);
        var full = new[] { Answer(i => i == 7 ? 1 : 0), Answer(i => i == 7 ? 2 : 0) };
        Assert.All(
            seen.Keys,
            text =>
                Assert.True(
                    text.StartsWith("error ", StringComparison.Ordinal) || full.Contains(text),
                    text[..Math.Min(text.Length, 200)]));
    }

    [ApiServerFact]
    public async Task A_gap_longer_than_the_limit_is_an_error_until_a_full_relist()
    {
        var space = await own.FilledAsync("silent", 20);
        await using var service = await StartAsync(space, OwnApiServer.Reader, TimeSpan.FromSeconds(2));
        await service.ReadyAsync();

        await own.Server.StopServingAsync();
        await RunningService.UntilAsync(
            async () => (await service.AskAsync()).Status is HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await service.StatusAsync("/readyz"));
        await own.Server.ServeAgainAsync();

        await RunningService.UntilAsync(async () => (await service.AskAsync()).Status is HttpStatusCode.OK);
        Assert.Equal(Answer(_ => 0, 20), (await service.AskAsync()).Text);
        Assert.DoesNotContain("relists_total 0\n", await service.MetricsAsync(), StringComparison.Ordinal);
    }

    [ApiServerFact]
    public async Task An_expired_watch_triggers_a_relist()
    {
        var space = await own.FilledAsync("expired", 20);
        await using var faulty = await FaultyServer.StartAsync(
            own.Server, new Fault(FaultKind.Gone) { Path = "watch=true", Times = 2 });
        var identity = own.Server.TokenFor(OwnApiServer.Reader);
        var config =
            await ConfigAsync(ApiServers.Kubeconfig.For("faulty", faulty.Url, own.Server.AuthorityPem, identity));
        await using var service = await RunningService.StartAsync(config, space);
        await RunningService.UntilAsync(
            async () => (await service.MetricsAsync()).Contains("relists_total 2\n", StringComparison.Ordinal));

        await own.Server.Admin.DeleteAsync(OwnApiServer.Map(space, OwnApiServer.Name(19), 0));
        await RunningService.UntilAsync(async () => (await service.AskAsync()).Text == Answer(_ => 0, 19));
        Assert.Contains("{reason=\"expired\"} 2\n", await service.MetricsAsync(), StringComparison.Ordinal);
    }

    [ApiServerFact]
    public async Task A_service_without_list_permission_is_never_ready()
    {
        var space = await own.FilledAsync("denied", 2);
        await using var service = await StartAsync(space, OwnApiServer.Stranger);
        await RunningService.UntilAsync(
            async () => (await service.MetricsAsync()).Contains("{reason=\"http_403\"}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await service.StatusAsync("/readyz"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.AskAsync()).Status);

        await own.Server.Admin.BindAsync(OwnApiServer.Stranger.Name, "values-reader", space);
        await RunningService.UntilAsync(async () => (await service.AskAsync()).Text == Answer(_ => 0, 2));
    }

    [ApiServerFact]
    public async Task A_cluster_that_loses_its_label_is_no_longer_returned()
    {
        var space = await own.FilledAsync("unlabelled", 3);
        await using var service = await StartAsync(space, OwnApiServer.Reader);
        await service.ReadyAsync();

        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["infra.local/stack"] = null } },
        };
        await own.Server.Admin.PatchAsync(OwnApiServer.Map(space, OwnApiServer.Name(2), 0), patch);

        await RunningService.UntilAsync(async () => (await service.AskAsync()).Text == Answer(_ => 0, 2));
    }

    private static async Task LoadAsync(
        RunningService service, ConcurrentDictionary<string, long> seen, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (status, text) = await service.AskAsync();
            seen.AddOrUpdate(status is HttpStatusCode.OK ? text : $"error {(int)status}", 1, (_, count) => count + 1);
        }
    }

    private Task<RunningService> StartAsync(string space, User user, TimeSpan? staleAfter = null) =>
        StartAsync(own.Server.KubeconfigFor(own.Server.TokenFor(user)), space, staleAfter);

    private static async Task<RunningService> StartAsync(string kubeconfig, string space, TimeSpan? staleAfter) =>
        await RunningService.StartAsync(
            await ConfigAsync(kubeconfig), space,
            settings => settings with { StaleAfter = staleAfter ?? settings.StaleAfter });

    private static Task<ApiLogin> ConfigAsync(string kubeconfig) => ApiLogin.ReadAsync(
        Infra.KubernetesApi.Kubeconfig.OfText(kubeconfig),
        null,
        new(TimeSpan.FromMinutes(1), TimeProvider.System),
        default);

    private static string Answer(Func<int, int> version, int clusters = Clusters)
    {
        return $"{{\"output\":{{\"parameters\":[{string.Join(',', Enumerable.Range(0, clusters).Select(Element))}]}}}}";

        string Element(int i)
        {
            var name = OwnApiServer.Name(i);
            var values = JsonSerializer.Serialize(OwnApiServer.Values(name, version(i)));
            return $"{{\"name\":\"{name}\",\"helmValues\":{values}}}";
        }
    }
}
