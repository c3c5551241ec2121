using Pulumi;
using Pulumi.Utilities;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class PreviewTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Theory]
    [InlineData(true, new string[0])]
    [InlineData(false, new[] { "source-id" })]
    public async Task Apply_runs_on_an_id_only_when_there_is_one(bool dryRun, string[] expected)
    {
        var seen = new List<string>();

        var run = await EngineRun.Of(new() { DryRun = dryRun }, () =>
            _ = new Thing("source").Id.Apply(id => { seen.Add(id); return id; }));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task What_comes_from_an_unknown_value_is_sent_as_unknown_with_its_dependency()
    {
        var run = await EngineRun.Of(new() { DryRun = true }, () =>
            _ = new Thing("user", new Thing("source").Id.Apply(id => $"id {id}")));

        Assert.Equal(Unknown, run["user"].Inputs["value"]!.GetValue<string>());
        Assert.Equal(
            [run["source"].Urn],
            Urns.Of(run["user"].Request["propertyDependencies"]!["value"]!["urns"]));
    }

    [Fact]
    public async Task What_the_provider_answers_in_a_preview_is_known()
    {
        var seen = new List<string>();

        await EngineRun.Of(new() { DryRun = true }, () =>
            _ = new Thing("source", "text").Value.Apply(value => { seen.Add(value); return value; }));

        Assert.Equal(["text"], seen);
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")] // text
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")] // boolean
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")] // number
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")] // list
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")] // object
    public async Task Every_marker_of_an_unknown_value_is_understood(string marker)
    {
        var seen = new List<string>();
        // The engine leaves properties with these out of registrations, but not out of what functions return.
        var options = new EngineOptions
        {
            DryRun = true,
            Invoke = (_, _) => new() { Return = new() { ["answer"] = marker, ["size"] = 1 } },
        };

        var run = await EngineRun.Of(options, () =>
            _ = Deployment.Instance.Invoke<Programs.Found>("demo:index:lookup", InvokeArgs.Empty)
                .Apply(found => { seen.Add(found.Answer); return found; }));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(seen);
    }

    [Theory]
    [InlineData(true, new string[0])]
    [InlineData(false, new[] { "nothing" })]
    public async Task What_the_provider_leaves_out_is_unknown_until_the_update(bool dryRun, string[] expected)
    {
        var seen = new List<string>();
        var options = new EngineOptions { DryRun = dryRun, Step = _ => new() { Outputs = [] } };

        var run = await EngineRun.Of(options, () =>
            _ = new Thing("source").Value.Apply(value => { seen.Add(value ?? "nothing"); return value; }));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_function_is_not_called_with_unknown_arguments()
    {
        var run = await EngineRun.Of(new() { DryRun = true }, () => Lookup(OutputUtilities.CreateUnknown("")));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Calls, call => call.Name is "Invoke");
    }

    [Fact]
    public async Task A_function_is_not_called_with_what_comes_from_a_resource_that_does_not_exist_yet()
    {
        var run = await EngineRun.Of(new() { DryRun = true }, () => Lookup(new Thing("source", "known").Value));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Calls, call => call.Name is "Invoke");
    }

    private static void Lookup(Output<string> name) => Deployment.Instance.Invoke<Programs.Found>(
        "demo:index:lookup",
        new DictionaryInvokeArgs(Programs.CustomKindArgs.Map(("name", name))));

    [Fact]
    public async Task A_component_whose_outputs_are_all_unknown_has_none()
    {
        var run = await EngineRun.Of(new() { DryRun = true }, () => _ = new OpaqueComponent("opaque"));

        Assert.Equal(0, run.ExitCode);
        var outputs = run.Calls.Single(call =>
            call.Name is "RegisterResourceOutputs" && call.Request["urn"]!.GetValue<string>() == run["opaque"].Urn);
        Assert.Empty(outputs.Request["outputs"]!.AsObject());
    }

    private sealed class OpaqueComponent : ComponentResource
    {
        public OpaqueComponent(string name) : base("demo:index:Opaque", name)
        {
            var source = new Thing("source", options: new() { Parent = this });
            RegisterOutputs(source.Id.Apply(Outputs));
        }

        private static IDictionary<string, object?> Outputs(string id) =>
            new Dictionary<string, object?> { ["id"] = id };
    }
}
