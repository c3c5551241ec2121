using System.Text;
using k8s;
using k8s.Authentication;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace StandIns.Tests.KubernetesClient;

public sealed class KubeConfigTests : IDisposable
{
    private const string Server = "https://api.example:6443";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_current_context_says_where_and_who()
    {
        var config = KubeConfigs.Config(KubeConfigs.Of(Server));

        Assert.Equal(
            (Server, "here", "the-namespace", "secret-token"),
            (config.Host, config.CurrentContext, config.Namespace, config.AccessToken));
    }

    [Fact]
    public async Task A_file_a_stream_and_an_object_say_the_same()
    {
        var yaml = KubeConfigs.Of(Server);
        var file = new FileInfo(_folder.Write("config", yaml));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(yaml));
        stream.Position = 7;

        var configs = new[]
        {
            KubernetesClientConfiguration.BuildConfigFromConfigFile(file.FullName),
            KubernetesClientConfiguration.BuildConfigFromConfigFile(file),
            await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(file),
            KubernetesClientConfiguration.BuildConfigFromConfigFile(stream),
            await KubernetesClientConfiguration.BuildConfigFromConfigFileAsync(stream),
            KubernetesClientConfiguration.BuildConfigFromConfigObject(
                KubernetesClientConfiguration.LoadKubeConfig(file)),
            KubernetesClientConfiguration.BuildConfigFromConfigObject(
                await KubernetesClientConfiguration.LoadKubeConfigAsync(file.FullName)),
        };

        Assert.All(configs, config => Assert.Equal((Server, "secret-token"), (config.Host, config.AccessToken)));
    }

    [Fact]
    public void Another_context_and_another_server_can_be_said()
    {
        var kubeconfig = KubeConfigs.Read(KubeConfigs.Of(Server) + """

            - name: there
              context: { cluster: the-cluster }
            """);

        var config = KubernetesClientConfiguration.BuildConfigFromConfigObject(
            kubeconfig, "THERE", "https://other.example");

        Assert.Equal("https://other.example", config.Host);
        Assert.Equal("there", config.CurrentContext);
        Assert.Null(config.AccessToken);
        Assert.Null(config.Namespace);
    }

    [Fact]
    public void A_server_is_enough_where_there_is_no_context()
    {
        var nothing = new K8SConfiguration();

        Assert.Equal(Server, KubernetesClientConfiguration.BuildConfigFromConfigObject(nothing, null, Server).Host);
        Assert.Equal(
            "Cannot infer server host url either from context or masterUrl",
            Assert.Throws<KubeConfigException>(
                () => KubernetesClientConfiguration.BuildConfigFromConfigObject(nothing)).Message);
    }

    [Theory]
    [InlineData("https://0.0.0.0:6443", "https://127.0.0.1:6443/")]
    [InlineData("https://[::]:6443", "https://[::1]:6443/")]
    [InlineData("https://127.0.0.1:6443", "https://127.0.0.1:6443")]
    public void A_server_on_every_address_is_reached_on_loopback(string server, string host) =>
        Assert.Equal(host, KubeConfigs.Config(KubeConfigs.Of(server)).Host);

    [Theory]
    [InlineData("name: here", "name: other", "CurrentContext: here not found in contexts in kubeconfig")]
    [InlineData("    cluster: the-cluster\n", "", "Cluster not set for context `here` in kubeconfig")]
    [InlineData("name: the-cluster", "name: other", "Cluster not found for context `here` in kubeconfig")]
    [InlineData("name: the-user", "name: other", "User not found for context here in kubeconfig")]
    [InlineData("server: " + Server, "server: ''", "Server not found for current-context `here` in kubeconfig")]
    [InlineData("server: " + Server, "server: nowhere", "Bad server host URL for context `here` (cannot be parsed)")]
    [InlineData(
        "token: secret-token", "tokenFile: /some/file",
        "User: the-user does not have appropriate auth credentials in kubeconfig")]
    [InlineData(
        "token: secret-token", "username: only",
        "User: the-user does not have appropriate auth credentials in kubeconfig")]
    public void A_kubeconfig_that_does_not_fit_together_is_refused(string text, string other, string message)
    {
        var yaml = KubeConfigs.Of(Server).Replace(text, other, StringComparison.Ordinal);

        Assert.Equal(message, Assert.Throws<KubeConfigException>(() => KubeConfigs.Config(yaml)).Message);
    }

    [Theory]
    [InlineData("azure", "kubelogin")]
    [InlineData("gcp", "gke-gcloud-auth-plugin")]
    public void Auth_providers_that_are_gone_say_what_replaces_them(string name, string cure)
    {
        var yaml = KubeConfigs.Of(
            Server, $"auth-provider:\n  name: {name}\n  config:\n    access-token: secret-token");

        var thrown = Assert.Throws<KubeConfigException>(() => KubeConfigs.Config(yaml));

        Assert.Contains(cure, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var file = Path.Combine(_folder.Path, "none");

        Assert.Equal(
            $"kubeconfig file not found at {file}",
            Assert.Throws<KubeConfigException>(
                () => KubernetesClientConfiguration.BuildConfigFromConfigFile(file)).Message);
    }

    [Fact]
    public async Task A_token_or_a_password_is_sent()
    {
        Assert.Equal("Bearer secret-token", await AuthorizationAsync("token: secret-token"));
        Assert.Equal(
            "Basic " + TestAuthority.Base64("me:pä:ss"), await AuthorizationAsync("username: me\npassword: pä:ss"));
        Assert.Equal(
            "Bearer secret-token", await AuthorizationAsync("token: secret-token\nusername: me\npassword: p"));
    }

    [Fact]
    public async Task A_token_file_is_read_again_after_a_minute()
    {
        var file = _folder.Write("token", "first\n");
        var clock = new SettableClock();
        var tokens = new TokenFileAuth(file, clock);

        var first = await tokens.GetAuthenticationHeaderAsync(default);
        _folder.Write("token", "second\n");
        var still = await tokens.GetAuthenticationHeaderAsync(default);
        clock.Now += TimeSpan.FromMinutes(1);
        var second = await tokens.GetAuthenticationHeaderAsync(default);

        Assert.Equal(["Bearer first", "Bearer first", "Bearer second"], [$"{first}", $"{still}", $"{second}"]);
    }

    [Fact]
    public async Task A_token_provider_wins_over_a_token()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client(config =>
        {
            config.AccessToken = "old";
            config.TokenProvider = new TokenFileAuth(_folder.Write("token", "new"));
        });

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("Bearer new", server.Call.Authorization);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a url")]
    public void A_client_needs_a_host(string? host) => Assert.Throws<KubeConfigException>(
        () => new k8s.Kubernetes(new KubernetesClientConfiguration { Host = host }));

    [Fact]
    public void Options_for_JSON_are_the_configurations_own()
    {
        var config = new KubernetesClientConfiguration();
        config.AddJsonOptions(options => options.WriteIndented = true);

        Assert.True(config.JsonSerializerOptions.WriteIndented);
        Assert.False(new KubernetesClientConfiguration().JsonSerializerOptions.WriteIndented);
    }

    private static async Task<string?> AuthorizationAsync(string user)
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = new k8s.Kubernetes(KubeConfigs.Config(KubeConfigs.Of(server.Address, user)));
        await client.CoreV1.ReadNamespaceAsync("n");
        return server.Call.Authorization;
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
