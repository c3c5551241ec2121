using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using k8s;

namespace StandIns.Tests.KubernetesClient;

/// <summary>Whom a client trusts, and who it says that it is, by what its kubeconfig says.</summary>
public sealed class TrustTests : IDisposable
{
    private readonly TestAuthority _authority = new("trusted");
    private readonly TestAuthority _other = new("other");
    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public Task Authorities_as_data_are_trusted() =>
        AssertTrustedAsync($"certificate-authority-data: {_authority.PemData}");

    [Fact]
    public Task Authorities_in_a_file_are_trusted() =>
        AssertTrustedAsync($"certificate-authority: {_folder.Write("ca.crt", _authority.Pem)}");

    [Fact]
    public async Task A_bundle_of_the_servers_certificate_and_its_authority_is_trusted()
    {
        using var certificate = _authority.Server();
        var bundle = TestAuthority.Base64(certificate.ExportCertificatePem() + "\n" + _authority.Pem);

        Assert.Null(await FailureAsync($"certificate-authority-data: {bundle}", certificate));
    }

    [Fact]
    public async Task One_authority_of_several_is_enough()
    {
        var bundle = TestAuthority.Base64(_other.Pem + "\n" + _authority.Pem);

        await AssertTrustedAsync($"certificate-authority-data: {bundle}");
    }

    [Fact]
    public async Task An_authority_between_is_taken_from_the_server()
    {
        using var between = _authority.Below("between");
        using var certificate = between.Server();
        var cluster = $"certificate-authority-data: {_authority.PemData}";

        Assert.NotNull(await FailureAsync(cluster, certificate));
        Assert.Null(await FailureAsync(cluster, certificate, between.Certificate));
    }

    [Fact]
    public Task Nothing_is_verified_where_the_kubeconfig_says_so() =>
        AssertTrustedAsync("insecure-skip-tls-verify: true");

    [Fact]
    public Task Another_authority_is_refused() =>
        AssertRefusedAsync(null, $"certificate-authority-data: {_other.PemData}");

    [Fact]
    public Task An_authority_that_the_system_does_not_know_is_refused() => AssertRefusedAsync(null, "");

    [Fact]
    public Task A_certificate_for_another_host_is_refused() =>
        AssertRefusedAsync("elsewhere.example", $"certificate-authority-data: {_authority.PemData}");

    [Fact]
    public async Task The_name_to_verify_can_be_said()
    {
        using var certificate = _authority.Server("elsewhere.example");
        var authority = $"certificate-authority-data: {_authority.PemData}";

        Assert.Null(await FailureAsync(authority + "\ntls-server-name: elsewhere.example", certificate));
        Assert.NotNull(await FailureAsync(authority + "\ntls-server-name: other.example", certificate));
    }

    [Fact]
    public async Task A_client_certificate_is_data_or_files()
    {
        var (certificate, key) = _authority.Client("me");
        _folder.Write("me.crt", certificate);
        _folder.Write("me.key", key);

        Assert.Equal("CN=me", await ClientCertificateAsync(
            $"client-certificate-data: {TestAuthority.Base64(certificate)}\n" +
            $"client-key-data: {TestAuthority.Base64(key)}"));
        Assert.Equal("CN=me", await ClientCertificateAsync(
            $"client-certificate: {_folder.Path}/me.crt\nclient-key: {_folder.Path}/me.key"));
        Assert.Null(await ClientCertificateAsync("token: t"));
    }

    [Fact]
    public async Task Relative_paths_are_relative_to_the_kubeconfig()
    {
        using var serverCertificate = _authority.Server();
        await using var server = await ApiServer.StartAsync("{}", serverCertificate);
        var (certificate, key) = _authority.Client("me");
        _folder.Write("pki/ca.crt", _authority.Pem);
        _folder.Write("pki/me.crt", certificate);
        _folder.Write("pki/me.key", key);
        var file = _folder.Write("config", KubeConfigs.Of(
            server.Address, "client-certificate: pki/me.crt\nclient-key: pki/me.key",
            "certificate-authority: pki/ca.crt"));

        using var client = new k8s.Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(file));
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("CN=me", server.Call.ClientCertificate);
        Assert.ThrowsAny<IOException>(
            () => KubernetesClientConfiguration.BuildConfigFromConfigFile(file, useRelativePaths: false));
    }

    private async Task AssertTrustedAsync(string cluster)
    {
        using var certificate = _authority.Server();
        Assert.Null(await FailureAsync(cluster, certificate));
    }

    private async Task AssertRefusedAsync(string? name, string cluster)
    {
        using var certificate = _authority.Server(name);
        var failure = await FailureAsync(cluster, certificate);
        Assert.IsType<AuthenticationException>(failure!.InnerException);
    }

    private static async Task<Exception?> FailureAsync(
        string cluster, params X509Certificate2[] certificates)
    {
        await using var server = await ApiServer.StartAsync("{}", certificates);
        using var client = new k8s.Kubernetes(KubeConfigs.Config(KubeConfigs.Of(server.Address, cluster: cluster)));
        return await Record.ExceptionAsync(() => client.CoreV1.ReadNamespaceAsync("n"));
    }

    private async Task<string?> ClientCertificateAsync(string user)
    {
        using var certificate = _authority.Server();
        await using var server = await ApiServer.StartAsync("{}", certificate);
        var yaml = KubeConfigs.Of(server.Address, user, $"certificate-authority-data: {_authority.PemData}");
        using var client = new k8s.Kubernetes(KubeConfigs.Config(yaml));
        await client.CoreV1.ReadNamespaceAsync("n");
        return server.Call.ClientCertificate;
    }
}
