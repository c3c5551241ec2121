using ApiServers;
using Infra.KubernetesApi;
using k8s;
using Kubeconfig = Infra.KubernetesApi.Kubeconfig;

namespace Infra.IntegrationTests.KubernetesApi;

public sealed class KubeconfigTests : IDisposable
{
    private const string Name = "the kubeconfig of the settings, context 'here', provides no login";

    private static readonly Uri Server = new("https://api.example:6443");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_or_password_is_sent_and_the_namespace_is_read()
    {
        Assert.Equal("Bearer secret-token", await AuthorizationAsync("token: secret-token"));
        Assert.Equal(
            "Basic " + Kubeconfigs.Base64("me:pä:ss"), await AuthorizationAsync("username: me\npassword: pä:ss"));
        Assert.Equal("Bearer secret-token", await AuthorizationAsync("token: secret-token\nusername: me\npassword: p"));
        Assert.Equal("the-namespace", (await Kubeconfigs.LoginAsync(Kubeconfigs.Text(Server))).Namespace);
    }

    [Fact]
    public async Task Another_context_can_be_selected()
    {
        await using var server = await TestServer.StartAsync("{}");
        var yaml = Kubeconfigs.Text(server.Url) + "\n- name: there\n  context: { cluster: the-cluster }\n";

        using var client = Kubeconfigs.Client(
            await ApiLogin.ReadAsync(Kubeconfig.OfText(yaml), "there", Kubeconfigs.Patient, CancellationToken.None));
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Null(server.Call.Authorization);
    }

    [Fact]
    public async Task Paths_are_relative_to_their_own_file_and_the_first_file_that_sets_a_value_wins()
    {
        using var authority = new CertificateAuthority("files");
        using var certificate = authority.ServerCertificate();
        await using var server = await TestServer.StartAsync("{}", certificate);
        _folder.Write("b/pki/ca.crt", authority.Pem);
        var first = _folder.Write("a/config", "users:\n- name: the-user\n  user: { token: of-the-first }\n");
        var second = _folder.Write(
            "b/config", Kubeconfigs.Text(server.Url, cluster: "certificate-authority: pki/ca.crt"));
        var kubeconfig = Kubeconfig.Find(
            name => name == Kubeconfig.Variable ? $"{first}{Path.PathSeparator}{Path.PathSeparator}{second}" : null);

        using var client = Kubeconfigs.Client(await ApiLogin.ReadAsync(
            kubeconfig, null, Kubeconfigs.Patient, CancellationToken.None));
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("Bearer of-the-first", server.Call.Authorization);
    }

    [Theory]
    [InlineData("name: here", "name: other", ": this context is not in it")]
    [InlineData("    cluster: the-cluster\n", "", " (KubeConfigException)")]
    [InlineData("name: the-cluster", "name: other", " (KubeConfigException)")]
    [InlineData("name: the-user", "name: other", " (KubeConfigException)")]
    [InlineData("server: https://api.example:6443/", "server: ''", " (KubeConfigException)")]
    [InlineData("server: https://api.example:6443/", "server: secret-token", " (KubeConfigException)")]
    [InlineData("token: secret-token", "tokenFile: /some/file", " (KubeConfigException)")]
    [InlineData("token: secret-token", "username: only", " (KubeConfigException)")]
    [InlineData(
        "token: secret-token",
        "client-certificate: /no/secret-token\n    client-key: /no/secret-token",
        " (DirectoryNotFoundException)")]
    [InlineData(
        "token: secret-token",
        "client-certificate-data: secret-token\n    client-key-data: secret-token",
        " (FormatException)")]
    [InlineData("server:", "certificate-authority: /no/secret-token\n    server:", " (DirectoryNotFoundException)")]
    [InlineData("server:", "certificate-authority-data: secret-token\n    server:", " (FormatException)")]
    public async Task A_kubeconfig_without_a_usable_login_is_reported_without_the_client_message(
        string text, string other, string why)
    {
        var yaml = Kubeconfigs.Text(Server).Replace(text, other, StringComparison.Ordinal);

        Assert.Equal(Name + why, await Kubeconfigs.FaultAsync(yaml));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("secret-token: [", "it is not a kubeconfig")]
    [InlineData("[secret-token]", "it is not a kubeconfig")]
    [InlineData("users: secret-token", "it is not a kubeconfig")]
    [InlineData("users: [{name: a, user: secret-token}]", "it is not a kubeconfig")]
    [InlineData("kind: Config", "it has no current context")]
    public async Task A_file_that_is_not_a_kubeconfig_is_reported_without_its_content(string yaml, string why) =>
        Assert.Equal($"the kubeconfig of the settings provides no login: {why}", await Kubeconfigs.FaultAsync(yaml));

