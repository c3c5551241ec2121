using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ApiServers;
using Infra.KubernetesApi;
using k8s;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>Credential plugins, here as shell scripts.</summary>
public sealed class CredentialPluginTests : IDisposable
{
    private const string Token = """{"token":"secret-token"}""";
    private const string Version = "client.authentication.k8s.io/v1";
    private const string Name = "the kubeconfig of the settings, context 'here', provides no login";

    private static readonly Uri Nowhere = new("https://127.0.0.1:1");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_plugin_runs_once_for_all_requests()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = await ClientAsync(server, CountingPlugin(Answer(Token)));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.CoreV1.ReadNamespaceAsync("a")));

        Assert.Equal(["Bearer secret-token"], server.Calls.Select(call => call.Authorization).Distinct());
        Assert.Equal("run\n", _folder.Read("runs"));
    }

    [Theory]
    [InlineData("2000-01-01T00:00:00Z", 3)]
    [InlineData("2999-01-01T00:00:00Z", 1)]
    public async Task A_plugin_runs_again_when_its_token_has_expired(string end, int runs)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = await ClientAsync(
            server, CountingPlugin(Answer($$"""{"token":"t","expirationTimestamp":"{{end}}"}""")));

        await client.CoreV1.ReadNamespaceAsync("n");
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal(runs, _folder.Read("runs").Split("run\n").Length - 1);
    }

    [Fact]
    public async Task Requests_that_need_a_new_token_share_one_plugin_run()
    {
        await using var server = await TestServer.StartAsync("{}");
        var ended = Answer("""{"token":"ended","expirationTimestamp":"2000-01-01T00:00:00Z"}""");
        var plugin = _folder.WriteScript("plugin", $"""
            echo run >> {_folder.Path}/runs
            if [ "$(wc -l < {_folder.Path}/runs)" = 1 ]; then echo '{ended}'; exit; fi
            sleep 0.3
            echo '{Answer(Token)}'
            """);
        using var client = await ClientAsync(server, plugin);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.CoreV1.ReadNamespaceAsync("a")));

        Assert.Equal(["Bearer secret-token"], server.Calls.Select(call => call.Authorization).Distinct());
        Assert.Equal("run\nrun\n", _folder.Read("runs"));
    }

    [Fact]
    public async Task A_failed_renewal_is_reported_and_the_next_request_runs_the_plugin_again()
    {
        await using var server = await TestServer.StartAsync("{}");
        var plugin = _folder.WriteScript("plugin", $"""
            echo run >> {_folder.Path}/runs
            if [ "$(wc -l < {_folder.Path}/runs)" = 2 ]; then echo secret-token; exit 3; fi
            echo '{Answer("""{"token":"t","expirationTimestamp":"2000-01-01T00:00:00Z"}""")}'
            """);
        using var client = await ClientAsync(server, plugin);

        var thrown = await Assert.ThrowsAsync<ApiLoginException>(() => client.CoreV1.ReadNamespaceAsync("n"));
        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal($"its credential plugin '{plugin}' exited with code 3", thrown.Message);
        Assert.Equal("Bearer t", server.Call.Authorization);
    }

    [Fact]
    public async Task A_certificate_from_a_plugin_is_presented_to_the_server()
    {
        using var authority = new CertificateAuthority("plugins");
        using var serverCertificate = authority.ServerCertificate();
        await using var server = await TestServer.StartAsync("{}", serverCertificate);
        using var certificate = authority.ClientCertificate(new("of-the-plugin"));
        var status = JsonSerializer.Serialize(new
        {
            clientCertificateData = certificate.ExportCertificatePem(),
            clientKeyData = certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
        });
        var plugin = _folder.WriteScript("plugin", $"cat {_folder.Write("answer", Answer(status))}");
        using var client = await Kubeconfigs.ClientAsync(
            Kubeconfigs.Text(
                server.Url, Exec(plugin), $"certificate-authority-data: {Kubeconfigs.Base64(authority.Pem)}"));

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("CN=of-the-plugin", server.Call.ClientCertificate);
        Assert.Null(server.Call.Authorization);
    }

    [Fact]
    public async Task A_plugin_gets_its_arguments_and_environment_unchanged()
    {
        var plugin = _folder.WriteScript("plugin", $$"""
            echo "$#-$1-$2-$OWN" > {{_folder.Path}}/seen
            echo "$KUBERNETES_EXEC_INFO" > {{_folder.Path}}/info
            echo '{{Answer(Token)}}'
            """);

        await Kubeconfigs.LoginAsync(Kubeconfigs.Text(Nowhere, $$"""
            exec:
              apiVersion: {{Version}}
              command: {{plugin}}
              args: [one, 'two "and" three']
              env: [{name: OWN, value: 'a b'}, {name: KUBERNETES_EXEC_INFO, value: stale}]
            """));

        Assert.Equal("2-one-two \"and\" three-a b\n", _folder.Read("seen"));
        using var info = JsonDocument.Parse(_folder.Read("info"));
        Assert.Equal(
            (Version, "ExecCredential"),
            (info.RootElement.GetProperty("apiVersion").GetString(), info.RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_plugin_timeout_is_reported_and_its_whole_process_tree_is_killed()
    {
        var plugin = _folder.WriteScript(
            "plugin", $"sleep 1000 & echo $! > {_folder.Path}/child; echo $$ > {_folder.Path}/self; wait");
        var limit = new PluginOptions(TimeSpan.FromSeconds(2), TimeProvider.System);

        var login = Kubeconfigs.LoginAsync(Kubeconfigs.Text(Nowhere, Exec(plugin)), limit);
        var thrown = await Assert.ThrowsAsync<ApiLoginException>(() => login.WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal($"{Name}: its credential plugin '{plugin}' did not answer within 2 s", thrown.Message);
        await EndedAsync("self");
        await EndedAsync("child");
    }

    [Fact]
    public async Task A_plugin_is_killed_when_the_login_is_canceled()
    {
        var plugin = _folder.WriteScript("plugin", $"echo $$ > {_folder.Path}/self; exec sleep 1000");
        using var source = new CancellationTokenSource();

        var login = Kubeconfigs.LoginAsync(Kubeconfigs.Text(Nowhere, Exec(plugin)), cancellation: source.Token);
        while (!_folder.Has("self") || _folder.Read("self").Length == 0) await Task.Delay(10);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => login);
        await EndedAsync("self");
    }

    [Theory]
    [InlineData("""{"token": secret-token""", "answered something that is not JSON")]
    [InlineData("null", "answered with another version than 'client.authentication.k8s.io/v1'")]
    [InlineData(
        """{"apiVersion":"v0","status":{"token":"secret-token"}}""",
        "answered with another version than 'client.authentication.k8s.io/v1'")]
    [InlineData(
        """{"apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"secret-token"}}""",
        "answered without a token or a client certificate")]
    [InlineData(
        """{"apiVersion":"client.authentication.k8s.io/v1","status":{"expirationTimestamp":"secret-token"}}""",
        "answered something that is not JSON")]
    [InlineData(
        """{"apiVersion":"client.authentication.k8s.io/v1"}""",
        "answered without a token or a client certificate")]
    public async Task A_plugin_failure_is_reported_without_the_plugin_output(string answer, string what)
    {
        var plugin = _folder.WriteScript("plugin", $"echo '{answer}'");

        var thrown = await Assert.ThrowsAsync<ApiLoginException>(
            () => Kubeconfigs.LoginAsync(Kubeconfigs.Text(Nowhere, Exec(plugin))));

        Assert.Equal($"{Name}: its credential plugin '{plugin}' {what}", thrown.Message);
        Assert.DoesNotContain("secret-token", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "exec: {apiVersion: v1, command: /no/such/plugin, env: [{name: A, value: secret-token}]}",
        "its credential plugin '/no/such/plugin' cannot be run: is it installed?")]
    [InlineData(
        "exec: {apiVersion: v1, command: 'plugin\n\nsecret-token'}",
        "its credential plugin '…' cannot be run: is it installed?")]
    [InlineData("exec: {apiVersion: v1}", "its credential plugin has no command")]
    [InlineData(
        "exec: {apiVersion: v1, command: a, env: [{value: secret-token}]}",
        "its credential plugin 'a' has an environment variable without a name or a value")]
    public async Task A_plugin_that_cannot_be_run_is_reported_without_its_environment(string user, string what) =>
        Assert.Equal($"{Name}: {what}", await Kubeconfigs.FaultAsync(Kubeconfigs.Text(Nowhere, user)));

    /// <summary>The client takes the first user with a name, ignoring case; no other user may run a program.</summary>
    [Fact]
    public async Task The_plugin_of_another_user_is_not_run()
    {
        var plugin = CountingPlugin(Answer(Token));
        var other = $"- name: THE-USER\n  user: {{exec: {{apiVersion: {Version}, command: {plugin}}}}}\n";
        var yaml = Kubeconfigs.Text(Nowhere).Replace("contexts:", other + "contexts:", StringComparison.Ordinal);

        await Kubeconfigs.LoginAsync(yaml);

        Assert.False(_folder.Has("runs"));
    }

    private static string Exec(string command) => $"exec:\n  apiVersion: {Version}\n  command: {command}";

    private static string Answer(string status) =>
        $$"""{"apiVersion":"{{Version}}","kind":"ExecCredential","status":{{status}}}""";

    private static Task<Kubernetes> ClientAsync(TestServer server, string plugin) =>
        Kubeconfigs.ClientAsync(Kubeconfigs.Text(server.Url, Exec(plugin)));

    private string CountingPlugin(string answer) =>
        _folder.WriteScript("plugin", $"echo run >> {_folder.Path}/runs\necho '{answer}'");

    private async Task EndedAsync(string name)
    {
        var id = int.Parse(_folder.Read(name), CultureInfo.InvariantCulture);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (IsRunning(id)) await Task.Delay(20, limit.Token);
    }

    // Without an init process that reaps them, dead processes are still listed.
    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
