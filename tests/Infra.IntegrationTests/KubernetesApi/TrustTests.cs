using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ApiServers;
using Infra.KubernetesApi;
using k8s;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>Which servers a client trusts, and which identity it presents.</summary>
public sealed class TrustTests : IDisposable
{
    private readonly CertificateAuthority _authority = new("trusted");
    private readonly CertificateAuthority _other = new("other");
    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_rejected()
    {
        using var certificate = _authority.CertificateOfHost("elsewhere.example");

        AssertUntrusted(await FailureAsync(Data(_authority), certificate));
        AssertUntrusted(await FailureWithoutKubeconfigAsync(_authority, null, certificate));
    }

    [Fact]
    public async Task The_expected_certificate_name_can_be_set()
    {
        using var certificate = _authority.CertificateOfHost("elsewhere.example");

        Assert.Null(await FailureAsync($"{Data(_authority)}\ntls-server-name: elsewhere.example", certificate));
        Assert.Null(await FailureWithoutKubeconfigAsync(_authority, "elsewhere.example", certificate));
    }

    [Fact]
    public async Task A_certificate_that_does_not_match_the_set_server_name_is_rejected()
    {
        using var certificate = _authority.ServerCertificate();

        AssertUntrusted(await FailureAsync($"{Data(_authority)}\ntls-server-name: other.example", certificate));
        AssertUntrusted(await FailureWithoutKubeconfigAsync(_authority, "other.example", certificate));
    }

    [Fact]
    public async Task The_set_server_name_applies_to_custom_requests_too()
    {
        using var certificate = _authority.CertificateOfHost("elsewhere.example");
        await using var server = await TestServer.StartAsync("{}", certificate);
        using var client = await Kubeconfigs.ClientAsync(
            Kubeconfigs.Text(server.Url, cluster: $"{Data(_authority)}\ntls-server-name: elsewhere.example"));

        using var answer = await client.HttpClient.GetAsync(new Uri(client.BaseUri, "apis"));

        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_certificate_from_another_authority_is_rejected()
    {
        using var certificate = _authority.ServerCertificate();

        AssertUntrusted(await FailureAsync(Data(_other), certificate));
        AssertUntrusted(await FailureWithoutKubeconfigAsync(_other, null, certificate));
    }

    [Fact]
    public async Task An_authority_unknown_to_the_system_is_rejected()
    {
        using var certificate = _authority.ServerCertificate();

        AssertUntrusted(await FailureAsync("", certificate));
        AssertUntrusted(await FailureWithoutKubeconfigAsync(null, null, certificate));
    }

    [Fact]
    public async Task Authorities_can_be_inline_data_or_a_file()
    {
        using var certificate = _authority.ServerCertificate();

        Assert.Null(await FailureAsync(Data(_authority), certificate));
        Assert.Null(
            await FailureAsync($"certificate-authority: {_folder.Write("ca.crt", _authority.Pem)}", certificate));
        Assert.Null(await FailureWithoutKubeconfigAsync(_authority, null, certificate));
    }

    [Fact]
    public async Task One_of_several_authorities_is_enough_even_next_to_the_server_certificate()
    {
        using var certificate = _authority.ServerCertificate();

        Assert.Null(await FailureAsync(Data(_other.Pem + "\n" + _authority.Pem), certificate));
        Assert.Null(await FailureAsync(Data(certificate.ExportCertificatePem() + "\n" + _authority.Pem), certificate));
    }

    [Fact]
    public async Task An_intermediate_authority_is_taken_from_the_server()
    {
        using var between = _authority.Below("between");
        using var certificate = between.ServerCertificate();

        AssertUntrusted(await FailureAsync(Data(_authority), certificate));
        Assert.Null(await FailureAsync(Data(_authority), certificate, between.Certificate));
    }

    [Fact]
    public async Task Verification_is_skipped_if_the_kubeconfig_says_so()
    {
        using var certificate = _authority.CertificateOfHost("elsewhere.example");

        Assert.Null(await FailureAsync("insecure-skip-tls-verify: true", certificate));
    }

    [Fact]
    public async Task One_login_can_be_used_by_two_clients()
    {
        using var certificate = _authority.ServerCertificate();
        await using var server = await TestServer.StartAsync("{}", certificate);
        var login = await Kubeconfigs.LoginAsync(Kubeconfigs.Text(server.Url, cluster: Data(_authority)));

        Assert.Null(await FailureAsync(login));
        Assert.Null(await FailureAsync(login));
    }

    [Fact]
    public async Task A_client_certificate_can_be_inline_data_or_files()
    {
        using var certificate = _authority.ClientCertificate(new("me"));
        var (pem, key) = (
            certificate.ExportCertificatePem(), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var (data, keyData) = (Kubeconfigs.Base64(pem), Kubeconfigs.Base64(key));
        _folder.Write("me.crt", pem);
        _folder.Write("me.key", key);

        Assert.Equal(
            "CN=me", await ClientCertificateAsync($"client-certificate-data: {data}\nclient-key-data: {keyData}"));
        Assert.Equal(
            "CN=me",
            await ClientCertificateAsync(
                $"client-certificate: {_folder.Path}/me.crt\nclient-key: {_folder.Path}/me.key"));
        Assert.Null(await ClientCertificateAsync("token: t"));
    }

    private static void AssertUntrusted(Exception? failure) =>
        Assert.IsType<AuthenticationException>(Assert.IsType<HttpRequestException>(failure).InnerException);

    private static string Data(CertificateAuthority authority) => Data(authority.Pem);

    private static string Data(string pem) => $"certificate-authority-data: {Kubeconfigs.Base64(pem)}";

    private static async Task<Exception?> FailureAsync(string cluster, params X509Certificate2[] certificates)
    {
        await using var server = await TestServer.StartAsync("{}", certificates);
        return await FailureAsync(await Kubeconfigs.LoginAsync(Kubeconfigs.Text(server.Url, cluster: cluster)));
    }

    private static async Task<Exception?> FailureWithoutKubeconfigAsync(
        CertificateAuthority? authority, string? serverName, X509Certificate2 certificate)
    {
        await using var server = await TestServer.StartAsync("{}", certificate);
        return await FailureAsync(
            ApiLogin.Create(server.Url, authority?.Pem, new() { Token = "secret-token" }, serverName));
    }

    private static async Task<Exception?> FailureAsync(ApiLogin login)
    {
        using var client = Kubeconfigs.Client(login);
        return await Record.ExceptionAsync(() => client.CoreV1.ReadNamespaceAsync("n"));
    }

    private async Task<string?> ClientCertificateAsync(string user)
    {
        using var certificate = _authority.ServerCertificate();
        await using var server = await TestServer.StartAsync("{}", certificate);
        using var client = await Kubeconfigs.ClientAsync(Kubeconfigs.Text(server.Url, user, Data(_authority)));
        await client.CoreV1.ReadNamespaceAsync("n");
        return server.Call.ClientCertificate;
    }
}
