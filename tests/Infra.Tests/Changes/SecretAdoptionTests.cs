using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

public sealed class SecretAdoptionTests
{
    [Theory]
    [InlineData("cluster-alpha", "alpha", "10.0.0.1")]
    [InlineData("hand-made", "old", "10.0.0.1")]
    [InlineData("hand-made", "alpha", "10.0.0.9")]
    [InlineData("hand-made", "other", "10.0.0.9")]
    public void No_finding_shows_a_login_in_an_address(string objectName, string name, string host)
    {
        var adoption = SecretAdoption.Compare(
            StackName.Parse("dev"),
            [Secret("cluster-alpha", "alpha", "https://10.0.0.1:6443")],
            [Secret(objectName, name, $"https://admin:PLANTED@{host}:6443")],
            "argocd");
        var finding = Assert.Single(adoption.Findings);
        Assert.Contains($"https://[secret]@{host}:6443", finding.What, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", string.Join(' ', finding.Changes), StringComparison.Ordinal);
    }

    private static Manifest Secret(string objectName, string name, string server) => Manifest.From(YamlFile.ParseMap(
        $"kind: Secret\nmetadata: {{name: {objectName}, labels: {{argocd.argoproj.io/secret-type: cluster}}}}\n"
            + $"stringData: {{name: {name}, server: '{server}'}}\n",
        "f.yaml",
        new())!)!;
}
