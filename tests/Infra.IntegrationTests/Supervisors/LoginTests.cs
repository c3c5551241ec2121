using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>How a reading logs in, and which problem it reports if that fails. No message contains a secret.</summary>
public sealed class LoginTests : IDisposable
{
    private const string Planted = "PLANTED-SECRET";
    private const string ExecVersion = "client.authentication.k8s.io/v1";

    private readonly string _folder = Directory.CreateTempSubdirectory("infra-logins-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("{username: PLANTED-SECRET}", "provides no login (KubeConfigException)")]
    [InlineData(
        "{auth-provider: {name: azure, config: {access-token: PLANTED-SECRET}}}",
        "provides no login: it asks for the auth-provider 'azure', which credential plugins have replaced")]
    [InlineData(
        "{auth-provider: {name: gcp, config: {access-token: PLANTED-SECRET}}}",
        "provides no login: it asks for the auth-provider 'gcp', which credential plugins have replaced")]
    [InlineData(
        "{client-certificate-data: PLANTED-SECRET, client-key-data: PLANTED-SECRET}",
        "provides no login (FormatException)")]
    [InlineData(
        "{exec: {apiVersion: v1, command: /no/such/plugin, env: [{name: A, value: PLANTED-SECRET}]}}",
        "provides no login: its credential plugin '/no/such/plugin' cannot be run: is it installed?")]
    public async Task A_kubeconfig_without_a_usable_login_is_named_with_its_context(string user, string what)
    {
        var file = Write("config", Config(new("https://127.0.0.1:1"), null, user));

        var reading = await Reading.OfAsync(ByFile(file));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            ("SUP011", $"supervisor 'sv-1' cannot be asked: the kubeconfig '{file}', context 'x', {what}."),
            (problem.Code, problem.What));
        Assert.DoesNotContain(Planted, problem.ToString(), StringComparison.Ordinal);
        Assert.Null(reading.Inventory);
    }

    [Fact]
    public async Task A_plugin_timeout_is_reported_before_the_deadline()
    {
        var file = Write("config", Config(new("https://127.0.0.1:1"), null, Exec("sleep", "'5'")));

        var reading = await Reading.OfAsync(
            Reading.Patient with { PluginTime = TimeSpan.FromMilliseconds(200) }, [], ByFile(file));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("SUP011", problem.Code);
        Assert.Contains(
            "its credential plugin 'sleep' did not answer within 0.2 s", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_runs_once_for_an_inventory_and_its_credentials()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        supervisor.Tokens = ["of-the-plugin"];
        var plugin = Script("plugin", $"echo run >> {_folder}/runs; echo '{ExecAnswer("of-the-plugin")}'");
        var settings = ByFile(Write("config", Config(supervisor.Url, supervisor.Authority.Pem, Exec(plugin))));
        using var sessions = SupervisorSessions.Create([settings], Reading.Patient, TimeProvider.System);
        var guest = RealSupervisorTests.GuestOf("alpha", "team-a", "10.0.0.1") with { Supervisor = "sv-1" };
        var nothing = Array.Empty<string>().ToLookup(name => name);
        var problems = new ProblemList();

        Assert.NotNull(await sessions.FetchAsync(nothing, problems, null, CancellationToken.None));
        var request = new CredentialRequest(CredentialSource.Kubeconfig, StackName.Parse("dev"), IsPreview: false);
        await sessions.FetchCredentialsAsync([guest], request, problems, CancellationToken.None);

        Assert.Equal(["CRE001"], problems.Sorted().Select(problem => problem.Code));
        Assert.Equal("run\n", await File.ReadAllTextAsync(Path.Combine(_folder, "runs")));
    }

    [Fact]
    public async Task A_plugin_that_fails_during_a_run_is_a_missing_login()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        var ended = ExecAnswer(Planted, "2000-01-01T00:00:00Z");
        var plugin = Script("plugin", $"""
            if [ -e {_folder}/runs ]; then echo {Planted}; exit 7; fi
            echo run >> {_folder}/runs
            echo '{ended}'
            """);

        var reading = await Reading.OfAsync(
            ByFile(Write("config", Config(supervisor.Url, supervisor.Authority.Pem, Exec(plugin)))));

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(
            ("SUP011", $"supervisor 'sv-1' cannot be asked: its credential plugin '{plugin}' exited with code 7."),
            (problem.Code, problem.What));
        Assert.Empty(supervisor.Requests);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("other.example", false)]
    public async Task The_server_certificate_must_match_the_server_name_in_the_kubeconfig(string name, bool isRight)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        var kubeconfig = Config(supervisor.Url, supervisor.Authority.Pem, "{token: t}").Replace(
            "server:", $"tls-server-name: {name}, server:", StringComparison.Ordinal);

        var reading = await Reading.OfAsync(ByFile(Write("config", kubeconfig)));

