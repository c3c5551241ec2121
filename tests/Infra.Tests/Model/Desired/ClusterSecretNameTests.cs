using Infra.Model.Desired;

namespace Infra.Tests.Model;

/// <summary>Test vectors of Argo CD's own naming scheme.</summary>
public sealed class ClusterSecretNameTests
{
    [Theory]
    [InlineData("foo", "http://foo", "cluster-foo-752281925")]
    [InlineData("mycluster", "https://mycluster", "cluster-mycluster-3274446258")]
    [InlineData("mycluster", "https://mycluster/", "cluster-mycluster-3680896551")]
    [InlineData(
        "thelongestdomainnameintheworld.argocd-project.com",
        "http://thelongestdomainnameintheworld.argocd-project.com:3000",
        "cluster-thelongestdomainnameintheworld.argocd-project.com-2721640553")]
    [InlineData(
        "kubernetes.default.svc", "https://kubernetes.default.svc", "cluster-kubernetes.default.svc-3396314289")]
    public void The_name_consists_of_the_host_and_the_hash_of_the_URL(string host, string url, string expected) =>
        Assert.Equal(expected, ClusterSecretName.Create(host, url));

    [Fact]
    public void The_name_for_an_IPv6_host_has_no_colons() =>
        Assert.StartsWith(
            "cluster-2001-db8--1-",
            ClusterSecretName.Create("2001:db8::1", "https://[2001:db8::1]:6443"),
            StringComparison.Ordinal);
}
