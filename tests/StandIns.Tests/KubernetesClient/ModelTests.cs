using k8s;
using k8s.Models;

namespace StandIns.Tests.KubernetesClient;

public sealed class ModelTests
{
    private readonly V1Secret _secret = new() { Metadata = new() { Name = "n", Uid = "u" } };

    [Fact]
    public void An_object_is_initialized_with_what_its_class_says()
    {
        var role = new V1ClusterRole().Initialize();

        Assert.Equal(("rbac.authorization.k8s.io/v1", "ClusterRole"), (role.ApiVersion, role.Kind));
        Assert.NotNull(role.Metadata);
        Assert.Equal(("rbac.authorization.k8s.io", "v1"), role.ApiGroupAndVersion());
        Assert.Equal(("", "v1"), _secret.Initialize().ApiGroupAndVersion());
        Assert.Equal((null, null), new V1Secret().ApiGroupAndVersion());
        Assert.Throws<InvalidOperationException>(() => new KubernetesObject().Initialize());
    }

    [Fact]
    public void Labels_and_annotations_are_set_read_and_removed()
    {
        var secret = new V1Secret();
        secret.SetLabel("l", "1");
        secret.SetAnnotation("a", "2");

        Assert.Equal(("1", "2"), (secret.GetLabel("l"), secret.GetAnnotation("a")));
        secret.SetLabel("l", null);
        secret.SetAnnotation("a", null);
        Assert.Equal((null, null), (secret.GetLabel("l"), secret.GetAnnotation("a")));
    }

    [Fact]
    public void Finalizers_are_a_set()
    {
        Assert.True(_secret.AddFinalizer("f"));
        Assert.False(_secret.AddFinalizer("f"));
        Assert.True(_secret.HasFinalizer("f"));
        Assert.True(_secret.RemoveFinalizer("f"));
        Assert.False(_secret.RemoveFinalizer("f"));
        Assert.Empty(_secret.Finalizers());
    }

    [Fact]
    public void Owners_are_found_and_removed()
    {
        _secret.Initialize();
        var owned = new V1ConfigMap();
        owned.AddOwnerReference(new() { ApiVersion = "v1", Kind = "Secret", Name = "other", Uid = "u" });
        owned.AddOwnerReference(
            new() { ApiVersion = "v1", Kind = "Secret", Name = "n", Uid = "u", Controller = true });

        Assert.Equal(1, owned.FindOwnerReference(_secret));
        Assert.Equal("n", owned.GetController().Name);
        Assert.True(owned.IsOwnedBy(_secret));
        Assert.Equal("n", owned.RemoveOwnerReference(_secret).Name);
        Assert.False(owned.IsOwnedBy(_secret));
        Assert.True(owned.RemoveOwnerReferences(owner => owner.Name == "other"));
        Assert.Empty(owned.OwnerReferences());
    }

    [Fact]
    public void What_holds_credentials_does_not_print_them()
    {
        var token = new Authenticationv1TokenRequest
        {
            Spec = new() { Audiences = [] },
            Status = new() { Token = "secret-token", ExpirationTimestamp = default },
        };
        object[] holders =
        [
            token, token.Status, new V1Patch("""{"token":"secret-token"}""", V1Patch.PatchType.MergePatch),
            new V1Secret { StringData = new Dictionary<string, string> { ["k"] = "secret-token" } },
            new k8s.KubeConfigModels.UserCredentials { Token = "secret-token" },
            new KubernetesClientConfiguration { AccessToken = "secret-token" },
        ];

        Assert.All(holders, item => Assert.DoesNotContain("secret-token", item.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("user: secret-token")]
    [InlineData("user: [secret-token]")]
    [InlineData("user: {token: [secret-token]}")]
    [InlineData("user: {token: {secret-token: 1}}")]
    [InlineData("user: {token: \"secret-token}")]
    [InlineData("user: {client-key-data: secret-token, client-certificate-data: secret-token}")]
    [InlineData("user: {client-key-data: c2VjcmV0LXRva2Vu, client-certificate-data: c2VjcmV0LXRva2Vu}")]
    public void A_kubeconfig_that_is_broken_is_refused_without_its_credentials(string user)
    {
        var yaml = $$$"""
            current-context: c
            contexts: [{name: c, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: "https://a.example"}}]
            users:
            - name: u
              {{{user}}}
            """;

        var thrown = Record.Exception(() => new k8s.Kubernetes(KubeConfigs.Config(yaml)));

        Assert.NotNull(thrown);
        Assert.DoesNotContain("secret-token", thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0LXRva2Vu", thrown.ToString(), StringComparison.Ordinal);
    }
}