    [Theory]
    [InlineData("azure")]
    [InlineData("gcp")]
    public async Task A_removed_auth_provider_is_reported(string name)
    {
        var user = $"auth-provider:\n  name: {name}\n  config:\n    access-token: secret-token";

        Assert.Equal(
            $"{Name}: it asks for the auth-provider '{name}', which credential plugins have replaced",
            await Kubeconfigs.FaultAsync(Kubeconfigs.Text(Server, user)));
    }

    /// <summary>
    /// The client would renew it over its own connection, without a time limit and without checking the certificate.
    /// </summary>
    [Fact]
    public async Task An_OIDC_token_is_used_but_not_renewed()
    {
        await using var server = await TestServer.StartAsync("{}");
        await using var issuer = await TestServer.StartAsync("{}");

        var authorization = await AuthorizationAsync($"""
            auth-provider:
              name: oidc
              config:
                client-id: c
                client-secret: s
                idp-issuer-url: {issuer.Url}
                id-token: an-ended-token
                refresh-token: r
            """);

        Assert.Equal("Bearer an-ended-token", authorization);
        Assert.Empty(issuer.Calls);
    }

    [Fact]
    public async Task An_error_names_the_file_and_its_context()
    {
        var file = _folder.Write("config", Kubeconfigs.Text(Server, "username: only"));

        Assert.Equal(
            $"the kubeconfig '{file}', context 'here', provides no login (KubeConfigException)",
            await FaultOfFileAsync(file));
        Assert.Equal(
            $"the kubeconfig '{file}', context 'there', provides no login: this context is not in it",
            await FaultOfFileAsync(file, "there"));
        Assert.Equal(
            $"the kubeconfig '{file}-2' provides no login: '{file}-2' does not exist",
            await FaultOfFileAsync(file + "-2"));
        Assert.Equal(
            $"the kubeconfig '{_folder.Path}' provides no login: '{_folder.Path}' is a folder",
            await FaultOfFileAsync(_folder.Path));
    }

    [Fact]
    public async Task A_secret_given_instead_of_a_file_name_is_not_shown()
    {
        var message = await FaultOfFileAsync("secret-token" + new string('x', 300), "secret-token\n");

        Assert.Equal("the kubeconfig '…', context '…', provides no login: '…' does not exist", message);
    }

    [Fact]
    public void A_failed_login_without_a_kubeconfig_is_reported_the_same_way()
    {
        const string broken = "-----BEGIN CERTIFICATE-----\nc2VjcmV0LXRva2Vu\n-----END CERTIFICATE-----";

        var authorities = Assert.Throws<ApiLoginException>(() => ApiLogin.Create(Server, broken, new()));
        var identity = Assert.Throws<ApiLoginException>(
            () => Kubeconfigs.Client(
                ApiLogin.Create(Server, null, new() { CertificateData = "secret-token", KeyData = "secret-token" })));

        Assert.Equal("the login to api.example:6443 provides no login (CryptographicException)", authorities.Message);
        Assert.Equal("the login to api.example:6443 provides no login (FormatException)", identity.Message);
        Assert.Null(authorities.InnerException);
        Assert.Null(identity.InnerException);
    }

    private static async Task<string> FaultOfFileAsync(string file, string? context = null)
    {
        var thrown = await Assert.ThrowsAsync<ApiLoginException>(
            () => ApiLogin.ReadAsync(Kubeconfig.OfFile(file), context, Kubeconfigs.Patient, CancellationToken.None));
        return thrown.Message;
    }

    private static async Task<string?> AuthorizationAsync(string user)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = await Kubeconfigs.ClientAsync(Kubeconfigs.Text(server.Url, user));
        await client.CoreV1.ReadNamespaceAsync("n");
        return server.Call.Authorization;
    }
}
