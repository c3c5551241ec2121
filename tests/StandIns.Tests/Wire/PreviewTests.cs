using System.Text.Json.Nodes;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class PreviewTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Theory]
    [InlineData(true, Unknown)]
    [InlineData(false, "source-id")]
    public async Task An_ID_is_unknown_until_the_update_and_is_sent_with_its_dependency(bool dryRun, string expected)
    {
        var run = await EngineRun.RunAsync(
            new() { DryRun = dryRun }, () => _ = new Thing("user", new Thing("source").Id));

        Assert.Equal(expected, run["user"].Inputs["value"]!.GetValue<string>());
        Assert.Equal(
            [run["source"].Urn],
            Urns.Find(run["user"].Request["propertyDependencies"]!["value"]!["urns"]));
    }

    // The program does not see a provider's response beyond the identity, whatever it contains.
    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[1, null, {\"a\": true}]")]
    [InlineData(
        """{"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "hash": "0"}""")] // an asset
    [InlineData("""{"4dabf18193072939515e22adb298388d": "of the future"}""")]
    [InlineData("""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270"}""")] // a broken secret
    public async Task A_response_with_unknown_fields_is_accepted(string field)
    {
        var options = new EngineOptions { Step = _ => new() { Outputs = new() { ["data"] = JsonNode.Parse(field) } } };

        var run = await EngineRun.RunAsync(options, () => _ = new Thing("user", new Thing("source").Id));

        Assert.Equal((0, "source-id"), (run.ExitCode, run["user"].Inputs["value"]!.GetValue<string>()));
        Assert.Empty(run.Engine.Logs);
    }
}
