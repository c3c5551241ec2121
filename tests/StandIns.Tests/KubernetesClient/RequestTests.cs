using k8s;
using k8s.Models;
using Microsoft.AspNetCore.Http;

namespace StandIns.Tests.KubernetesClient;

/// <summary>What each operation asks of the server.</summary>
public sealed class RequestTests
{
    private const string Rbac = "/apis/rbac.authorization.k8s.io/v1";

    private static readonly V1Patch Merge = new(new { data = 1 }, V1Patch.PatchType.MergePatch);
    private static readonly V1RoleRef Ref = new() { ApiGroup = "g", Kind = "k", Name = "n" };

    private static readonly Dictionary<string, Func<k8s.Kubernetes, Task>> Requests = new()
    {
        ["GET /api/v1/namespaces?watch=false"] = client => client.CoreV1.ListNamespaceAsync(),
        ["GET /api/v1/namespaces/n"] = client => client.CoreV1.ReadNamespaceAsync("n"),
        ["POST /api/v1/namespaces"] = client => client.CoreV1.CreateNamespaceAsync(new()),
        ["PUT /api/v1/namespaces/n"] = client => client.CoreV1.ReplaceNamespaceAsync(new(), "n"),
        ["PATCH /api/v1/namespaces/n"] = client => client.CoreV1.PatchNamespaceAsync(Merge, "n"),
        ["DELETE /api/v1/namespaces/n"] = client => client.CoreV1.DeleteNamespaceAsync("n"),
        ["GET /api/v1/secrets?watch=false"] = client => client.CoreV1.ListSecretForAllNamespacesAsync(),
        ["GET /api/v1/namespaces/a/secrets?watch=false"] = client => client.CoreV1.ListNamespacedSecretAsync("a"),
        ["GET /api/v1/namespaces/a/secrets/b?pretty=true"] =
            client => client.CoreV1.ReadNamespacedSecretAsync("b", "a", pretty: true),
        ["POST /api/v1/namespaces/a/secrets?dryRun=All&fieldManager=m&fieldValidation=Strict&pretty=false"] =
            client => client.CoreV1.CreateNamespacedSecretAsync(new(), "a", "All", "m", "Strict", false),
        ["PUT /api/v1/namespaces/a/secrets/b?dryRun=All"] =
            client => client.CoreV1.ReplaceNamespacedSecretAsync(new(), "b", "a", "All"),
        ["PATCH /api/v1/namespaces/a/secrets/b?dryRun=All&fieldManager=m&fieldValidation=Warn&force=true&pretty=true"] =
            client => client.CoreV1.PatchNamespacedSecretAsync(Merge, "b", "a", "All", "m", "Warn", true, true),
        ["DELETE /api/v1/namespaces/a/secrets/b?dryRun=All&gracePeriodSeconds=0" +
            "&ignoreStoreReadErrorWithClusterBreakingPotential=true&orphanDependents=false" +
            "&propagationPolicy=Foreground&pretty=true"] = client => client.CoreV1.DeleteNamespacedSecretAsync(
                "b", "a", null, "All", 0, true, false, "Foreground", true),
        ["DELETE /api/v1/namespaces/a/secrets?continue=c&dryRun=All&fieldSelector=f&gracePeriodSeconds=1" +
            "&labelSelector=l&limit=2&propagationPolicy=p&resourceVersion=3&resourceVersionMatch=Exact" +
            "&timeoutSeconds=4"] = client => client.CoreV1.DeleteCollectionNamespacedSecretAsync(
                "a", null, "c", "All", "f", 1, null, "l", 2, null, "p", "3", "Exact", null, 4),
        ["GET /api/v1/namespaces/a/secrets/"] = client => client.CoreV1.ReadNamespacedSecretAsync(null, "a"),
        ["GET /api/v1/namespaces/a/secrets/b%2F..%3Fc"] =
            client => client.CoreV1.ReadNamespacedSecretAsync("b/..?c", "a"),
        ["GET /api/v1/configmaps?watch=false"] = client => client.CoreV1.ListConfigMapForAllNamespacesAsync(),
        ["GET /api/v1/namespaces/a/configmaps/b"] = client => client.CoreV1.ReadNamespacedConfigMapAsync("b", "a"),
        ["POST /api/v1/namespaces/a/configmaps"] =
            client => client.CoreV1.CreateNamespacedConfigMapAsync(new(), "a"),
        ["GET /api/v1/serviceaccounts?watch=false"] =
            client => client.CoreV1.ListServiceAccountForAllNamespacesAsync(),
        ["DELETE /api/v1/namespaces/a/serviceaccounts/b"] =
            client => client.CoreV1.DeleteNamespacedServiceAccountAsync("b", "a"),
        ["POST /api/v1/namespaces/a/serviceaccounts/b/token"] =
            client => client.CoreV1.CreateNamespacedServiceAccountTokenAsync(
                new() { Spec = new() { Audiences = ["c"] } }, "b", "a"),
        [$"GET {Rbac}/clusterroles?watch=false"] = client => client.RbacAuthorizationV1.ListClusterRoleAsync(),
        [$"GET {Rbac}/clusterroles/system:basic-user"] =
            client => client.RbacAuthorizationV1.ReadClusterRoleAsync("system:basic-user"),
        [$"POST {Rbac}/clusterrolebindings"] =
            client => client.RbacAuthorizationV1.CreateClusterRoleBindingAsync(new() { RoleRef = Ref }),
        [$"GET {Rbac}/roles?watch=false"] = client => client.RbacAuthorizationV1.ListRoleForAllNamespacesAsync(),
        [$"PUT {Rbac}/namespaces/a/roles/b"] =
            client => client.RbacAuthorizationV1.ReplaceNamespacedRoleAsync(new(), "b", "a"),
        [$"DELETE {Rbac}/namespaces/a/rolebindings/b"] =
            client => client.RbacAuthorizationV1.DeleteNamespacedRoleBindingAsync("b", "a"),
        ["POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews"] =
            client => client.AuthorizationV1.CreateSelfSubjectAccessReviewAsync(new() { Spec = new() }),
        ["POST /apis/authorization.k8s.io/v1/selfsubjectrulesreviews"] =
            client => client.AuthorizationV1.CreateSelfSubjectRulesReviewAsync(new() { Spec = new() }),
        ["GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions?limit=1&watch=false"] =
            client => client.ApiextensionsV1.ListCustomResourceDefinitionAsync(limit: 1),
        ["DELETE /apis/apiextensions.k8s.io/v1/customresourcedefinitions/n"] =
            client => client.ApiextensionsV1.DeleteCustomResourceDefinitionAsync("n"),
        ["GET /version/"] = client => client.Version.GetCodeAsync(),
        ["GET /apis/"] = client => client.Apis.GetAPIVersionsAsync(),
        ["GET /apis/g/v"] = client => client.CustomObjects.GetAPIResourcesAsync("g", "v"),
        ["GET /apis/g/v/p?watch=false"] =
            client => client.CustomObjects.ListCustomObjectForAllNamespacesAsync("g", "v", "p"),
        ["GET /apis/g/v/namespaces/a/p?labelSelector=l&watch=false"] =
            client => client.CustomObjects.ListNamespacedCustomObjectAsync("g", "v", "a", "p", labelSelector: "l"),
        ["GET /apis/g/v/p/n"] = client => client.CustomObjects.GetClusterCustomObjectAsync("g", "v", "p", "n"),
        ["GET /api/v1/p/n"] = client => client.CustomObjects.GetClusterCustomObjectAsync("", "v1", "p", "n"),
        ["POST /apis/g/v/namespaces/a/p?fieldManager=m"] =
            client => client.CustomObjects.CreateNamespacedCustomObjectAsync(
                new { }, "g", "v", "a", "p", fieldManager: "m"),
        ["PUT /apis/g/v/namespaces/a/p/n"] =
            client => client.CustomObjects.ReplaceNamespacedCustomObjectAsync(new { }, "g", "v", "a", "p", "n"),
        ["PATCH /apis/g/v/namespaces/a/p/n/status?force=true"] =
            client => client.CustomObjects.PatchNamespacedCustomObjectStatusAsync(
                Merge, "g", "v", "a", "p", "n", force: true),
        ["DELETE /apis/g/v/namespaces/a/p/n?gracePeriodSeconds=1&orphanDependents=true" +
            "&propagationPolicy=o&dryRun=All"] = client => client.CustomObjects.DeleteNamespacedCustomObjectAsync(
                "g", "v", "a", "p", "n", null, 1, true, "o", "All"),
        ["DELETE /apis/g/v/namespaces/a/p?labelSelector=l&dryRun=All&fieldSelector=f&pretty=true"] =
            client => client.CustomObjects.DeleteCollectionNamespacedCustomObjectAsync(
                "g", "v", "a", "p", null, "l", null, null, null, "All", "f", true),
    };

