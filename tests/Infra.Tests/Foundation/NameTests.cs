using Infra.Foundation;

namespace Infra.Tests.Foundation;

public sealed class NameTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("armored-core-development", true)]
    [InlineData("7-of-9", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a.b", false)]
    [InlineData("a_b", false)]
    [InlineData("Armored-Core", false)]
    [InlineData("hafenstraße", false)]
    [InlineData("in-cluster", false)]
    [InlineData("in-cluster-2", true)]
    [InlineData("my-in-cluster", true)]
    [InlineData("https://10.0.0.1:6443", false)]
    [InlineData("kubernetes.default.svc", false)]
    [InlineData("https://kubernetes.default.svc", false)]
    public void A_cluster_name_is_an_RFC_1123_label_that_is_not_reserved(string text, bool good) =>
        Assert.Equal(good, ClusterName.TryParse(text, out _));

    [Fact]
    public void A_cluster_name_has_at_most_63_characters()
    {
        Assert.True(ClusterName.TryParse(new('a', 63), out _));
        Assert.Equal("has 64 characters; 1 to 63 are allowed", ClusterName.BrokenRule(new('a', 64)));
    }

    [Theory]
    [InlineData("core-basic", true)]
    [InlineData("Core_Basic.2", true)]
    [InlineData("", false)]
    [InlineData("example.com/core", false)]
    [InlineData(".core", false)]
    public void A_bundle_name_is_a_label_key_without_a_prefix(string text, bool good) =>
        Assert.Equal(good, BundleName.TryParse(text, out _));

    [Theory]
    [InlineData("env", true)]
    [InlineData("run.tanzu.vmware.com/tkr", true)]
    [InlineData("a/b/c", false)]
    [InlineData("/b", false)]
    [InlineData("a/", false)]
    [InlineData("a b", false)]
    [InlineData("UPPER.com/b", false)]
    public void A_label_key_has_an_optional_dns_prefix(string key, bool good) =>
        Assert.Equal(good, KubernetesNames.BrokenLabelKeyRule(key) is null);

    [Fact]
    public void Names_are_sorted_ordinally() =>
        Assert.Equal(
            ["B-0", "a-1", "a1", "a_1"], BundleName.Set("a_1", "a1", "B-0", "a-1").Select(name => name.ToString()));

    [Theory]
    [InlineData("10.20.0.11", 6443, "https://10.20.0.11:6443")]
    [InlineData("API.Example.com", 443, "https://api.example.com:443")]
    [InlineData("API.Example.com.", 443, "https://api.example.com:443")]
    [InlineData("1a.2b", 443, "https://1a.2b:443")]
    [InlineData("10.example.com", 443, "https://10.example.com:443")]
    [InlineData("0x7f.example.com", 443, "https://0x7f.example.com:443")]
    [InlineData("2001:db8::1", 6443, "https://[2001:db8::1]:6443")]
    [InlineData("[2001:db8::1]", 6443, "https://[2001:db8::1]:6443")]
    [InlineData("2001:DB8:0:0:0:0:0:1", 6443, "https://[2001:db8::1]:6443")]
    [InlineData("2001:0db8::0001", 6443, "https://[2001:db8::1]:6443")]
    [InlineData("fd00:10:0:0:0:0:0:3", 6443, "https://[fd00:10::3]:6443")]
    // RFC 5952: a single group of zeros stays; the longest run is shortened, and the first of two equal ones.
    [InlineData("2001:db8::1:1:1:1:1", 6443, "https://[2001:db8:0:1:1:1:1:1]:6443")]
    [InlineData("2001:0:0:1:0:0:0:1", 6443, "https://[2001:0:0:1::1]:6443")]
    [InlineData("2001:db8:0:0:1:0:0:1", 6443, "https://[2001:db8::1:0:0:1]:6443")]
    [InlineData("::1", 6443, "https://[::1]:6443")]
    // An IPv4 address in IPv6 form is dialed as IPv4.
    [InlineData("::ffff:10.0.0.1", 6443, "https://10.0.0.1:6443")]
    [InlineData("[::FFFF:0a00:1]", 6443, "https://10.0.0.1:6443")]
    [InlineData("64:ff9b::10.0.0.1", 6443, "https://[64:ff9b::a00:1]:6443")]
    public void A_server_URL_has_one_canonical_spelling(string host, int port, string expected)
    {
        Assert.True(ServerUrl.TryCreate(host, port, out var url));
        Assert.Equal(expected, url?.ToString());
    }

    [Theory]
    [InlineData("", 6443)]
    [InlineData("10.20.0", 6443)]
    [InlineData("10.20.0.999", 6443)]
    [InlineData("a b", 6443)]
    [InlineData("https://a", 6443)]
    [InlineData(".", 6443)]
    [InlineData("a..", 6443)]
    [InlineData(".a", 6443)]
    [InlineData("10.20.0.11.", 6443)]
    [InlineData("010.20.0.11", 6443)]
    [InlineData("0x0a.20.0.11", 6443)]
    [InlineData("0x7f000001", 6443)]
    [InlineData("a.0x7f", 6443)]
    [InlineData("a.7", 6443)]
    [InlineData("2130706433", 6443)]
    [InlineData("[10.20.0.11]", 6443)]
    [InlineData("[api.example.com]", 6443)]
    [InlineData("[[fd00::3]]", 6443)]
    [InlineData("[fd00::3", 6443)]
    [InlineData("fd00::3]", 6443)]
    [InlineData("[fd00::3]:6443", 6443)]
    [InlineData("fd00::3/64", 6443)]
    [InlineData("fe80::1%eth0", 6443)]
    [InlineData("fe80::1%25eth0", 6443)]
    [InlineData("[fe80::1%1]", 6443)]
    [InlineData("fe80::1%1", 6443)]
    [InlineData("fd00:::3", 6443)]
    [InlineData("fd00::3::4", 6443)]
    [InlineData("1:2:3:4:5:6:7", 6443)]
    [InlineData("1:2:3:4:5:6:7:8:9", 6443)]
    [InlineData("::ffff:010.0.0.1", 6443)]
    [InlineData("::ffff:10.1", 6443)]
    [InlineData("10.0.0.1:6443", 6443)]
    [InlineData("a", 0)]
    [InlineData("a", 65536)]
    public void A_host_and_port_that_do_not_form_a_URL_are_rejected(string host, int port) =>
        Assert.False(ServerUrl.TryCreate(host, port, out _));

    [Theory]
    [InlineData("kubernetes", true)]
    [InlineData("kubernetes.default", true)]
    [InlineData("Kubernetes.default.svc", true)]
    [InlineData("kubernetes.default.svc.", true)]
    [InlineData("kubernetes.default.svc.cluster.local", true)]
    [InlineData("kubernetes.default.svc.corp.example.com", true)]
    [InlineData("kubernetes.example.com", false)]
    [InlineData("my-kubernetes.default.svc", false)]
    public void The_in_cluster_API_server_is_recognized_by_each_of_its_names(string host, bool isOfCaller)
    {
        Assert.True(ServerUrl.TryCreate(host, 443, out var url));
        Assert.Equal(isOfCaller, url.IsInCluster);
    }

    [Theory]
    [InlineData("monitoring-basik", "monitoring-basic")]
    [InlineData("montioring-basic", "monitoring-basic")]
    [InlineData("monitoring", null)]
    [InlineData("backup", null)]
    [InlineData("monitoring-medum", "monitoring-medium")]
    public void The_nearest_name_is_similar_or_null(string name, string? expected) =>
        Assert.Equal(expected, NearestName.Find(name, ["core-basic", "monitoring-basic", "monitoring-medium"]));

    [Theory]
    [InlineData("", "abc", 9)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 3)]
    [InlineData("abc", "aBc", 1)]
    [InlineData("kitten", "sitting", 9)]
    public void The_distance_is_counted_in_thirds_of_an_edit(string a, string b, int expected) =>
        Assert.Equal(expected, NearestName.Distance(a, b));
}
