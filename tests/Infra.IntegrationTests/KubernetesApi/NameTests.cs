using Infra.KubernetesApi;
using k8s;
using k8s.Models;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>A name that would change the URL of a request is never sent.</summary>
public sealed class NameTests
{
    public static TheoryData<string> Hostile =>
    [
        "x?dryRun=All", "x?watch=true", "a/../../b", "../b", "..", ".", "", "/", "a/b",
        "%2e", "%2e%2e", "%2e%2e%2fb", "a%2Fb", "a%3Fb", "a#b", "a\\..\\b",
        "a b", "a\nb", "a;b", "a&b", "ä", new string('a', 254),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void An_invalid_object_name_is_rejected_as_a_path_segment(string name) =>
        Assert.Throws<UnsafeNameException>(() => PathSegment.Checked(name));

    [Theory]
    [InlineData("a")]
    [InlineData("team-a")]
    [InlineData("v1alpha3")]
    [InlineData("system:basic-user")]
    [InlineData("run.tanzu.vmware.com")]
    [InlineData("Upper_Case.2")]
    public void A_valid_name_is_unchanged(string name) => Assert.Equal(name, PathSegment.Checked(name));

    /// <summary>
    /// The client checks every name. It cannot detect two names in one or a query; those need an earlier check.
    /// </summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task The_client_sends_no_path_with_an_unsafe_name(string name)
    {
        if (name is "a/b" || name.StartsWith("x?", StringComparison.Ordinal)) return;
        await using var server = await TestServer.StartAsync("{}");
        using var client = Kubeconfigs.Client(server.Url);
        var patch = new V1Patch("{}", V1Patch.PatchType.MergePatch);

        await Assert.ThrowsAsync<UnsafeNameException>(() => client.CoreV1.ReadNamespacedSecretAsync("b", name));
        await Assert.ThrowsAsync<UnsafeNameException>(() => client.CoreV1.DeleteNamespacedSecretAsync(name, "a"));
        await Assert.ThrowsAsync<UnsafeNameException>(
            () => client.CustomObjects.ListNamespacedCustomObjectAsync("g", "v1", name, "things"));
        await Assert.ThrowsAsync<UnsafeNameException>(
            () => client.CustomObjects.PatchNamespacedCustomObjectAsync(
                patch, "g", "v1", "a", "things", name, dryRun: "All"));

        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("x?dryRun=All")]
    [InlineData("x?a=b")]
    public async Task The_client_sends_no_request_with_two_query_strings(string name)
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = Kubeconfigs.Client(server.Url);

        await Assert.ThrowsAsync<UnsafeNameException>(
            () => client.CoreV1.ReadNamespacedSecretAsync(name, "a", pretty: true));

        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Ordinary_requests_are_sent()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = Kubeconfigs.Client(server.Url);

        await client.Version.GetCodeAsync();
        await client.Apis.GetAPIVersionsAsync();
        await client.CustomObjects.GetAPIResourcesAsync("g.example", "v1alpha3");
        await client.CustomObjects.ListNamespacedCustomObjectAsync("", "v1", "a", "secrets", labelSelector: "a/b=c?,d");
        await client.RbacAuthorizationV1.ReadClusterRoleAsync("system:basic-user");

        Assert.Equal(
            [
                "GET /version/",
                "GET /apis/",
                "GET /apis/g.example/v1alpha3",
                "GET /api/v1/namespaces/a/secrets?labelSelector=a%2Fb%3Dc%3F%2Cd&watch=false",
                "GET /apis/rbac.authorization.k8s.io/v1/clusterroles/system:basic-user",
            ],
            server.Calls.Select(call => call.Line));
    }
}
