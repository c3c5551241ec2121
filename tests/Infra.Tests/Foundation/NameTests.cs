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
    public void A_cluster_name_is_an_rfc_1123_label(string text, bool good) =>
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
    public void Names_are_ordered_ordinally() =>
        Assert.Equal(
            ["B-0", "a-1", "a1", "a_1"], BundleName.Set("a_1", "a1", "B-0", "a-1").Select(name => name.ToString()));

    [Theory]
    [InlineData("10.20.0.11", 6443, "https://10.20.0.11:6443")]
    [InlineData("API.Example.com", 443, "https://api.example.com:443")]
    [InlineData("2001:db8::1", 6443, "https://[2001:db8::1]:6443")]
    public void A_server_has_one_spelling(string host, int port, string expected)
    {
        Assert.True(ServerUrl.TryFrom(host, port, out var url));
        Assert.Equal(expected, url?.ToString());
    }

    [Theory]
    [InlineData("", 6443)]
    [InlineData("10.20.0", 6443)]
    [InlineData("10.20.0.999", 6443)]
    [InlineData("a b", 6443)]
    [InlineData("https://a", 6443)]
    [InlineData("a", 0)]
    [InlineData("a", 65536)]
    public void What_makes_no_url_is_refused(string host, int port) =>
        Assert.False(ServerUrl.TryFrom(host, port, out _));

    [Theory]
    [InlineData("monitoring-basik", "monitoring-basic")]
    [InlineData("montioring-basic", "monitoring-basic")]
    [InlineData("monitoring", null)]
    [InlineData("backup", null)]
    [InlineData("monitoring-medum", "monitoring-medium")]
    public void The_nearest_name_is_near_or_none(string name, string? expected) =>
        Assert.Equal(expected, Nearest.To(name, ["core-basic", "monitoring-basic", "monitoring-medium"]));

    [Theory]
    [InlineData("", "abc", 9)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 3)]
    [InlineData("abc", "aBc", 1)]
    [InlineData("kitten", "sitting", 9)]
    public void The_distance_counts_edits_in_thirds(string a, string b, int expected) =>
        Assert.Equal(expected, Nearest.Distance(a, b));
}
