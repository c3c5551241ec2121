using System.Net;
using System.Text.Json.Nodes;
using ApiServers;

namespace Infra.IntegrationTests.Harness;

[Collection(RealServers.Name)]
public sealed class ApiServerTests(FleetOfServers fleet)
{
    private const string Secrets = "/api/v1/namespaces/default/secrets";

    [ApiServerFact]
    public async Task A_client_certificate_authenticates_its_user()
    {
        using var client = fleet.SupervisorA.ClientFor(fleet.SupervisorA.AdminIdentity);
        using var answer = await client.GetAsync(new Uri(Secrets, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(HttpVersion.Version20, answer.Version);
    }

    [ApiServerFact]
    public async Task A_client_certificate_of_another_server_is_rejected() => Assert.Equal(
        HttpStatusCode.Unauthorized, await StatusAsync(fleet.SupervisorA, fleet.SupervisorB.AdminIdentity));

    [ApiServerFact]
    public async Task A_static_token_authenticates_a_user_without_permissions() => Assert.Equal(
        HttpStatusCode.Forbidden,
        await StatusAsync(fleet.SupervisorA, fleet.SupervisorA.TokenFor(FleetOfServers.Nobody)));

    [ApiServerFact]
    public async Task A_wrong_token_is_rejected() => Assert.Equal(
        HttpStatusCode.Unauthorized, await StatusAsync(fleet.SupervisorA, new Identity.Token("wrong")));

    [ApiServerFact]
    public async Task A_bound_user_can_do_only_what_its_role_allows()
    {
        var admin = fleet.SupervisorA.Admin;
        await admin.CreateNamespaceAsync("bound");
        var viewer = FleetOfServers.Viewer with { Name = "bound-viewer" };
        await admin.BindAsync(viewer.Name, "view", "bound");
        using var client = fleet.SupervisorA.ClientFor(fleet.SupervisorA.CertificateFor(viewer));
        using var pods = await client.GetAsync(new Uri("/api/v1/namespaces/bound/pods", UriKind.Relative));
        using var secrets = await client.GetAsync(new Uri("/api/v1/namespaces/bound/secrets", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, pods.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, secrets.StatusCode);
    }

    [ApiServerFact]
    public async Task Server_side_apply_keeps_each_managers_fields()
    {
        var admin = fleet.Guest.Admin;
        await admin.CreateNamespaceAsync("applied");
        var map =
            Yaml.Object("{apiVersion: v1, kind: ConfigMap, metadata: {name: m, namespace: applied}, data: {a: one}}");
        await admin.ApplyAsync(map, "first");
        await admin.ApplyAsync(map, "first");
        var other = map.DeepClone().AsObject();
        other["data"]!["a"] = "two";
        var refused = await Assert.ThrowsAsync<ApiException>(() => admin.ApplyAsync(other, "second"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("two", (string?)(await admin.ApplyAsync(other, "second", force: true))["data"]!["a"]);
    }

    [ApiServerTheory]
    [InlineData("run.tanzu.vmware.com/v1alpha3", "tanzukubernetesclusters")]
    [InlineData("run.tanzu.vmware.com/v1alpha2", "tanzukubernetesclusters")]
    [InlineData("run.tanzu.vmware.com/v1alpha1", "tanzukubernetesclusters")]
    [InlineData("cluster.x-k8s.io/v1beta2", "clusters")]
    [InlineData("cluster.x-k8s.io/v1beta1", "clusters")]
    public async Task A_cluster_is_served_with_its_status_in_each_version(string version, string plural)
    {
        var @namespace = version.Replace('/', '-').Replace('.', '-');
        var admin = fleet.SupervisorB.Admin;
        await admin.CreateNamespaceAsync(@namespace);
        await admin.CreateAsync(new TanzuCluster { Name = "one", Namespace = @namespace }.ToJson());
        await admin.CreateAsync(new CapiCluster { Name = "one", Namespace = @namespace }.ToJson());
        var served = await admin.GetAsync($"/apis/{version}/namespaces/{@namespace}/{plural}/one");
        Assert.Equal(version, (string?)served["apiVersion"]);
        Assert.Equal("Ready", (string?)served["status"]!["conditions"]![0]!["type"]);
    }

    [ApiServerFact]
    public async Task An_unselected_version_is_not_served()
    {
        await using var host = await ApiServerHost.StartAsync(
            new ApiServerOptions("old")
            {
                ControllerManager = false,
                CustomResources = [CustomResources.Clusters("v1beta1")],
            });
        Assert.True(await host["old"].Admin.ExistsAsync("/apis/cluster.x-k8s.io/v1beta1"));
        Assert.False(await host["old"].Admin.ExistsAsync("/apis/cluster.x-k8s.io/v1beta2"));
    }

    [ApiServerFact]
    public async Task The_controller_manager_fills_a_token_secret()
    {
        var admin = fleet.Guest.Admin;
        await admin.CreateNamespaceAsync("tokens");
        await admin.CreateServiceAccountAsync("tokens", "argo");
        await admin.CreateAsync("""
            apiVersion: v1
            kind: Secret
            type: kubernetes.io/service-account-token
            metadata: {name: argo-token, namespace: tokens, annotations: {kubernetes.io/service-account.name: argo}}
            """);
        JsonObject secret = [];
        await Readiness.WaitAsync("a filled token Secret", async () =>
            (secret =
                await admin.GetAsync("/api/v1/namespaces/tokens/secrets/argo-token"))["data"]?["token"] is not null);
        var token = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]!["token"]!));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(fleet.Guest, new Identity.Token(token)));
    }

    [ApiServerFact]
    public async Task A_token_from_a_token_request_is_accepted()
    {
        await fleet.Guest.Admin.CreateNamespaceAsync("requested");
        await fleet.Guest.Admin.CreateServiceAccountAsync("requested", "argo");
        var token = await fleet.Guest.Admin.TokenAsync("requested", "argo", TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(fleet.Guest, new Identity.Token(token)));
    }

    [ApiServerFact]
    public async Task A_deleted_namespace_disappears()
    {
        await fleet.Guest.Admin.CreateNamespaceAsync("going");
        await fleet.Guest.Admin.DeleteAsync("/api/v1/namespaces/going");
        await Readiness.WaitAsync(
            "a namespace to go", async () => !await fleet.Guest.Admin.ExistsAsync("/api/v1/namespaces/going"));
    }

    [ApiServerFact]
    public async Task A_generated_kubeconfig_works_with_kubectl()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, fleet.Guest.KubeconfigFor(fleet.Guest.AdminIdentity));
        var assets = await Assets.FindAsync();
        using var kubectl = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                assets.Kubectl, ["--kubeconfig", file, "get", "namespace", "default", "-o", "name"])
            {
                RedirectStandardOutput = true,
            })!;
        Assert.Equal("namespace/default\n", await kubectl.StandardOutput.ReadToEndAsync());
        File.Delete(file);
    }

    [ApiServerFact]
    public async Task Twelve_hundred_clusters_are_created_and_listed_in_pages()
    {
        var admin = fleet.SupervisorA.Admin;
        await admin.CreateNamespaceAsync("many");
        await admin.CreateManyAsync(Enumerable.Range(0, 1200)
            .Select(number => new TanzuCluster { Name = $"c-{number:d4}", Namespace = "many" }.ToJson()));
        var list = await admin.GetAsync(
            "/apis/run.tanzu.vmware.com/v1alpha3/namespaces/many/tanzukubernetesclusters?limit=500");
        Assert.Equal(500, list["items"]!.AsArray().Count);
        Assert.Equal(700, (int?)list["metadata"]!["remainingItemCount"]);
    }

    [ApiServerFact]
    public async Task A_faulty_server_proxies_a_real_one()
    {
        await using var faulty = await FaultyServer.StartAsync(
            fleet.SupervisorA, new Fault(FaultKind.Unavailable, At: 1) { RetryAfterSeconds = 3 });
        using var client = Client.For(
            faulty.Url, fleet.SupervisorA.Authority.Certificate, fleet.SupervisorA.TokenFor(FleetOfServers.Nobody));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client));
        using var second = await client.GetAsync(new Uri(Secrets, UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), second.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client));
    }

    [ApiServerFact]
    public async Task A_login_can_return_a_token_that_a_real_server_accepts()
    {
        await using var wcp = await WcpServer.StartAsync(fleet.SupervisorA.Authority);
        var token = ((Identity.Token)fleet.SupervisorA.TokenFor(FleetOfServers.Nobody)).Value;
        wcp.Passwords = wcp.Passwords.Add("nobody", "pw");
        wcp.SessionIds = [token];
        using var client = wcp.ClientFor("nobody", "pw");
        using var answer = await client.PostAsync(new Uri("/wcp/login", UriKind.Relative), null);
        var session = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["session_id"]!;
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(fleet.SupervisorA, new Identity.Token(session)));
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiServer server, Identity identity)
    {
        using var client = server.ClientFor(identity);
        return await StatusAsync(client);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(Secrets, UriKind.Relative));
        return answer.StatusCode;
    }
}
