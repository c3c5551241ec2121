using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class MessageSizeTests
{
    // Larger than a gRPC client's default limit (4 MiB).
    private static readonly string Large = new('x', 5 * 1024 * 1024);

    // Deeper than a protobuf reader's default limit: 100 messages, which are 33 levels.
    private const int Levels = 200;

    [Fact]
    public async Task A_large_response_is_read()
    {
        var options = new EngineOptions { Step = _ => new() { Outputs = new() { ["value"] = Large } } };

        await AssertReadAsync(options);
    }

    [Fact]
    public async Task A_large_request_is_sent()
    {
        var run = await EngineRun.RunAsync(new(), () => _ = new Thing("thing", Large));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Large.Length, run["thing"].Inputs["value"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task A_deeply_nested_response_is_read_completely()
    {
        var options = new EngineOptions { Step = _ => new() { Outputs = new() { ["tree"] = DeepJson() } } };

        await AssertReadAsync(options);
    }

    [Fact]
    public async Task A_deeply_nested_request_is_sent_completely()
    {
        var run = await EngineRun.RunAsync(
            new(), () => _ = new Thing("thing", new ThingArgs { Tree = DeepDictionary() }));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Levels, Depth(run["thing"].Inputs["tree"]!.AsObject()));
    }

    // The response is one message, so an id shows that the whole response was read.
    private static async Task AssertReadAsync(EngineOptions options)
    {
        var run = await EngineRun.RunAsync(options, () => _ = new Thing("user", new Thing("thing").Id));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("thing-id", run["user"].Inputs["value"]!.GetValue<string>());
    }

    private static JsonObject DeepJson()
    {
        var tree = new JsonObject();
        for (var level = 1; level < Levels; level++) tree = new() { ["in"] = tree };
        return tree;
    }

    private static ImmutableDictionary<string, object?> DeepDictionary()
    {
        var tree = ImmutableDictionary<string, object?>.Empty;
        for (var level = 1; level < Levels; level++)
            tree = ImmutableDictionary<string, object?>.Empty.Add("in", tree);
        return tree;
    }

    private static int Depth(JsonObject tree) => tree["in"] is JsonObject inner ? 1 + Depth(inner) : 1;
}
