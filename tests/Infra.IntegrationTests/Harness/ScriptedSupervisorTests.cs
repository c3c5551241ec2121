using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.IntegrationTests.Harness;

public sealed class ScriptedSupervisorTests : IAsyncLifetime
{
    private const string List = "/apis/run.tanzu.vmware.com/v1alpha3/tanzukubernetesclusters";

    private ScriptedSupervisor _supervisor = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _supervisor = await ScriptedSupervisor.StartAsync(
        [
            .. Enumerable.Range(0, 7).Select(number => new TanzuCluster
            {
                Name = $"c-{number}",
                Namespace = number < 4 ? "ns-a" : "ns-b",
                Labels = Labels(number),
            }.ToJson()),
            KubeconfigSecret.For("ns-a", "c-0", "kubeconfig text"),
        ]);
        _client = _supervisor.ClientFor(new Identity.Token("any"));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _supervisor.DisposeAsync();
    }

    [Fact]
    public async Task A_list_can_be_read_page_by_page_to_the_end()
    {
        var names = new List<string>();
        var next = "";
        do
        {
            var page = await GetAsync($"{List}?limit=3&continue={Uri.EscapeDataString(next)}");
            names.AddRange(page["items"]!.AsArray().Select(item => (string)item!["metadata"]!["name"]!));
            next = (string?)page["metadata"]!["continue"] ?? "";
        } while (next is not "");
        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"c-{number}"), names);
        Assert.Equal(3, _supervisor.Requests.Count);
    }

    [Theory]
    [InlineData("?labelSelector=env%3Ddev", 3)]
    [InlineData("?labelSelector=env%20in%20(dev,prod),odd", 3)]
    [InlineData("?labelSelector=!odd", 4)]
    [InlineData("?labelSelector=env!%3Ddev", 4)]
    public async Task A_label_selector_filters_the_list(string query, int count) =>
        Assert.Equal(count, (await GetAsync(List + query))["items"]!.AsArray().Count);

    [Fact]
    public async Task Namespaces_secrets_and_groups_are_served()
    {
        Assert.Equal(2, (await GetAsync("/api/v1/namespaces"))["items"]!.AsArray().Count);
        const string clusters = "/apis/run.tanzu.vmware.com/v1alpha2/namespaces/ns-b/tanzukubernetesclusters";
        Assert.Equal(3, (await GetAsync(clusters))["items"]!.AsArray().Count);
        Assert.Equal(
            "v1alpha3", (string?)(await GetAsync("/apis/run.tanzu.vmware.com"))["preferredVersion"]!["version"]);
        Assert.Equal(
            "cluster.x-k8s.io/secret",
            (string?)(await GetAsync("/api/v1/namespaces/ns-a/secrets/c-0-kubeconfig"))["type"]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/api/v1/namespaces/ns-a/secrets/none"));
        Assert.Equal(
            HttpStatusCode.NotFound, await StatusAsync("/apis/run.tanzu.vmware.com/v1alpha1/tanzukubernetesclusters"));
    }

    [Fact]
    public async Task Unknown_tokens_get_401_and_denied_paths_get_403()
    {
        _supervisor.Denies = path => path.Contains("secrets", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/api/v1/namespaces/ns-a/secrets/c-0-kubeconfig"));
        _supervisor.Tokens = ["another"];
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(List));
    }

    [Theory]
    [InlineData(FaultKind.Unauthorized, 401)]
    [InlineData(FaultKind.Forbidden, 403)]
    [InlineData(FaultKind.NotFound, 404)]
    [InlineData(FaultKind.Gone, 410)]
    [InlineData(FaultKind.TooManyRequests, 429)]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.Unavailable, 503)]
    [InlineData(FaultKind.Delay, 200)]
    public async Task A_fault_affects_only_its_own_request(FaultKind kind, int status)
    {
        _supervisor.Plan(new Fault(kind, At: 1) { RetryAfterSeconds = 2 });
        HttpStatusCode[] seen = [await StatusAsync(List), await StatusAsync(List), await StatusAsync(List)];
        Assert.Equal([HttpStatusCode.OK, (HttpStatusCode)status, HttpStatusCode.OK], seen);
        Assert.Equal([null, kind, null], _supervisor.Requests.Select(request => request.Fault));
    }

    [Theory]
    [InlineData(FaultKind.ResetBeforeHeaders)]
    [InlineData(FaultKind.ResetInBody)]
    [InlineData(FaultKind.DropConnection)]
    public async Task A_connection_reset_is_a_failed_request(FaultKind kind)
    {
        _supervisor.Plan(new Fault(kind) { Times = 20 });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => GetAsync(List));
        _supervisor.Plan();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(List));
    }

    [Theory]
    [InlineData(FaultKind.BrokenJson)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.WrongContentType)]
    public async Task A_corrupted_body_is_not_JSON(FaultKind kind)
    {
        _supervisor.Plan(new Fault(kind));
        await Assert.ThrowsAnyAsync<JsonException>(() => GetAsync(List));
    }

    [Fact]
    public async Task An_endless_body_ends_when_the_server_stops()
    {
        _supervisor.Plan(new Fault(FaultKind.EndlessBody));
        using var answer = await _client.GetAsync(
            new Uri(List, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var reading = answer.Content.ReadAsStringAsync();
        await _supervisor.DisposeAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => reading);
    }

    [Fact]
    public async Task A_list_can_have_endless_pages()
    {
        _supervisor.Plan(new Fault(FaultKind.EndlessContinue) { Path = "tanzukubernetesclusters" });
        var seen = new HashSet<string>();
        var next = "";
        for (var page = 0; page < 20; page++)
        {
            next = (string)(await GetAsync($"{List}?limit=500&continue={next}"))["metadata"]!["continue"]!;
            Assert.True(seen.Add(next));
        }
    }

    [Fact]
    public async Task A_fault_affects_only_its_own_path()
    {
        _supervisor.Plan(new Fault(FaultKind.ServerError) { Path = "/secrets/", Times = int.MaxValue });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(List));
        Assert.Equal(
            HttpStatusCode.InternalServerError, await StatusAsync("/api/v1/namespaces/ns-a/secrets/c-0-kubeconfig"));
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Labels(int number)
    {
        var labels = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(
            "env", number < 3 ? "dev" : "prod");
        return number % 2 is 1 ? labels.Add("odd", "") : labels;
    }

    private async Task<JsonObject> GetAsync(string path) =>
        JsonNode.Parse(await _client.GetStringAsync(new Uri(path, UriKind.Relative)))!.AsObject();

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