    public static TheoryData<string> Lines => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task An_operation_asks_for(string line)
    {
        await using var server = await ApiServer.StartAsync("null");
        using var client = server.Client();

        await Requests[line](client);

        Assert.Equal(line, server.Call.Line);
    }

    [Fact]
    public async Task A_list_says_everything_in_upstreams_order()
    {
        await using var server = await ApiServer.StartAsync("null");
        using var client = server.Client();

        await client.CoreV1.ListNamespacedSecretAsync("ns", labelSelector: "a=b,c", limit: 10);
        await client.CoreV1.ListNamespacedSecretAsync("ns", true, "c", "f", "l", 1, "2", "Exact", false, 3, true);
        await client.CoreV1.ListSecretForAllNamespacesAsync(true, "c", "f", "l", 1, true, "2", "Exact", false, 3);

        Assert.Equal(
            [
                "GET /api/v1/namespaces/ns/secrets?labelSelector=a%3Db%2Cc&limit=10&watch=false",
                "GET /api/v1/namespaces/ns/secrets?allowWatchBookmarks=true&continue=c&fieldSelector=f" +
                    "&labelSelector=l&limit=1&resourceVersion=2&resourceVersionMatch=Exact&sendInitialEvents=false&timeoutSeconds=3" +
                    "&watch=false&pretty=true",
                "GET /api/v1/secrets?allowWatchBookmarks=true&continue=c&fieldSelector=f&labelSelector=l" +
                    "&limit=1&pretty=true&resourceVersion=2&resourceVersionMatch=Exact&sendInitialEvents=false" +
                    "&timeoutSeconds=3&watch=false",
            ],
            server.Calls.Select(call => call.Line));
    }

