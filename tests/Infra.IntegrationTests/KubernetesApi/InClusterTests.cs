using System.Runtime.CompilerServices;
using ApiServers;
using Infra.KubernetesApi;
using Moq;
using k8s;
using k8s.Authentication;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>The settings of a pod's service account. These tests change the process's environment.</summary>
[CollectionDefinition(nameof(InClusterTests), DisableParallelization = true)]
[Collection(nameof(InClusterTests))]
public sealed class InClusterTests : IDisposable
{
    private static readonly string[] Variables = ["KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT"];

    private readonly TestFolder _folder = new();
    private readonly CertificateAuthority _authority = new("cluster");
    private readonly string _path = ServiceAccountPath(null);
    private readonly string?[] _values = [.. Variables.Select(Environment.GetEnvironmentVariable)];

    public void Dispose()
    {
        ServiceAccountPath(null) = _path;
        foreach (var (name, value) in Variables.Zip(_values)) Environment.SetEnvironmentVariable(name, value);
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_service_account_is_used_and_the_server_name_is_verified()
    {
        using var right = _authority.ServerCertificate();
        using var wrong = _authority.CertificateOfHost("elsewhere.example");
        await using var server = await TestServer.StartAsync("{}", right);
        await using var other = await TestServer.StartAsync("{}", wrong);
        _folder.Write("ca.crt", _authority.Pem);
        _folder.Write("token", "account-token\n");
        _folder.Write("namespace", "own\n");

        EnterCluster(server.Url);
        var login = ApiLogin.ReadInCluster();
        using var client = Kubeconfigs.Client(login);
        await client.CoreV1.ReadNamespaceAsync("n");
        EnterCluster(other.Url);
        using var misled = Kubeconfigs.Client(ApiLogin.ReadInCluster());

        Assert.Equal(("own", "Bearer account-token"), (login.Namespace, server.Call.Authorization));
        await Assert.ThrowsAsync<HttpRequestException>(() => misled.CoreV1.ReadNamespaceAsync("n"));
        Assert.Empty(other.Calls);
    }

    [Fact]
    public async Task A_replaced_token_is_reread_after_a_minute()
    {
        var file = new TokenFileAuth(_folder.Write("token", "first\n"));
        var tokens = new ServiceAccountTokens(file);

        var first = await tokens.GetAuthenticationHeaderAsync(default);
        _folder.Write("token", "second\n");
        var still = await tokens.GetAuthenticationHeaderAsync(default);
        SetEnd(file, End(file).AddMinutes(-1));
        var second = await tokens.GetAuthenticationHeaderAsync(default);

        Assert.Equal(["Bearer first", "Bearer first", "Bearer second"], [$"{first}", $"{still}", $"{second}"]);
    }

    [Fact]
    public async Task An_unreadable_token_is_reported()
    {
        var tokens = new ServiceAccountTokens(new TokenFileAuth(Path.Combine(_folder.Path, "none")));

        var thrown = await Assert.ThrowsAsync<ApiLoginException>(() => tokens.GetAuthenticationHeaderAsync(default));

        Assert.Equal("the service account's token cannot be read (FileNotFoundException)", thrown.Message);
    }

    [Fact]
    public async Task Only_the_exception_type_of_a_client_failure_is_reported()
    {
        var client = new Mock<ITokenProvider>();
        client.Setup(tokens => tokens.GetAuthenticationHeaderAsync(It.IsAny<CancellationToken>()))
            .ThrowsAsync(new FormatException("Bearer PLANTED-token is no header"));
        var tokens = new ServiceAccountTokens(client.Object);

        var thrown = await Assert.ThrowsAsync<ApiLoginException>(() => tokens.GetAuthenticationHeaderAsync(default));

        Assert.Equal("the service account's token cannot be read (FormatException)", thrown.Message);
        Assert.DoesNotContain("PLANTED", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_service_account_outside_a_pod_is_reported()
    {
        EnterCluster(new("https://127.0.0.1:1"));

        Assert.Equal(
            "the service account of this pod provides no login: this is not a pod, or it has none",
            Assert.Throws<ApiLoginException>(ApiLogin.ReadInCluster).Message);
    }

    [UnsafeAccessor(UnsafeAccessorKind.StaticField, Name = "ServiceAccountPath")]
    private static extern ref string ServiceAccountPath(KubernetesClientConfiguration? type);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_TokenExpiresAt")]
    private static extern DateTime End(TokenFileAuth file);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_TokenExpiresAt")]
    private static extern void SetEnd(TokenFileAuth file, DateTime end);

    private void EnterCluster(Uri server)
    {
        ServiceAccountPath(null) = _folder.Path;
        Environment.SetEnvironmentVariable("KUBERNETES_SERVICE_HOST", server.Host);
        Environment.SetEnvironmentVariable("KUBERNETES_SERVICE_PORT", $"{server.Port}");
    }
}
