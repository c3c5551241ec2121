using System.Text;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class ChecksumsTests
{
    private const string Digest = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData($$"""{"checksum/config":"{{Digest}}"}""", """{"checksum/config":"[checksum]"}""")]
    [InlineData($$"""{"a":1,"a/checksum-b":"{{Digest}}","b":2}""", """{"a":1,"a/checksum-b":"[checksum]","b":2}""")]
    [InlineData(
        $$"""{"checksum/a":"{{Digest}}","checksum/b":"{{Digest}}"}""",
        """{"checksum/a":"[checksum]","checksum/b":"[checksum]"}""")]
    [InlineData("""{"checksum/config":"none"}""", """{"checksum/config":"none"}""")]
    [InlineData("""{"checksum/config":"0123"}""", """{"checksum/config":"0123"}""")]
    [InlineData("""{"checksum":true}""", """{"checksum":true}""")]
    [InlineData("""{"a":"checksum","b":"c"}""", """{"a":"checksum","b":"c"}""")]
    [InlineData("""{"a":"the checksum"}""", """{"a":"the checksum"}""")]
    [InlineData("""{}""", """{}""")]
    public void The_text_and_the_tree_lose_the_same_checksums(string json, string expected)
    {
        Assert.Equal(expected, Encoding.UTF8.GetString(Checksums.Remove(Encoding.UTF8.GetBytes(json))));
        var tree = YamlFile.ParseMap(json, "a.json", new())!;
        Assert.Equal(expected, JsonTree.ToNode(Checksums.Remove(tree))!.ToJsonString());
    }
}
