using Infra.KubernetesApi;
using Microsoft.AspNetCore.Http;
using k8s;
using k8s.Autorest;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>A response ends, stays within its size limit, and leaks no credential.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status500InternalServerError)]
    public async Task Reading_an_endless_body_can_be_canceled(int status)
    {
        var begun = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(context => TestServer.BeginAsync(context, begun, status));
        using var client = Kubeconfigs.Client(server.Url);
        using var source = new CancellationTokenSource();

        var reading = client.CoreV1.ListSecretForAllNamespacesAsync(cancellationToken: source.Token);
        await begun.Task;
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ended(reading));
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status500InternalServerError)]
    public async Task Reading_an_endless_body_stops_at_the_client_timeout(int status)
    {
        await using var server = await TestServer.StartAsync(context => TestServer.BeginAsync(context, new(), status));
        using var client = Kubeconfigs.Client(server.Url, answerTime: TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Ended(client.CoreV1.ListSecretForAllNamespacesAsync()));
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK)]
    [InlineData(StatusCodes.Status500InternalServerError)]
    public async Task A_body_over_the_size_limit_is_rejected(int status)
    {
        var json = $"\"{new string('a', 10_000)}\"";
        await using var server = await TestServer.StartAsync(context => TestServer.AnswerAsync(context, json, status));
        using var client = Kubeconfigs.Client(server.Url, largestAnswer: 10_000);

        var thrown = await Assert.ThrowsAsync<HttpRequestException>(() => client.CoreV1.ReadNamespaceAsync("n"));

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, thrown.HttpRequestError);
    }

    [Fact]
    public async Task A_body_of_exactly_the_size_limit_is_read()
    {
        const string json = """{"metadata":{"name":"n"}}""";
        await using var server = await TestServer.StartAsync(json);
        using var client = Kubeconfigs.Client(server.Url, largestAnswer: json.Length);

        Assert.Equal("n", (await client.CoreV1.ReadNamespaceAsync("n")).Metadata.Name);
    }

    [Theory]
    [InlineData("token: secret-token")]
    [InlineData("username: me\npassword: secret-token")]
    public async Task An_exception_contains_the_request_without_its_credential(string user)
    {
        await using var server = await TestServer.StartAsync(
            context => TestServer.AnswerAsync(context, """{"reason":"Conflict"}""", 409));
        using var client = await Kubeconfigs.ClientAsync(Kubeconfigs.Text(server.Url, user));

        var thrown = await Assert.ThrowsAsync<HttpOperationException>(() => client.CoreV1.ReadNamespaceAsync("n"));

        Assert.NotNull(server.Call.Authorization);
        Assert.DoesNotContain("Authorization", thrown.Request.Headers.Keys);
        Assert.Equal("""{"reason":"Conflict"}""", thrown.Response.Content);
    }

    [Fact]
    public async Task A_successful_response_contains_the_request_without_its_credential()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = Kubeconfigs.Client(server.Url, "secret-token");

        using var answer = await client.CoreV1.ReadNamespaceWithHttpMessagesAsync("n");

        Assert.Equal("Bearer secret-token", server.Call.Authorization);
        Assert.Null(answer.Request.Headers.Authorization);
    }

    [Fact]
    public async Task An_already_canceled_request_is_not_sent()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = Kubeconfigs.Client(server.Url);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.CoreV1.ReadNamespaceAsync("n", cancellationToken: new(canceled: true)));

        Assert.Empty(server.Calls);
    }

    // A test that fails says more than one that hangs.
    private static Task Ended(Task task) => task.WaitAsync(TimeSpan.FromSeconds(30));
}
