using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>How a reading handles a supervisor that responds wrongly. These tests need no real API server.</summary>
public sealed class ScriptedReadingTests
{
    private const string Tanzu = "run.tanzu.vmware.com";
    private const string ClusterApi = "cluster.x-k8s.io";

    [Fact]
    public async Task Removing_the_TanzuKubernetesCluster_of_a_Cluster_changes_nothing()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"), ClusterOf("alpha"));
        var before = await Reading.OfAsync(Reading.Settings(supervisor));
        supervisor.Replace([ClusterOf("alpha", Enabled)]);
        var after = await Reading.OfAsync(Reading.Settings(supervisor));

        var (one, other) = (Assert.Single(before.Inventory!.Clusters), Assert.Single(after.Inventory!.Clusters));
        Assert.Equal(
            (one.Name, one.Namespace, one.State, one.Endpoint!.Host),
            (other.Name, other.Namespace, other.State, other.Endpoint!.Host));
        Assert.Equal(one.Uids["Cluster"], other.Uids["Cluster"]);
        Assert.Equal("dev", other.Labels["env"].Value);
        Assert.Empty(after.Problems);
    }

    [Fact]
    public async Task An_unreachable_supervisor_means_no_inventory_even_of_the_others()
    {
        await using var good = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        var gone = await ScriptedSupervisor.StartAsync(TanzuOf("beta"));
        var settings = Reading.Settings(gone, name: "sv-2");
        await gone.DisposeAsync();

        var reading = await Reading.OfAsync(Reading.Settings(good), settings);

        Assert.Null(reading.Inventory);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("SUP010", "supervisor 'sv-2'"), (problem.Code, problem.Subject));
    }

    [Fact]
    public async Task A_certificate_from_an_unknown_authority_is_not_trusted()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        using var stranger = new CertificateAuthority();
        var settings = Reading.Settings(supervisor) with
        {
            Login = new SupervisorLogin.Token(supervisor.Url, stranger.Pem, new("open-sesame")),
        };
        var reading = await Reading.OfAsync(settings);
        Assert.Null(reading.Inventory);
        Assert.Contains("not trusted", Assert.Single(reading.Problems).What, StringComparison.Ordinal);
        Assert.Empty(supervisor.Requests);
    }

    [Fact]
    public async Task A_rejected_token_is_reported_as_a_missing_login_and_not_retried()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Tokens = ["another"];
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP011", Assert.Single(reading.Problems).Code);
        Assert.True(new ProblemsException(reading.Problems).NeedsLogin);
        Assert.Equal(2, supervisor.Requests.Count);
    }

    [Fact]
    public async Task An_expired_token_is_not_sent()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        var ended = Jwt.For("svc", TimeProvider.System.GetUtcNow().AddMinutes(-1));
        var reading = await Reading.OfAsync(Reading.Settings(supervisor, ended));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP011", Assert.Single(reading.Problems).Code);
        Assert.Empty(supervisor.Requests);

        var fresh = Jwt.For("svc", TimeProvider.System.GetUtcNow().AddHours(1));
        Assert.NotNull((await Reading.OfAsync(Reading.Settings(supervisor, fresh))).Inventory);
    }

    [Fact]
    public async Task An_expired_session_is_renewed_once()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        await using var wcp = await WcpAsync(supervisor, "ended", "fresh");
        supervisor.Tokens = ["fresh"];

        Assert.Equal(["alpha"], (await Reading.OfAsync(Reading.Settings(supervisor, wcp))).Names);
        Assert.Equal(2, wcp.Logins);
    }

    [Fact]
    public async Task A_session_that_is_about_to_expire_is_renewed_in_advance()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        var (ending, fresh) = (
            Jwt.For("svc", TimeProvider.System.GetUtcNow().AddSeconds(20)),
            Jwt.For("svc", TimeProvider.System.GetUtcNow().AddHours(10)));
        await using var wcp = await WcpAsync(supervisor, ending, fresh);
        supervisor.Tokens = [fresh];
        Assert.Equal(["alpha"], (await Reading.OfAsync(Reading.Settings(supervisor, wcp))).Names);
        Assert.Equal(2, wcp.Logins);
        // No request was rejected with 401 and repeated.
        Assert.Distinct(supervisor.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_session_rejected_twice_is_a_missing_login()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        await using var wcp = await WcpAsync(supervisor, "ended", "ended-too");
        supervisor.Tokens = ["fresh"];

        var reading = await Reading.OfAsync(Reading.Settings(supervisor, wcp));

        Assert.Null(reading.Inventory);
        Assert.Equal("SUP011", Assert.Single(reading.Problems).Code);
        Assert.Equal(2, wcp.Logins);
    }

    [Fact]
    public async Task A_rejected_password_is_a_missing_login()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        await using var wcp = await WcpAsync(supervisor, "fresh");
        var reading = await Reading.OfAsync(Reading.Settings(supervisor, wcp, password: "wrong"));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP011", Assert.Single(reading.Problems).Code);
        Assert.DoesNotContain("wrong", string.Concat(reading.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_namespaces_of_the_login_are_read_if_listing_all_namespaces_is_forbidden()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(
            TanzuOf("alpha"), TanzuOf("beta", "team-b"), TanzuOf("hidden", "team-c"));
        await using var wcp = await WcpAsync(supervisor, "fresh");
        wcp.Workloads = [new("team-a", "sv", 6443), new("team-b", "sv", 6443)];
        supervisor.Denies = path => !path.Contains("/namespaces/", StringComparison.Ordinal) && IsList(path)
            || path.Contains("team-c", StringComparison.Ordinal);

        var reading = await Reading.OfAsync(Reading.Settings(supervisor, wcp));

        Assert.Equal(["alpha", "beta"], reading.Names);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task A_forbidden_namespace_is_named_and_means_no_inventory()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"), TanzuOf("beta", "team-b"));
        supervisor.Denies = path => path.Contains("team-b", StringComparison.Ordinal);

        var reading = await Reading.OfAsync(Reading.Settings(supervisor, namespaces: ["team-a", "team-b"]));

        Assert.Null(reading.Inventory);
        Assert.Equal(["SUP012", "SUP012"], reading.Codes);
        Assert.All(
            reading.Problems,
            problem => Assert.Contains("in namespace 'team-b'", problem.What, StringComparison.Ordinal));
        Assert.All(reading.Problems, problem => Assert.Contains("403", problem.What, StringComparison.Ordinal));
        Assert.Equal(["alpha"], (await Reading.OfAsync(Reading.Settings(supervisor, namespaces: "team-a"))).Names);
    }

    [Fact]
    public async Task A_namespace_that_had_clusters_and_is_no_longer_visible_means_no_inventory()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"), TanzuOf("beta", "team-b"));
        await using var wcp = await WcpAsync(supervisor, "fresh");
        wcp.Workloads = [new("team-a", "sv", 6443)];
        supervisor.Denies = path => !path.Contains("/namespaces/", StringComparison.Ordinal) && IsList(path)
            || path.Contains("team-b", StringComparison.Ordinal);

        Assert.Equal(["alpha"], (await Reading.OfAsync(Reading.Settings(supervisor, wcp))).Names);
        var reading = await Reading.OfAsync(Reading.Patient, ["team-b"], Reading.Settings(supervisor, wcp));
        Assert.Null(reading.Inventory);
        Assert.Equal(["SUP012", "SUP012"], reading.Codes);
    }

    [Fact]
    public async Task An_identity_that_can_list_neither_all_clusters_nor_namespaces_is_a_problem()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Denies = path => IsList(path) || path == "/api/v1/namespaces";
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP012", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task An_unserved_API_group_is_skipped_and_a_server_with_none_is_not_a_supervisor()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"), ClusterOf("alpha", Enabled));
        supervisor.Served = supervisor.Served.Remove(Tanzu);
        Assert.Equal(["alpha"], (await Reading.OfAsync(Reading.Settings(supervisor))).Names);

        supervisor.Served = supervisor.Served.Remove(ClusterApi);
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP016", Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("v1alpha3", "v1alpha1", "v1alpha2", "v1alpha3")]
    [InlineData("v1alpha2", "v1alpha1", "v1alpha2")]
    [InlineData("v1alpha1", "v1alpha1")]
    [InlineData("v1alpha3", "v1", "v1alpha3")]
    public async Task The_newest_known_served_version_is_read(string read, params string[] served)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Served = supervisor.Served.SetItem(Tanzu, [.. served]);
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(["alpha"], reading.Names);
        Assert.Empty(reading.Problems);
        Assert.Contains(
            supervisor.Requests,
            request =>
                request.Path.StartsWith($"/apis/{Tanzu}/{read}/tanzukubernetesclusters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_version_is_read_with_a_warning()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(ClusterOf("alpha", Enabled));
        supervisor.Served = supervisor.Served.SetItem(ClusterApi, ["v1"]);
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(["alpha"], reading.Names);
        var warning = Assert.Single(reading.Problems);
        Assert.Equal(("SUP101", Severity.Warning), (warning.Code, warning.Severity));
    }

    [Fact]
    public async Task Lists_are_read_in_pages_of_500()
    {
        await using var supervisor =
            await ScriptedSupervisor.StartAsync(Enumerable.Range(0, 1_200)
                .Select(number => TanzuOf($"cluster-{number:0000}")));
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(1_200, reading.Inventory!.Clusters.Length);
        var pages = supervisor.Requests
            .Where(request => request.Path.Contains("/tanzukubernetesclusters?", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Contains("limit=500", page.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_expires_is_restarted_from_the_first_page()
    {
        await using var supervisor =
            await ScriptedSupervisor.StartAsync(Enumerable.Range(0, 1_200)
                .Select(number => TanzuOf($"cluster-{number:0000}")));
        supervisor.Plan(new Fault(FaultKind.Gone, At: 1) { Path = "continue=" });
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(1_200, reading.Inventory!.Clusters.Length);
        Assert.Equal(
            6,
            supervisor.Requests.Count(
                request => request.Path.Contains("/tanzukubernetesclusters?", StringComparison.Ordinal)));

        supervisor.Plan(new Fault(FaultKind.Gone) { Path = "continue=", Times = int.MaxValue });
        reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP017", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task An_endless_list_is_aborted()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Plan(new Fault(FaultKind.EndlessContinue) { Path = "tanzukubernetesclusters" });
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP018", Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData(FaultKind.ResetBeforeHeaders)]
    [InlineData(FaultKind.ResetInBody)]
    [InlineData(FaultKind.DropConnection)]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.BrokenJson)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.WrongContentType)]
    public async Task A_transient_fault_is_not_reported(FaultKind kind)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Plan(new Fault(kind) { Path = "tanzukubernetesclusters?" });
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(["alpha"], reading.Names);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData(FaultKind.ResetBeforeHeaders, "SUP010")]
    [InlineData(FaultKind.ResetInBody, "SUP010")]
    [InlineData(FaultKind.Unauthorized, "SUP011")]
    [InlineData(FaultKind.NotFound, "SUP013")]
    [InlineData(FaultKind.TooManyRequests, "SUP013")]
    [InlineData(FaultKind.ServerError, "SUP013")]
    [InlineData(FaultKind.Unavailable, "SUP013")]
    [InlineData(FaultKind.BrokenJson, "SUP014")]
    [InlineData(FaultKind.TruncatedJson, "SUP014")]
    [InlineData(FaultKind.WrongContentType, "SUP014")]
    [InlineData(FaultKind.EndlessBody, "SUP010")]
    public async Task A_permanent_fault_is_one_problem_and_means_no_inventory(FaultKind kind, string code)
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"), ClusterOf("beta", Enabled));
        supervisor.Plan(new Fault(kind) { Path = "tanzukubernetesclusters?", Times = int.MaxValue });
        var reading = await Reading.OfAsync(
            Reading.Impatient with { Deadline = TimeSpan.FromSeconds(20) }, [], Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task A_supervisor_that_is_too_slow_is_abandoned_at_the_deadline()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Plan(new Fault(FaultKind.EndlessBody) { Times = int.MaxValue });
        var reading = await Reading.OfAsync(
            Reading.Impatient with { AnswerTime = TimeSpan.FromMinutes(1) }, [], Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP015", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task A_login_plugin_that_does_not_finish_is_abandoned_at_the_deadline()
    {
        const string kubeconfig = """
            apiVersion: v1
            kind: Config
            clusters: [{name: c, cluster: {server: "https://127.0.0.1:1"}}]
            users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: sleep, args: ["5"]}}}]
            contexts: [{name: x, context: {cluster: c, user: u}}]
            current-context: x
            """;
        var settings = new SupervisorSettings
        {
            Name = "sv-1",
            Login = new SupervisorLogin.Kubeconfig(null, new(kubeconfig), null),
        };
        var reading = await Reading.OfAsync(
            Reading.Patient with { Deadline = TimeSpan.FromMilliseconds(500) }, [], settings);
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP015", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_to_the_end()
    {
        await using var supervisor =
            await ScriptedSupervisor.StartAsync(Enumerable.Range(0, 400)
                .Select(number => TanzuOf($"cluster-{number:0000}")));
        var reading = await Reading.OfAsync(
            Reading.Patient with { MaxAnswer = 20_000 }, [], Reading.Settings(supervisor));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP014", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public async Task The_Retry_After_of_a_server_is_respected()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Plan(
            new Fault(FaultKind.TooManyRequests) { Path = "tanzukubernetesclusters?", RetryAfterSeconds = 1 });
        var watch = Stopwatch.StartNew();
        var reading = await Reading.OfAsync(Reading.Settings(supervisor));
        Assert.Equal(["alpha"], reading.Names);
        // Only a lower bound, because a busy machine can make it longer but never shorter.
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.9), $"It came again after {watch.Elapsed}.");
    }

    [Fact]
    public async Task Many_namespaces_are_read_six_at_a_time()
    {
        var namespaces = Enumerable.Range(0, 20).Select(number => $"team-{number:00}").ToArray();
        await using var supervisor =
            await ScriptedSupervisor.StartAsync(namespaces.Select(name => TanzuOf($"of-{name}", name)));
        supervisor.Plan(new Fault(FaultKind.Delay) { Times = int.MaxValue, Delay = TimeSpan.FromMilliseconds(30) });
        var reading = await Reading.OfAsync(Reading.Settings(supervisor, namespaces: namespaces));
        Assert.Equal(20, reading.Names.Count());
        Assert.Equal(6, supervisor.MostInFlight);
    }

    [Fact]
    public async Task A_canceled_run_throws_a_cancellation()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(TanzuOf("alpha"));
        supervisor.Plan(new Fault(FaultKind.EndlessBody) { Times = int.MaxValue });
        using var sessions = SupervisorSessions.Create(
            [Reading.Settings(supervisor)], Reading.Patient, TimeProvider.System);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            sessions.FetchAsync(Array.Empty<string>().ToLookup(name => name), new(), null, cancelled.Token));
    }

    internal static ImmutableSortedDictionary<string, string> Enabled { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("env", "dev")
            .Add("core-basic", "enabled")
            .Add("security-basic", "enabled");

    internal static JsonObject TanzuOf(string name, string @namespace = "team-a") => new TanzuCluster
    {
        Name = name,
        Namespace = @namespace,
        Labels = Enabled,
        Phase = "running",
        Conditions = [new("Ready"), new("ControlPlaneReady")],
    }.ToJson();

    internal static JsonObject ClusterOf(
        string name, ImmutableSortedDictionary<string, string>? labels = null, string @namespace = "team-a") =>
        new CapiCluster
        {
            Name = name,
            Namespace = @namespace,
            Labels = labels ?? ImmutableSortedDictionary<string, string>.Empty,
            Conditions = [new("Ready"), new("ControlPlaneInitialized")],
        }.ToJson();

    private static bool IsList(string path) =>
        path.EndsWith("/tanzukubernetesclusters", StringComparison.Ordinal)
            || path.EndsWith("/clusters", StringComparison.Ordinal);

    private static async Task<WcpServer> WcpAsync(ScriptedSupervisor supervisor, params string[] sessions)
    {
        var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.SessionIds = [.. sessions];
        return wcp;
    }
}
