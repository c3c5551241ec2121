using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class OldEngineTests
{
    [Fact]
    public async Task An_engine_without_the_shutdown_call_is_supported()
    {
        var run = await EngineRun.RunAsync(
            new() { Shutdown = ShutdownAnswer.Unimplemented },
            () => _ = new Thing("thing"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Contains(run.Registrations, registration => registration.Name is "thing");
    }

    [Fact]
    public async Task An_engine_without_alias_specs_is_sent_URNs()
    {
        var run = await EngineRun.RunAsync(new() { MissingFeatures = ["aliasSpecs"] }, () =>
        {
            var parent = new Thing("parent", options: Former("demo:index:OldThing"));
            _ = new Thing("child", options: Former("demo:index:OldChild", parent));
            _ = new Thing("heir", options: new() { Parent = parent });
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["urn:pulumi:dev::demo::demo:index:OldThing::parent"], AliasesOf("parent"));
        Assert.Equal(
            [
                "urn:pulumi:dev::demo::demo:index:OldThing$demo:index:OldChild::child",
                "urn:pulumi:dev::demo::demo:index:OldThing$demo:index:Thing::child",
                "urn:pulumi:dev::demo::demo:index:Thing$demo:index:OldChild::child",
            ],
            AliasesOf("child"));
        Assert.Equal(["urn:pulumi:dev::demo::demo:index:OldThing$demo:index:Thing::heir"], AliasesOf("heir"));

        IEnumerable<string> AliasesOf(string name)
        {
            Assert.Null(run[name].Request["aliases"]);
            return Urns.Find(run[name].Request["aliasUrns"]);
        }

        static CustomResourceOptions Former(string type, Resource? parent = null) =>
            new() { Parent = parent, Aliases = { new Alias { Type = type } } };
    }

    [Fact]
    public async Task An_engine_without_resource_references_is_sent_IDs()
    {
        var run = await EngineRun.RunAsync(new() { MissingFeatures = ["resourceReferences"] }, () =>
            _ = new Thing("thing", new ThingArgs { Tree = new Thing("other") }));

        Assert.Equal("other-id", run["thing"].Inputs["tree"]!.GetValue<string>());
    }
}
