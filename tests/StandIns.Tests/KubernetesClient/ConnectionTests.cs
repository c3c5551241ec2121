using System.Net;
using k8s;

namespace StandIns.Tests.KubernetesClient;

public sealed class ConnectionTests : IDisposable
{
    private readonly TestAuthority _authority = new("connections");

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task Parallel_calls_share_one_HTTP2_connection()
    {
        using var certificate = _authority.Server();
        var all = new CountdownEvent(20);
        var together = new TaskCompletionSource();
        await using var server = await ApiServer.StartAsync(
            async context =>
            {
                // Nobody is answered before everybody has asked.
                if (all.Signal()) together.SetResult();
                await together.Task;
                await ApiServer.AnswerAsync(context, "{}");
            },
            certificate);
        using var client = server.Client(config => config.SkipTlsVerify = true);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.CoreV1.ReadNamespaceAsync("n")));

        Assert.Equal("HTTP/2", Assert.Single(server.Calls.Select(call => call.Protocol).Distinct()));
        Assert.Single(server.Calls.Select(call => call.Connection).Distinct());
    }

    [Fact]
    public async Task HTTP2_can_be_switched_off()
    {
        using var certificate = _authority.Server();
        await using var server = await ApiServer.StartAsync("{}", certificate);
        using var client = server.Client(config => (config.SkipTlsVerify, config.DisableHttp2) = (true, true));

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("HTTP/1.1", server.Call.Protocol);
    }

    [Fact]
    public async Task Calls_one_after_the_other_share_a_connection_without_TLS()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();

        await client.CoreV1.ReadNamespaceAsync("a");
        await client.CoreV1.ReadNamespaceAsync("b");

        Assert.Equal(["HTTP/1.1", "HTTP/1.1"], server.Calls.Select(call => call.Protocol));
        Assert.Single(server.Calls.Select(call => call.Connection).Distinct());
    }

    [Fact]
    public async Task The_first_handler_is_set_up_and_the_others_are_called_from_the_outside_in()
    {
        await using var server = await ApiServer.StartAsync("{}");
        var seen = new List<string>();
        var wasSetUp = false;
        using var client = server.Client(
            config => config.FirstMessageHandlerSetup = handler => wasSetUp = handler.AllowAutoRedirect,
            new Named("outer", seen) { InnerHandler = new Named("inside outer", seen) }, new Named("inner", seen));

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.True(wasSetUp);
        Assert.Equal(["outer", "inside outer", "inner"], seen);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_proxy_can_be_set_up()
    {
        await using var proxy = await ApiServer.StartAsync("{}");
        using var client = proxy.Client(config =>
        {
            config.Host = "http://api.invalid";
            config.FirstMessageHandlerSetup = handler => handler.Proxy = new WebProxy(proxy.Address);
        });

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("GET http://api.invalid/api/v1/namespaces/n", proxy.Call.Line);
    }

    [Fact]
    public async Task A_disposed_client_sends_nothing()
    {
        await using var server = await ApiServer.StartAsync("{}");
        var client = server.Client();
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => client.CoreV1.ReadNamespaceAsync("n"));
        Assert.Empty(server.Calls);
    }

    private sealed class Named(string name, List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(name);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