        Assert.Equal(isRight ? ["alpha"] : [], reading.Names);
        Assert.Equal(
            isRight ? [] : ["supervisor 'sv-1' has a certificate that is not trusted."],
            reading.Problems.Select(problem => problem.What));
    }

    [Fact]
    public async Task A_vSphere_login_trusts_no_other_authority()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        await using var stranger = await WcpServer.StartAsync();

        var reading = await Reading.OfAsync(Reading.Settings(supervisor, stranger));

        Assert.Equal(
            ["supervisor 'sv-1' has a certificate that is not trusted."],
            reading.Problems.Select(problem => problem.What));
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task A_vSphere_login_response_that_is_too_large_is_not_read_to_the_end()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        await using var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.SessionIds = [new string('a', 20_000)];

        var reading = await Reading.OfAsync(
            Reading.Patient with { MaxAnswer = 10_000 }, [], Reading.Settings(supervisor, wcp));

        Assert.Equal(
            ("SUP014", "supervisor 'sv-1' answered too much to reading its login."),
            (reading.Problems.Single().Code, reading.Problems.Single().What));
    }

    [Fact]
    public async Task A_vSphere_login_response_that_never_ends_is_abandoned()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ScriptedReadingTests.TanzuOf("alpha"));
        await using var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.Plan(new Fault(FaultKind.EndlessBody) { Times = int.MaxValue });

        var reading = await Reading.OfAsync(
            Reading.Impatient with { Deadline = TimeSpan.FromSeconds(20) }, [], Reading.Settings(supervisor, wcp));

        Assert.Equal(["supervisor 'sv-1' does not answer a login."], reading.Problems.Select(problem => problem.What));
    }

    /// <summary>
    /// The client compares names ignoring case, so write access to a cluster's Secret must not be enough to make it run
    /// a program.
    /// </summary>
    [Fact]
    public async Task A_guest_kubeconfig_never_runs_a_program()
    {
        await using var guest = await ScriptedSupervisor.StartAsync(Argocd("of-argocd"));
        guest.Tokens = ["of-the-admin"];
        var plugin = Script("plugin", $"echo run >> {_folder}/runs; echo '{ExecAnswer("t")}'");
        var kubeconfig = $$"""
            apiVersion: v1
            kind: Config
            current-context: x
            contexts: [{name: x, context: {cluster: c, user: u} }]
            clusters:
            - {name: C, cluster: {server: "{{guest.Url}}", insecure-skip-tls-verify: true} }
            - name: c
              cluster: {server: "{{guest.Url}}", certificate-authority-data: {{Base64(guest.Authority.Pem)}} }
            users:
            - {name: U, user: {{Exec(plugin)}} }
            - {name: u, user: {token: of-the-admin} }
            """;
        await using var supervisor = await ScriptedSupervisor.StartAsync(
            KubeconfigSecret.For("team-a", "alpha", kubeconfig));
        using var sessions = SupervisorSessions.Create(
            [Reading.Settings(supervisor)], Reading.Patient, TimeProvider.System);
        ServerUrl.TryCreate(guest.Url.Host, guest.Url.Port, out var url);
        var problems = new ProblemList();

        var credentials = await sessions.FetchCredentialsAsync(
            [RealSupervisorTests.GuestOf(
                "alpha", "team-a", guest.Url.Host) with { Supervisor = "sv-1", Server = url! }],
            new(CredentialSource.ServiceAccount, StackName.Parse("dev"), IsPreview: false), problems,
            CancellationToken.None);

        Assert.Empty(problems.Sorted());
        Assert.Equal("of-argocd", credentials.Find(ClusterName.Parse("alpha"))!.Token!.Reveal());
        Assert.False(File.Exists(Path.Combine(_folder, "runs")));
    }

    private static SupervisorSettings ByFile(string file) =>
        new() { Name = "sv-1", Login = new SupervisorLogin.Kubeconfig(file, null, null) };

    private static JsonObject Argocd(string token) => new()
    {
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = "argocd-manager-long-lived-token", ["namespace"] = "kube-system" },
        ["data"] = new JsonObject { ["token"] = Base64(token) },
    };

    private static string Config(Uri server, string? authority, string user) => $$"""
        apiVersion: v1
        kind: Config
        clusters:
        - name: c
          cluster: {server: "{{server}}", certificate-authority-data: "{{Base64(authority ?? "")}}" }
        users:
        - name: u
          user: {{user}}
        contexts: [{name: x, context: {cluster: c, user: u} }]
        current-context: x
        """;

    private static string Exec(string command, string arguments = "") =>
        $"{{exec: {{apiVersion: {ExecVersion}, command: {command}, args: [{arguments}]}}}}";

    private static string ExecAnswer(string token, string? end = null) => new JsonObject
    {
        ["apiVersion"] = ExecVersion,
        ["kind"] = "ExecCredential",
        ["status"] = new JsonObject { ["token"] = token, ["expirationTimestamp"] = end },
    }.ToJsonString();

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private string Script(string name, string text)
    {
        var file = Write(name, string.Create(CultureInfo.InvariantCulture, $"#!/bin/sh\n{text}\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }
}
