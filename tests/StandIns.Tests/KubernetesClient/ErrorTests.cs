using System.Net;
using System.Text.Json;
using k8s;
using k8s.Autorest;
using k8s.Models;
using Microsoft.AspNetCore.Http;

namespace StandIns.Tests.KubernetesClient;

public sealed class ErrorTests
{
    [Fact]
    public async Task An_answer_that_is_no_success_is_an_exception_with_all_there_is_to_know()
    {
        await using var server = await ApiServer.StartAsync("""{"reason":"Conflict"}""", StatusCodes.Status409Conflict);
        using var client = server.Client(config => config.AccessToken = "secret-token");

        var thrown = await Assert.ThrowsAsync<HttpOperationException>(
            () => client.CoreV1.CreateNamespacedConfigMapAsync(new() { Kind = "ConfigMap" }, "a"));

        Assert.Equal(
            """Operation returned an invalid status code 'Conflict', response body {"reason":"Conflict"}""",
            thrown.Message);
        Assert.Equal(HttpStatusCode.Conflict, thrown.Response.StatusCode);
        Assert.Equal("""{"reason":"Conflict"}""", thrown.Response.Content);
        Assert.Equal("application/json", Assert.Single(thrown.Response.Headers["Content-Type"]));
        Assert.Equal(HttpMethod.Post, thrown.Request.Method);
        Assert.Equal("/api/v1/namespaces/a/configmaps", thrown.Request.RequestUri.AbsolutePath);
        Assert.Equal("""{"kind":"ConfigMap"}""", thrown.Request.Content);
        Assert.Null(thrown.Body);
        Assert.DoesNotContain("Authorization", thrown.Request.Headers.Keys);
        Assert.DoesNotContain("secret-token", thrown.ToString(), StringComparison.Ordinal);
        Assert.Equal("Bearer secret-token", server.Call.Authorization);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Nothing_is_tried_again(int status)
    {
        await using var server = await ApiServer.StartAsync("{}", status);
        using var client = server.Client();

        await Assert.ThrowsAsync<HttpOperationException>(() => client.CoreV1.ReadNamespaceAsync("n"));

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_the_handlers_exception()
    {
        var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();
        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.CoreV1.ReadNamespaceAsync("n"));
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_is_an_exception()
    {
        await using var server = await ApiServer.StartAsync("<html>");
        using var client = server.Client();

        await Assert.ThrowsAsync<JsonException>(() => client.CoreV1.ReadNamespaceAsync("n"));
    }

    [Fact]
    public async Task A_delete_can_be_answered_with_a_status_or_the_object()
    {
        await using var server = await ApiServer.StartAsync(context => ApiServer.AnswerAsync(
            context,
            context.Request.Path.Value!.EndsWith("/gone", StringComparison.Ordinal)
                ? """{"kind":"Status","status":"Success","details":{"uid":"u"}}"""
                : """{"kind":"Namespace","metadata":{"name":"n"},"status":{"phase":"Terminating"}}"""));
        using var client = server.Client();

        var gone = await client.CoreV1.DeleteNamespaceAsync("gone");
        var going = await client.CoreV1.DeleteNamespaceAsync("going");

        Assert.False(gone.HasObject);
        Assert.Equal(("Success", "u"), (gone.Status, gone.Details.Uid));
        Assert.True(going.HasObject);
        Assert.Equal("Terminating", going.ObjectView<V1Namespace>().Status.Phase);
    }
}
