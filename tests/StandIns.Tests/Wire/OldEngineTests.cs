using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class OldEngineTests
{
    [Fact]
    public async Task An_engine_without_the_shutdown_call_is_no_failure()
    {
        var run = await EngineRun.Of(
            new() { Shutdown = ShutdownAnswer.Unimplemented },
            () => _ = new Thing("thing"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Contains(run.Registrations, registration => registration.Name is "thing");
    }

    [Fact]
    public async Task An_engine_without_alias_specs_is_sent_URNs()
    {
        var run = await EngineRun.Of(new() { MissingFeatures = ["aliasSpecs"] }, () =>
            _ = new Thing("new", options: new() { Aliases = { new Alias { Name = "old" } } }));

        Assert.Equal(0, run.ExitCode);
        var request = run["new"].Request;
        Assert.Equal(["urn:pulumi:dev::demo::demo:index:Thing::old"], Urns.Of(request["aliasUrns"]));
        Assert.Null(request["aliases"]);
    }

    [Fact]
    public async Task An_option_the_engine_would_ignore_is_refused()
    {
        var run = await EngineRun.Of(new() { MissingFeatures = ["deletedWith"] }, () =>
            _ = new Thing("thing", options: new() { DeletedWith = new Thing("other") }));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("DeletedWith", Assert.Single(run.Errors).Message);
        Assert.DoesNotContain(run.Registrations, registration => registration.Name is "thing");
    }

    [Fact]
    public async Task An_engine_without_resource_references_is_sent_ids()
    {
        var run = await EngineRun.Of(new() { MissingFeatures = ["resourceReferences"] }, () =>
            _ = new Thing("thing", ("value", new Thing("other"))));

        Assert.Equal("other-id", run["thing"].Inputs["value"]!.GetValue<string>());
    }
}
