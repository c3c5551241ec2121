using System.Text.Json;
using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;
using StandIns.Tests.Wire;

namespace StandIns.Tests.KubernetesClient;

/// <summary>Credential plugins, which are shell scripts here. Their time limit is the process's.</summary>
[Collection(OneDeploymentAtATime.Name)]
public sealed class ExecPluginTests : IDisposable
{
    private const string Token = """{"token":"secret-token"}""";
    private const string Version = "client.authentication.k8s.io/v1";

    private readonly TestFolder _folder = new();
    private readonly TimeSpan _limit = KubernetesClientConfiguration.ExecTimeout;

    public void Dispose()
    {
        KubernetesClientConfiguration.ExecTimeout = _limit;
        _folder.Dispose();
    }

    [Fact]
    public async Task A_plugins_token_is_sent_and_the_plugin_runs_once()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = ClientOf(server, CountingPlugin(Answer(Token)));

        await Task.WhenAll(client.CoreV1.ReadNamespaceAsync("a"), client.CoreV1.ReadNamespaceAsync("b"));

        Assert.Equal(["Bearer secret-token"], server.Calls.Select(call => call.Authorization).Distinct());
        Assert.Equal("run\n", _folder.Read("runs"));
    }

    [Theory]
    [InlineData("2000-01-01T00:00:00Z", 3)]
    [InlineData("2999-01-01T00:00:00Z", 1)]
    public async Task A_plugin_runs_again_when_its_token_expires(string expiry, int runs)
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = ClientOf(server, CountingPlugin(
            Answer($$"""{"token":"t","expirationTimestamp":"{{expiry}}"}""")));

        await client.CoreV1.ReadNamespaceAsync("n");
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal(runs, _folder.Read("runs").Split("run\n").Length - 1);
    }

    [Fact]
    public async Task A_plugins_certificate_is_shown_to_the_server()
    {
        using var authority = new TestAuthority("plugins");
        using var serverCertificate = authority.Server();
        await using var server = await ApiServer.StartAsync("{}", serverCertificate);
        var (certificate, key) = authority.Client("of-the-plugin");
        var status = JsonSerializer.Serialize(new { clientCertificateData = certificate, clientKeyData = key });
        var plugin = _folder.WriteScript("plugin", $"cat {_folder.Write("answer", Answer(status))}");
        using var client = new k8s.Kubernetes(KubeConfigs.Config(
            KubeConfigs.Of(server.Address, Exec(plugin), $"certificate-authority-data: {authority.PemData}")));

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("CN=of-the-plugin", server.Call.ClientCertificate);
        Assert.Null(server.Call.Authorization);
    }

    [Fact]
    public void A_plugin_gets_its_arguments_and_environment()
    {
        var plugin = _folder.WriteScript("plugin", $$"""
            echo "$1-$2-$OWN" > {{_folder.Path}}/seen
            echo "$KUBERNETES_EXEC_INFO" > {{_folder.Path}}/info
            echo '{{Answer(Token)}}'
            """);

        KubernetesClientConfiguration.ExecuteExternalCommand(new()
        {
            ApiVersion = Version,
            Command = plugin,
            Arguments = ["one", "two"],
            EnvironmentVariables = [new() { ["name"] = "OWN", ["value"] = "three" }],
        });

        Assert.Equal("one-two-three\n", _folder.Read("seen"));
        Assert.Equal(
            $$$"""{"apiVersion":"{{{Version}}}","kind":"ExecCredentials","spec":{"interactive":true}}""" + "\n",
            _folder.Read("info"));
    }

    [Fact]
    public void What_a_plugin_complains_of_can_be_listened_to()
    {
        var plugin = _folder.WriteScript("plugin", $"echo complaint >&2; echo '{Answer(Token)}'");
        var heard = new List<string?>();
        void Listen(object? sender, System.Diagnostics.DataReceivedEventArgs line) => heard.Add(line.Data);

        KubernetesClientConfiguration.ExecStdError += Listen;
        try
        {
            KubernetesClientConfiguration.ExecuteExternalCommand(new() { ApiVersion = Version, Command = plugin });
        }
        finally
        {
            KubernetesClientConfiguration.ExecStdError -= Listen;
        }

        Assert.Contains("complaint", heard);
    }

    [Theory]
    [InlineData("echo '{\"token\": secret-token'", "external exec failed due to failed deserialization process")]
    [InlineData("exit 3", "external exec failed due to failed deserialization process")]
    [InlineData(
        "echo '{\"apiVersion\":\"v0\",\"status\":{\"token\":\"secret-token\"}}'",
        "external exec failed because api version v0 does not match " + Version)]
    [InlineData(
        "echo '{\"apiVersion\":\"" + Version + "\",\"status\":{\"clientKeyData\":\"secret-token\"}}'",
        "external exec failed missing token or clientCertificateData field in plugin output")]
    [InlineData(
        "echo '{\"apiVersion\":\"" + Version + "\"}'",
        "external exec failed missing token or clientCertificateData field in plugin output")]
    public void A_plugin_that_fails_is_reported_without_what_it_printed(string script, string message)
    {
        var plugin = _folder.WriteScript("plugin", script);

        var thrown = Assert.Throws<KubeConfigException>(
            () => KubeConfigs.Config(KubeConfigs.Of("https://a", Exec(plugin))));

        Assert.Equal(message, thrown.Message);
        Assert.DoesNotContain("secret-token", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_that_is_not_there_is_named() =>
        Assert.Contains("/no/such/plugin", Refusal(Exec("/no/such/plugin")), StringComparison.Ordinal);

    [Fact]
    public void A_plugin_that_never_answers_is_ended()
    {
        KubernetesClientConfiguration.ExecTimeout = TimeSpan.FromMilliseconds(200);
        var plugin = _folder.WriteScript("plugin", "exec sleep 1000");

        Assert.Equal("external exec failed due to timeout", Refusal(Exec(plugin)));
    }

    [Fact]
    public void A_plugin_needs_a_command_and_a_version()
    {
        Assert.Equal(
            "External command execution to receive user credentials must include a command to execute",
            Refusal($"exec:\n  apiVersion: {Version}"));
        Assert.Equal("External command execution missing ApiVersion key", Refusal("exec:\n  command: c"));
        Assert.Equal(
            "Invalid environment variable defined: it needs a name and a value",
            Refusal(Exec("c") + "\n  env:\n  - value: secret-token"));
    }

    private static string Refusal(string user) => Assert.Throws<KubeConfigException>(
        () => KubeConfigs.Config(KubeConfigs.Of("https://a", user))).Message;

    private static string Exec(string command) => $"exec:\n  apiVersion: {Version}\n  command: {command}";

    private static string Answer(string status) =>
        $$"""{"apiVersion":"{{Version}}","kind":"ExecCredential","status":{{status}}}""";

    private static k8s.Kubernetes ClientOf(ApiServer server, string plugin) =>
        new(KubeConfigs.Config(KubeConfigs.Of(server.Address, Exec(plugin))));

    private string CountingPlugin(string answer) =>
        _folder.WriteScript("plugin", $"echo run >> {_folder.Path}/runs\necho '{answer}'");
}
