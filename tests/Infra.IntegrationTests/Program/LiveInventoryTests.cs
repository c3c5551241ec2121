using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.IntegrationTests.Supervisors;

namespace Infra.IntegrationTests.Program;

/// <summary>`infra` as a process that reads live supervisors.</summary>
public sealed class LiveInventoryTests
{
    [Fact]
    public async Task The_JSON_inventory_lists_the_expiry_of_each_credential()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(Objects("alpha", "10.20.0.11"));
        using var project = Project(supervisor);

        var run = await project.InfraAsync("inventory", "dev", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var row = Assert.Single(JsonNode.Parse(run.Output)!.AsArray())!;
        Assert.Equal(
            ["name", "supervisor", "namespace", "env", "bundles", "version", "state", "server", "credentialExpires"],
            row.AsObject().Select(member => member.Key));
        Assert.Equal(
            (
                "alpha",
                "sv-1",
                "team-a",
                "dev",
                """["core-basic","security-basic"]""",
                "running",
                "https://10.20.0.11:6443"),
            ((string?)row["name"], (string?)row["supervisor"], (string?)row["namespace"], (string?)row["env"],
                row["bundles"]!.ToJsonString(), (string?)row["state"], (string?)row["server"]));
        Assert.True(DateTimeOffset.Parse((string)row["credentialExpires"]!, null) > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task A_recording_produces_the_same_preview_as_the_supervisors()
    {
        await using var supervisor =
            await ScriptedSupervisor.StartAsync([.. Objects("alpha", "10.20.0.11"), .. Objects("beta", "10.20.0.12")]);
        using var project = Project(supervisor);

        var live = await project.InfraAsync("preview", "dev", "--format", "json");
        var recorded = await project.InfraAsync("inventory", "dev", "--record");
        Assert.Equal(0, recorded.ExitCode);
        Assert.Contains("Recorded 2 clusters in stacks/dev/inventory.yaml.", recorded.Error, StringComparison.Ordinal);
        var offline = await project.InfraAsync("preview", "dev", "--format", "json", "--inventory", "recorded");

        Assert.Equal((0, 0), (live.ExitCode, offline.ExitCode));
        Assert.Equal(
            JsonNode.Parse(live.Output)!["changes"]!.ToJsonString(),
            JsonNode.Parse(offline.Output)!["changes"]!.ToJsonString());
        var text = await File.ReadAllTextAsync(project.Recording);
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--record")).ExitCode);
        Assert.Equal(text, await File.ReadAllTextAsync(project.Recording));
    }

    [Fact]
    public async Task A_sudden_drop_in_clusters_is_refused_until_the_number_is_allowed()
    {
        var many = Enumerable.Range(1, 5)
            .SelectMany(number => Objects($"cluster-{number}", $"10.20.0.{number}"))
            .ToList();
        await using var supervisor = await ScriptedSupervisor.StartAsync(many);
        using var project = Project(supervisor);
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--record")).ExitCode);
        supervisor.Replace(Objects("cluster-1", "10.20.0.1"));

        var refused = await project.InfraAsync("preview", "dev");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("GRD001", refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            "--allow-removals 4, or infra:allowRemovals: 4 in Pulumi.dev.yaml",
            refused.Error,
            StringComparison.Ordinal);
        // The changes are shown anyway.
        Assert.Contains("values-cluster-1", refused.Output, StringComparison.Ordinal);
        Assert.Equal(
            3,
            (await project.InfraAsync(
                "render", "dev", "--output", System.IO.Path.Combine(project.Root, "out"))).ExitCode);
        Assert.False(Directory.Exists(System.IO.Path.Combine(project.Root, "out")));
        var before = await File.ReadAllTextAsync(project.Recording);
        Assert.Equal(3, (await project.InfraAsync("inventory", "dev", "--record")).ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(project.Recording));

        Assert.Equal(3, (await project.InfraAsync("preview", "dev", "--allow-removals", "3")).ExitCode);
        Assert.Equal(0, (await project.InfraAsync("preview", "dev", "--allow-removals", "4")).ExitCode);
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--record", "--allow-removals", "4")).ExitCode);
        Assert.Equal(0, (await project.InfraAsync("preview", "dev")).ExitCode);
    }

    [Fact]
    public async Task A_deleted_namespace_is_forgotten_only_by_a_new_recording()
    {
        var objects = Objects("alpha", "10.20.0.11").Concat(Objects("beta", "10.20.0.12", "team-b")).ToList();
        await using var supervisor = await ScriptedSupervisor.StartAsync(objects);
        await using var wcp = await WcpServer.StartAsync(supervisor.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.Workloads = [new("team-a", "sv", 6443), new("team-b", "sv", 6443)];
        supervisor.Denies = path => path.EndsWith("clusters", StringComparison.Ordinal)
            && !path.Contains("/namespaces/", StringComparison.Ordinal);
        using var project = LiveProject.With(LiveProject.Supervisor("sv-1", $"""
            server: {supervisor.Url}
                ca: ca.pem
                vsphere: {"{"}username: svc-infra, password: pass-word, address: "{wcp.Url}"{"}"}
            """));
        project.Write("ca.pem", supervisor.Authority.Pem);
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--record")).ExitCode);

        wcp.Workloads = [new("team-a", "sv", 6443)];
        supervisor.Denies = path => path.Contains("team-b", StringComparison.Ordinal)
            || (path.EndsWith("clusters", StringComparison.Ordinal)
                && !path.Contains("/namespaces/", StringComparison.Ordinal));
        var refused = await project.InfraAsync("preview", "dev");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("SUP012", refused.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--record", "--allow-removals", "1")).ExitCode);
        Assert.Equal(0, (await project.InfraAsync("preview", "dev")).ExitCode);
    }

    [Fact]
    public async Task A_missing_login_has_its_own_exit_code()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(Objects("alpha", "10.20.0.11"));
        supervisor.Tokens = ["another"];
        using var project = Project(supervisor);
        foreach (var command in new[] { "inventory", "preview", "join" })
        {
            var run = await project.InfraAsync(command, "dev");
            Assert.Equal((5, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("SUP011", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_expired_credential_stops_the_run_and_one_that_expires_soon_is_a_warning()
    {
        using var authority = new CertificateAuthority();
        var (now, objects) = (TimeProvider.System.GetUtcNow(), new List<JsonObject>());
        objects.AddRange(Objects("ended", "10.20.0.11", token: Jwt.For("a", now.AddDays(-1))));
        objects.AddRange(Objects("soon", "10.20.0.12", token: Jwt.For("b", now.AddDays(20))));
        objects.AddRange(Objects("fresh", "10.20.0.13", token: Jwt.For("c", now.AddDays(90))));
        await using var supervisor = await ScriptedSupervisor.StartAsync(objects);
        using var project = Project(supervisor);
        var run = await project.InfraAsync("preview", "dev");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CRE004  the credential of cluster 'ended'", run.Error, StringComparison.Ordinal);
        Assert.Contains("CRE101  the credential of cluster 'soon'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("'fresh'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inventory_without_credentials_reads_no_secrets()
    {
        await using var supervisor = await ScriptedSupervisor.StartAsync(Objects("alpha", "10.20.0.11"));
        using var project = Project(supervisor);
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev", "--no-credentials")).ExitCode);
        Assert.DoesNotContain(
            supervisor.Requests, request => request.Path.Contains("/secrets", StringComparison.Ordinal));
        Assert.Equal(0, (await project.InfraAsync("inventory", "dev")).ExitCode);
        Assert.Contains(
            supervisor.Requests,
            request => request.Path.EndsWith("/secrets/alpha-kubeconfig", StringComparison.Ordinal));
        Assert.All(supervisor.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task Leave_asks_for_confirmation_and_needs_a_reachable_cluster()
    {
        var without =
            new TanzuCluster
            {
                Name = "young",
                Namespace = "team-a",
                Host = null,
                Labels = ScriptedReadingTests.Enabled,
            }.ToJson();
        await using var supervisor = await ScriptedSupervisor.StartAsync([.. Objects("alpha", "10.20.0.11"), without]);
        using var project = Project(supervisor, "  infra:credentials: serviceAccount");

        var registered = await project.InfraAsync("leave", "dev", "alpha");
        Assert.Equal(3, registered.ExitCode);
        Assert.StartsWith(
            "CRE009  cluster 'alpha' is registered by stack 'dev'", registered.Error, StringComparison.Ordinal);

        var young = await project.InfraAsync("leave", "dev", "young");
        Assert.Equal(2, young.ExitCode);
        Assert.StartsWith("CRE010  cluster 'young' has no API endpoint.", young.Error, StringComparison.Ordinal);

        var unknown = await project.InfraAsync("leave", "dev", "alpa");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("Did you mean 'alpha'?", unknown.Error, StringComparison.Ordinal);
    }

    internal static LiveProject Project(ScriptedSupervisor supervisor, string settings = "") =>
        LiveProject.With(
            LiveProject.Supervisor(
                "sv-1",
                $"kubeconfig: {JsonSerializer.Serialize(supervisor.KubeconfigFor(new Identity.Token("open-sesame")))}"),
            settings);

    /// <summary>A running cluster, by default with a client certificate as its credential.</summary>
    internal static IEnumerable<JsonObject> Objects(
        string name, string host, string @namespace = "team-a", string? token = null)
    {
        var identity = token is null
            ? (Identity)new Identity.ClientCertificate(GuestAuthority.ClientCertificate(User.Admin))
            : new Identity.Token(token);
        return new RunningCluster(name, @namespace, host)
        {
            Labels = ScriptedReadingTests.Enabled,
            Kubeconfig = Kubeconfig.For(name, new($"https://{host}:6443"), GuestAuthority.Pem, identity),
        }.Objects();
    }

    private static CertificateAuthority GuestAuthority { get; } = new();
}