    [Theory]
    [InlineData(V1Patch.PatchType.JsonPatch, "application/json-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.MergePatch, "application/merge-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.StrategicMergePatch, "application/strategic-merge-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.ApplyPatch, "application/apply-patch+yaml; charset=utf-8")]
    public async Task A_patch_says_its_type_and_text_is_sent_as_it_is(V1Patch.PatchType type, string contentType)
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();

        await client.CoreV1.PatchNamespacedConfigMapAsync(new("""{ "a":  1 }""", type), "b", "a");

        Assert.Equal(contentType, server.Call.Headers.ContentType);
        Assert.Equal("""{ "a":  1 }""", server.Call.Body);
    }

    [Fact]
    public async Task An_object_is_applied_by_the_server()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();
        var secret = new V1Secret { Data = new Dictionary<string, byte[]> { ["k"] = [1] } }.Initialize();
        secret.Metadata.Name = "b";

        await client.CoreV1.PatchNamespacedSecretAsync(
            new(secret, V1Patch.PatchType.ApplyPatch), "b", "a", fieldManager: "me", force: true, dryRun: "All");

        Assert.Equal(
            "PATCH /api/v1/namespaces/a/secrets/b?dryRun=All&fieldManager=me&force=true", server.Call.Line);
        Assert.Equal(
            """{"apiVersion":"v1","data":{"k":"AQ=="},"kind":"Secret","metadata":{"name":"b"}}""", server.Call.Body);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_nothing_more()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client();

        await client.CoreV1.CreateNamespacedSecretAsync(new() { Type = "Opaque" }, "a");

        Assert.Equal("kubernetes-csharp/20.0.84", server.Call.Headers.UserAgent);
        Assert.Equal("application/json; charset=utf-8", server.Call.Headers.ContentType);
        Assert.Equal("""{"type":"Opaque"}""", server.Call.Body);
        Assert.Equal(
            ["Content-Length", "Content-Type", "Host", "User-Agent"], server.Call.Headers.Keys.Order());
    }

    [Fact]
    public async Task Custom_headers_and_a_user_agent_are_sent()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client(config => config.UserAgent = "infra/1");

        using var answer = await client.CoreV1.ReadNamespaceWithHttpMessagesAsync(
            "n", customHeaders: new Dictionary<string, IReadOnlyList<string>> { ["Impersonate-User"] = ["me"] });

        Assert.Equal("me", server.Call.Headers["Impersonate-User"]);
        Assert.Equal("infra/1", server.Call.Headers.UserAgent);
        Assert.Equal(StatusCodes.Status200OK, (int)answer.Response.StatusCode);
    }

    [Fact]
    public async Task A_base_path_stays_in_front()
    {
        await using var server = await ApiServer.StartAsync("{}");
        using var client = server.Client(config => config.Host += "/clusters/a");

        await client.CoreV1.ReadNamespaceAsync("n");

        Assert.Equal("GET /clusters/a/api/v1/namespaces/n", server.Call.Line);
    }

    [Fact]
    public async Task Pages_are_followed_by_their_token()
    {
        await using var server = await ApiServer.StartAsync(context => ApiServer.AnswerAsync(
            context,
            context.Request.Query["continue"] == "next"
                ? """{"items":[{"metadata":{"name":"b"}}],"metadata":{}}"""
                : """{"items":[{"metadata":{"name":"a"}}],"metadata":{"continue":"next","remainingItemCount":1}}"""));
        using var client = server.Client();

        var first = await client.CoreV1.ListNamespacedSecretAsync("ns", limit: 1);
        var second = await client.CoreV1.ListNamespacedSecretAsync("ns", limit: 1, continueParameter: first.Continue());

        Assert.Equal(["a", "b"], first.Items.Concat(second.Items).Select(item => item.Name()));
        Assert.Equal(1, first.Metadata.RemainingItemCount);
        Assert.Null(second.Continue());
        Assert.Null(first.Items[0].Kind);
    }
}
