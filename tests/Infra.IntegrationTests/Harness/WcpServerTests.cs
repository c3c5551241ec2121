using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.IntegrationTests.Harness;

public sealed class WcpServerTests
{
    [Fact]
    public async Task The_right_password_returns_a_session_and_counts_as_a_login()
    {
        await using var server = await StartAsync();
        using var client = server.ClientFor("ada", "right");
        var answer = await PostAsync(client, "{}");
        Assert.Equal(3, ((string)answer["session_id"]!).Split('.').Length);
        Assert.Equal(1, server.Logins);
    }

    [Fact]
    public async Task A_wrong_password_returns_401()
    {
        await using var server = await StartAsync();
        using var client = server.ClientFor("ada", "wrong");
        using var answer = await client.PostAsync(new Uri("/wcp/login", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, server.Logins);
    }

    [Fact]
    public async Task Session_IDs_are_returned_in_order_and_the_last_one_repeats()
    {
        await using var server = await StartAsync();
        server.SessionIds = ["first", "second"];
        using var client = server.ClientFor("ada", "right");
        string[] sessions = [await SessionAsync(client), await SessionAsync(client), await SessionAsync(client)];
        Assert.Equal(["first", "second", "second"], sessions);
    }

    [Fact]
    public async Task An_unknown_guest_has_an_empty_server()
    {
        await using var server = await StartAsync();
        server.Guests = [new("ns", "one", "10.0.0.1", "PEM")];
        using var client = server.ClientFor("ada", "right");
        var found = await PostAsync(client, """{"guest_cluster_name":"one","guest_cluster_namespace":"ns"}""");
        var missing = await PostAsync(client, """{"guest_cluster_name":"two","guest_cluster_namespace":"ns"}""");
        Assert.Equal("10.0.0.1", (string?)found["guest_cluster_server"]);
        Assert.Equal("", (string?)missing["guest_cluster_server"]);
    }

    [Fact]
    public async Task Workloads_and_banner_are_served()
    {
        await using var server = await StartAsync();
        server.Workloads = [new("team-a", "10.0.0.9", 6443)];
        using var client = server.ClientFor("ada", "right");
        var workloads = JsonNode.Parse(await client.GetStringAsync(new Uri("/wcp/workloads", UriKind.Relative)))!;
        Assert.Equal("team-a", (string?)workloads[0]!["namespace"]);
        using var banner = await client.GetAsync(new Uri("/wcp/loginbanner", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, banner.StatusCode);
    }

    private static async Task<WcpServer> StartAsync()
    {
        var server = await WcpServer.StartAsync();
        server.Passwords = server.Passwords.Add("ada", "right");
        return server;
    }

    private static async Task<string> SessionAsync(HttpClient client) =>
        (string)(await PostAsync(client, ""))["session_id"]!;

    private static async Task<JsonObject> PostAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/wcp/login", UriKind.Relative), content);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!.AsObject();
    }
}
