using System.Net;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;

namespace Infra.IntegrationTests.Supervisors;

/// <summary>Registration in the cluster itself, with real API servers as supervisor and guest.</summary>
[Collection(RealServers.Name)]
public sealed class JoinTests(FleetOfServers fleet)
{
    private static readonly string[] Objects =
    [
        "/api/v1/namespaces/kube-system/serviceaccounts/argocd-manager",
        "/apis/rbac.authorization.k8s.io/v1/clusterroles/argocd-manager-role",
        "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/argocd-manager-role-binding",
        "/api/v1/namespaces/kube-system/secrets/argocd-manager-long-lived-token",
    ];

    [ApiServerFact]
    public async Task Join_creates_a_working_token_and_leave_revokes_it()
    {
        var guest = await GuestAsync("joining");
        using var sessions = Sessions("joining");

        Assert.Equal("CRE007", Assert.Single((await TokenAsync(sessions, guest)).Problems).Code);
        await ActAsync(sessions.JoinAsync, guest, dryRun: true);
        Assert.All(await ExistAsync(), Assert.False);

        await ActAsync(sessions.JoinAsync, guest, dryRun: false);
        Assert.All(await ExistAsync(), Assert.True);
        var before = await VersionsAsync();
        await ActAsync(sessions.JoinAsync, guest, dryRun: false);
        Assert.Equal(before, await VersionsAsync());

        var (token, problems) = await TokenAsync(sessions, guest);
        Assert.Empty(problems);
        Assert.Null(token!.Expires);
        Assert.Null(token.CertData);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token, "/api/v1/nodes"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token, "/metrics"));
        await AssertAsArgoCDMakesThemAsync();

        var problem = new ProblemList();
        await sessions.LeaveAsync(guest, dryRun: true, problem, CancellationToken.None);
        Assert.All(await ExistAsync(), Assert.True);
        await sessions.LeaveAsync(guest, dryRun: false, problem, CancellationToken.None);
        await sessions.LeaveAsync(guest, dryRun: false, problem, CancellationToken.None);
        Assert.Empty(problem.Sorted());
        Assert.All(await ExistAsync(), Assert.False);
        // A server caches a token for some seconds, but its rights end at once.
        Assert.Contains(
            await StatusAsync(token, "/api/v1/nodes"), new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized });
    }

    [ApiServerFact]
    public async Task An_unresponsive_guest_cluster_is_reported()
    {
        var name = "gone-guest";
        await fleet.SupervisorA.Admin.CreateNamespaceAsync(name);
        var nowhere = new Uri("https://127.0.0.1:1");
        await fleet.SupervisorA.Admin.CreateAsync(
            KubeconfigSecret.For(
                name, name, Kubeconfig.For(name, nowhere, fleet.Guest.AuthorityPem, fleet.Guest.AdminIdentity)));
        var guest = GuestOf(name, nowhere);
        using var sessions = Sessions(name);

        var problems = new ProblemList();
        Assert.Empty(await sessions.JoinAsync([guest], dryRun: false, problems, CancellationToken.None));
        Assert.Equal("CRE008", Assert.Single(problems.Sorted()).Code);
        Assert.Equal("CRE008", Assert.Single((await TokenAsync(sessions, guest)).Problems).Code);
    }

    private static async Task ActAsync(
        Func<IReadOnlyList<GuestCluster>, bool, ProblemList, CancellationToken, Task<IReadOnlyList<ClusterName>>> act,
        GuestCluster guest,
        bool dryRun)
    {
        var problems = new ProblemList();
        var done = await act([guest], dryRun, problems, CancellationToken.None);
        Assert.Empty(problems.Sorted());
        Assert.Equal([guest.Name], done);
    }

    private static async Task<(ClusterCredential? Token, IReadOnlyList<Problem> Problems)> TokenAsync(
        SupervisorSessions sessions, GuestCluster guest)
    {
        var problems = new ProblemList();
        var credentials = await sessions.FetchCredentialsAsync(
            [guest],
            new(CredentialSource.ServiceAccount, StackName.Parse("dev"), IsPreview: false),
            problems,
            CancellationToken.None);
        return (credentials.Find(guest.Name), problems.Sorted());
    }

    private async Task<GuestCluster> GuestAsync(string name)
    {
        await fleet.SupervisorA.Admin.CreateNamespaceAsync(name);
        await fleet.SupervisorA.Admin.CreateAsync(
            KubeconfigSecret.For(name, name, fleet.Guest.KubeconfigFor(fleet.Guest.AdminIdentity, name)));
        return GuestOf(name, fleet.Guest.Url);
    }

    private static GuestCluster GuestOf(string name, Uri server)
    {
        ServerUrl.TryCreate(server.Host, server.Port, out var url);
        return RealSupervisorTests.GuestOf(name, name, server.Host) with { Server = url! };
    }

    private SupervisorSessions Sessions(string @namespace) =>
        SupervisorSessions.Create(
            [Reading.Settings(fleet.SupervisorA, fleet.SupervisorA.AdminIdentity, @namespace)],
            Reading.Patient,
            TimeProvider.System);

    private async Task<bool[]> ExistAsync() => await Task.WhenAll(Objects.Select(fleet.Guest.Admin.ExistsAsync));

    // Excludes the account, because older servers add its token's name to it some time later.
    private async Task<string[]> VersionsAsync() =>
        await Task.WhenAll(
            Objects[1..].Select(
                async path => (string)(await fleet.Guest.Admin.GetAsync(path))["metadata"]!["resourceVersion"]!));

    private async Task<HttpStatusCode> StatusAsync(ClusterCredential credential, string path)
    {
        using var client = fleet.Guest.ClientFor(new Identity.Token(credential.Token!.Reveal()));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    // The objects that Argo CD's own `cluster add` creates: util/clusterauth, ArgoCDManagerPolicyRules and the token
    // Secret.
    private async Task AssertAsArgoCDMakesThemAsync()
    {
        var role = await fleet.Guest.Admin.GetAsync(Objects[1]);
        Assert.Equal(
            """[{"apiGroups":["*"],"resources":["*"],"verbs":["*"]},{"nonResourceURLs":["*"],"verbs":["*"]}]""",
            Sorted(role["rules"]!));
        var binding = await fleet.Guest.Admin.GetAsync(Objects[2]);
        Assert.Equal(
            """{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"argocd-manager-role"}""",
            binding["roleRef"]!.ToJsonString());
        Assert.Equal(
            """[{"kind":"ServiceAccount","name":"argocd-manager","namespace":"kube-system"}]""",
            binding["subjects"]!.ToJsonString());
        var secret = await fleet.Guest.Admin.GetAsync(Objects[3]);
        Assert.Equal("kubernetes.io/service-account-token", (string?)secret["type"]);
        Assert.Equal(
            "argocd-manager", (string?)secret["metadata"]!["annotations"]!["kubernetes.io/service-account.name"]);
    }

    private static string Sorted(JsonNode rules) => new JsonArray([.. rules.AsArray().Select(rule =>
        (JsonNode)new JsonObject(rule!
            .AsObject()
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))))])
            .ToJsonString();
}
