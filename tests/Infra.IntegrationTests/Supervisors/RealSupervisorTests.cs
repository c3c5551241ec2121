using System.Collections.Immutable;
using ApiServers;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Supervisors;
using Infra.TestStacks;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>Reading real API servers with real certificates, tokens, rights and definitions.</summary>
[Collection(RealServers.Name)]
public sealed class RealSupervisorTests(FleetOfServers fleet)
{
    private const string CanView = "can-view-clusters";

    [ApiServerFact]
    public async Task Two_supervisors_are_read_into_one_inventory()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("two-a");
        await fleet.SupervisorB.Admin.CreateNamespaceAsync("two-b");
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("alpha", "two-a"));
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.ClusterOf("alpha", @namespace: "two-a"));
        await fleet.SupervisorB.Admin.CreateAsync(
            ScriptedReadingTests.ClusterOf("beta", ScriptedReadingTests.Enabled, "two-b"));

        var reading = await Reading.OfAsync(AdminOf(fleet.SupervisorA, "two-a"), AdminOf(fleet.SupervisorB, "two-b"));

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [("alpha", "sup-a", ClusterState.Running, 2), ("beta", "sup-b", ClusterState.Running, 1)],
            reading.Inventory!.Clusters.Select(
                cluster => (cluster.Name, cluster.Supervisor, cluster.State, cluster.Uids.Count)));
    }

    [ApiServerFact]
    public async Task Twelve_hundred_clusters_are_read_in_pages()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("twelve-hundred");
        await fleet.SupervisorA.Admin.CreateManyAsync(Enumerable.Range(0, 1_200)
            .Select(number => ScriptedReadingTests.TanzuOf($"many-{number:0000}", "twelve-hundred")));
        await using var seen = await FaultyServer.StartAsync(fleet.SupervisorA);

        var reading = await Reading.OfAsync(await ViewerThroughAsync(seen, "twelve-hundred"));

        Assert.Empty(reading.Problems);
        Assert.Equal(1_200, reading.Names.Distinct().Count());
        Assert.Equal(
            3,
            seen.Requests.Count(
                request => request.Path.Contains("/tanzukubernetesclusters?", StringComparison.Ordinal)));
    }

    [ApiServerFact]
    public async Task A_list_that_expires_between_two_pages_is_read_again()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("expiring");
        await fleet.SupervisorA.Admin.CreateManyAsync(Enumerable.Range(0, 30)
            .Select(number => ScriptedReadingTests.TanzuOf($"expiring-{number:00}", "expiring")));
        await using var faulty = await FaultyServer.StartAsync(
            fleet.SupervisorA, new Fault(FaultKind.Gone) { Path = "continue=" });
        var settings = await ViewerThroughAsync(faulty, "expiring");
        var reading = await Reading.OfAsync(Reading.Patient with { PageSize = 10 }, [], settings);
        Assert.Empty(reading.Problems);
        Assert.Equal(30, reading.Names.Count());
    }

    [ApiServerFact]
    public async Task View_permission_is_enough_for_an_inventory_but_not_for_credentials()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("viewed");
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("viewed-1", "viewed"));
        await fleet.SupervisorA.Admin.CreateAsync(KubeconfigSecret.For("viewed", "viewed-1", "irrelevant"));
        var settings = Reading.Settings(fleet.SupervisorA, await ViewerAsync("viewed"), "viewed");

        Assert.Equal(["viewed-1"], (await Reading.OfAsync(settings)).Names);
        foreach (var isPreview in new[] { true, false })
        {
            var (credentials, problems) = await CredentialsAsync(
                settings, isPreview, GuestOf("viewed-1", "viewed", "10.20.0.11"));
            Assert.Null(credentials.Find(ClusterName.Parse("viewed-1")));
            var problem = Assert.Single(problems);
            Assert.Equal(("CRE006", isPreview ? Severity.Warning : Severity.Error), (problem.Code, problem.Severity));
        }
    }

    [ApiServerFact]
    public async Task One_forbidden_namespace_means_no_inventory()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("open");
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("shut");
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("open-1", "open"));
        var viewer = await ViewerAsync("open");

        var reading = await Reading.OfAsync(Reading.Settings(fleet.SupervisorA, viewer, "open", "shut"));

        Assert.Null(reading.Inventory);
        Assert.Equal(["SUP012", "SUP012"], reading.Codes);
        Assert.All(
            reading.Problems,
            problem => Assert.Contains("in namespace 'shut' (403:", problem.What, StringComparison.Ordinal));
        Assert.Equal(["open-1"], (await Reading.OfAsync(Reading.Settings(fleet.SupervisorA, viewer, "open"))).Names);
    }

    [ApiServerFact]
    public async Task A_rejected_session_is_renewed_by_one_more_login()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("sessions");
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("sessions-1", "sessions"));
        await ViewerAsync("sessions");
        await using var wcp = await WcpServer.StartAsync(fleet.SupervisorA.Authority);
        wcp.Passwords = wcp.Passwords.Add("svc-infra", "pass-word");
        wcp.SessionIds = ["an-ended-session", TokenOf(fleet.SupervisorA.TokenFor(FleetOfServers.Viewer))];
        wcp.Workloads = [new("sessions", "sup-a", 6443)];
        var settings = new SupervisorSettings
        {
            Name = "sup-a",
            Login = new SupervisorLogin.VSphere(
                fleet.SupervisorA.Url, fleet.SupervisorA.AuthorityPem, wcp.Url, "svc-infra", new("pass-word")),
        };

        var reading = await Reading.OfAsync(settings);

        Assert.Contains("sessions-1", reading.Names);
        Assert.Equal(2, wcp.Logins);

        wcp.SessionIds = ["ended", "ended-too"];
        Assert.Equal(["SUP011"], (await Reading.OfAsync(settings)).Codes);
    }

    [ApiServerFact]
    public async Task A_token_unknown_to_the_server_is_a_missing_login()
    {
        var reading = await Reading.OfAsync(
            Reading.Settings(fleet.SupervisorA, new Identity.Token("nobody-knows-it"), "default"));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP011", Assert.Single(reading.Problems).Code);
    }

    [ApiServerFact]
    public async Task An_API_server_without_the_CRDs_is_not_a_supervisor()
    {
        var reading = await Reading.OfAsync(AdminOf(fleet.Guest, "default"));
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP016", Assert.Single(reading.Problems).Code);
    }

    [ApiServerFact]
    public async Task A_server_that_disconnects_during_the_read_means_no_inventory()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("going");
        await fleet.SupervisorA.Admin.CreateManyAsync(Enumerable.Range(0, 30)
            .Select(number => ScriptedReadingTests.TanzuOf($"going-{number:00}", "going")));
        await using var faulty = await FaultyServer.StartAsync(
            fleet.SupervisorA, new Fault(FaultKind.DropConnection, At: 1) { Path = "continue=", Times = int.MaxValue });
        var settings = await ViewerThroughAsync(faulty, "going");
        var reading = await Reading.OfAsync(Reading.Patient with { PageSize = 10 }, [], settings);
        Assert.Null(reading.Inventory);
        Assert.Equal("SUP010", Assert.Single(reading.Problems).Code);
    }

    [ApiServerFact]
    public async Task A_cluster_that_is_being_deleted_is_still_in_the_inventory()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("deleting");
        var cluster = ScriptedReadingTests.ClusterOf("deleting-1", ScriptedReadingTests.Enabled, "deleting");
        cluster["metadata"]!["finalizers"] = new System.Text.Json.Nodes.JsonArray("cluster.cluster.x-k8s.io");
        await fleet.SupervisorA.Admin.CreateAsync(cluster);
        await fleet.SupervisorA.Admin.DeleteAsync(cluster);

        var reading = await Reading.OfAsync(AdminOf(fleet.SupervisorA, "deleting"));

        Assert.Equal(ClusterState.Deleting, Assert.Single(reading.Inventory!.Clusters).State);
        var problems = new ProblemList();
        var registered = Fleet.From(
            reading.Inventory, Environments.All[0], Environments.Stacks, null, problems);
        Assert.Equal("deleting-1", Assert.Single(registered.Clusters).Name.ToString());
        Assert.Equal("FLT102", Assert.Single(problems.Sorted()).Code);
    }

    [ApiServerFact]
    public async Task The_stack_rejects_the_same_name_in_two_namespaces()
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("twin-a");
        await fleet.SupervisorA.Admin.CreateNamespaceAsync("twin-b");
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("twin", "twin-a"));
        await fleet.SupervisorA.Admin.CreateAsync(ScriptedReadingTests.TanzuOf("twin", "twin-b"));
        var reading = await Reading.OfAsync(AdminOf(fleet.SupervisorA, "twin-a", "twin-b"));
        Assert.Equal(["twin", "twin"], reading.Names);
        var problems = new ProblemList();
        Fleet.From(
            reading.Inventory!, Environments.All[0], Environments.Stacks, null, problems);
        // Both also show one server, which is a separate problem.
        Assert.Equal(["FLT002", "FLT003"], problems.Sorted().Select(problem => problem.Code).Distinct());
    }

    [ApiServerFact]
    public async Task A_missing_or_broken_kubeconfig_is_reported_for_its_cluster()
    {
        var admin = fleet.SupervisorA.Admin;
        await admin.CreateNamespaceAsync("secrets");
        var good = Kubeconfig.For(
            "whole", new("https://10.30.0.1:6443"), fleet.Guest.AuthorityPem, fleet.Guest.AdminIdentity);
        await admin.CreateAsync(KubeconfigSecret.For("secrets", "whole", good));
        await admin.CreateAsync(KubeconfigSecret.For("secrets", "broken", "apiVersion: v1\nkind: [PLANTED"));
        await admin.CreateAsync(KubeconfigSecret.For("secrets", "moved", good));
        var settings = AdminOf(fleet.SupervisorA, "secrets");

        var (credentials, problems) = await CredentialsAsync(
            settings,
            isPreview: false,
            GuestOf("whole", "secrets", "10.30.0.1"),
            GuestOf("broken", "secrets", "10.30.0.2"),
            GuestOf("moved", "secrets", "10.30.0.3"),
            GuestOf("missing", "secrets", "10.30.0.4"),
            GuestOf("missing-and-down", "secrets", "10.30.0.5", ClusterState.Unhealthy));

        Assert.NotNull(credentials.Find(ClusterName.Parse("whole"))!.KeyData);
        Assert.True(credentials.Find(ClusterName.Parse("whole"))!.Expires > TimeProvider.System.GetUtcNow());
        Assert.Equal(
            [("broken", "CRE002"), ("missing", "CRE001"), ("moved", "CRE003"), ("missing-and-down", "CRE102")],
            problems.Select(problem => (problem.Subject.Split('\'')[1], problem.Code)));
        Assert.DoesNotContain("PLANTED", string.Concat(problems), StringComparison.Ordinal);
    }

    private static SupervisorSettings AdminOf(ApiServer server, params string[] namespaces) =>
        Reading.Settings(server, server.AdminIdentity, namespaces);

    internal static GuestCluster GuestOf(
        string name, string @namespace, string host, ClusterState state = ClusterState.Running) =>
        GuestCluster.Create(new ObservedCluster
        {
            Name = name,
            Supervisor = "sup-a",
            Namespace = @namespace,
            Labels = ImmutableSortedDictionary<string, ObservedLabel>.Empty,
            Endpoint = new(host, 6443, default),
            State = state,
            Position = default,
        })!;

    internal static async Task<(ClusterCredentials Credentials, IReadOnlyList<Problem> Problems)> CredentialsAsync(
        SupervisorSettings settings, bool isPreview, params GuestCluster[] guests)
    {
        var problems = new ProblemList();
        using var sessions = SupervisorSessions.Create([settings], Reading.Patient, TimeProvider.System);
        var credentials = await sessions.FetchCredentialsAsync(
            guests,
            new(CredentialSource.Kubeconfig, StackName.Parse("dev"), isPreview),
            problems,
            CancellationToken.None);
        return (credentials, problems.Sorted());
    }

    /// <summary>May list cluster objects in the namespace, like a user with Can View on a vSphere Namespace.</summary>
    private async Task<Identity> ViewerAsync(string @namespace)
    {
        var admin = fleet.SupervisorA.Admin;
        if (!await admin.ExistsAsync($"/apis/rbac.authorization.k8s.io/v1/clusterroles/{CanView}"))
        {
            await admin.ApplyAsync($$"""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: {{CanView}}}
                rules:
                - {apiGroups: [run.tanzu.vmware.com], resources: [tanzukubernetesclusters], verbs: [get, list, watch]}
                - {apiGroups: [cluster.x-k8s.io], resources: [clusters], verbs: [get, list, watch]}
                """);
        }

        await admin.BindAsync(FleetOfServers.Viewer.Name, CanView, @namespace);
        return fleet.SupervisorA.TokenFor(FleetOfServers.Viewer);
    }

    private async Task<SupervisorSettings> ViewerThroughAsync(FaultyServer server, string @namespace) => new()
    {
        Name = "sup-a",
        Login = new SupervisorLogin.Token(
            server.Url, fleet.SupervisorA.AuthorityPem, new(TokenOf(await ViewerAsync(@namespace)))),
        Namespaces = [@namespace],
    };

    private static string TokenOf(Identity identity) => ((Identity.Token)identity).Value;
}
