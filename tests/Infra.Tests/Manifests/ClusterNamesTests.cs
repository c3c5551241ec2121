using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class ClusterNamesTests
{
    [Theory]
    [InlineData("alpha runs on https://alpha.example.com:6443")]
    [InlineData("alphabet")]
    [InlineData("")]
    [InlineData("nothing of the cluster")]
    public void Restoring_reverses_a_neutral_text(string text)
    {
        var names = Names("alpha", "alpha.example.com");
        Assert.Equal(text, names.Restore(names.ToNeutral(text)));
        Assert.DoesNotContain("alpha", names.ToNeutral(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clusters_have_the_same_neutral_text() => Assert.Equal(
        Names("alpha", "alpha.example.com").ToNeutral("alpha: alpha.example.com"),
        Names("beta-2", "10.0.0.1").ToNeutral("beta-2: 10.0.0.1"));

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("123")]
    [InlineData("1e3")]
    [InlineData("0x1f")]
    [InlineData("yes")]
    [InlineData("2020-01-02")]
    public void A_name_that_YAML_reads_as_another_type_names_nothing(string name) =>
        Assert.True(Names(name, "server.example.com").IsEmpty);

    [Fact]
    public void A_short_name_is_not_replaced() => Assert.Equal("ab", Names("ab", "host").ToNeutral("ab"));

    private static ClusterNames Names(string name, string server) => ClusterNames.Create(name, server);
}
