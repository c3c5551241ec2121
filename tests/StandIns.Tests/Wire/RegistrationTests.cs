using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class RegistrationTests
{
    private const string Stack = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";

    [Fact]
    public async Task The_stack_is_registered_before_everything_else()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            for (var i = 0; i < 20; i++) _ = new Thing($"thing-{i}");
        });

        Assert.Equal([Stack], run.Registrations.Take(1).Select(registration => registration.Urn));
        Assert.Equal("", run.Registrations[0].Parent);
        Assert.All(run.Registrations.Skip(1), registration => Assert.Equal(Stack, registration.Parent));
    }

    [Fact]
    public async Task Every_resource_is_registered_exactly_once()
    {
        var names = Enumerable.Range(0, 500).Select(i => $"thing-{i:D3}").ToList();

        var run = await EngineRun.RunAsync(new(), () =>
        {
            foreach (var name in names) _ = new Thing(name);
        });

        var registered = run.Registrations.Select(resource => resource.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["demo-dev", .. names], registered);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Every_property_names_the_resources_it_comes_from()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            var first = new Thing("first");
            var second = new Thing("second");
            var fourth = new Thing("fourth");
            var both = new ThingArgs { Tree = new object[] { first.Id, second.Urn } };
            _ = new Thing("third", both, new() { DependsOn = { fourth } });
        });

        var request = run["third"].Request;
        Assert.Equal(
            [run["first"].Urn, run["second"].Urn],
            Urns.Find(request["propertyDependencies"]!["tree"]!["urns"]));
        Assert.Equal(
            [run["first"].Urn, run["fourth"].Urn, run["second"].Urn],
            Urns.Find(request["dependencies"]));
    }

    [Fact]
    public async Task A_successful_program_signals_its_end_once_and_waits_for_the_engine()
    {
        var ended = Task.FromResult(0);
        var run = await EngineRun.RunAsync(new() { Shutdown = ShutdownAnswer.WhenReleased }, async engine =>
        {
            ended = Deployment.RunAsync(() => { _ = new Thing("thing"); });
            while (engine.Calls.All(call => call.Name is not "SignalAndWaitForShutdown")) await Task.Delay(10);
            Assert.NotSame(ended, await Task.WhenAny(ended, Task.Delay(200)));
            engine.ReleaseShutdown();
            return await ended;
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("SignalAndWaitForShutdown", run.Calls[^1].Name);
        Assert.Single(run.Calls, call => call.Name is "SignalAndWaitForShutdown");
    }

    [Fact]
    public async Task A_duplicate_name_ends_the_program_with_the_message_of_the_engine()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            _ = new Thing("twin");
            _ = new Thing("twin");
        });

        Assert.Equal(32, run.ExitCode);
        Assert.Contains(
            "Duplicate resource URN 'urn:pulumi:dev::demo::demo:index:Thing::twin'",
            Assert.Single(run.Errors).Message);
    }
}
