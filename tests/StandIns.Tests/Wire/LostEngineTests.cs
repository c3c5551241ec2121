using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class LostEngineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_program_ends_if_the_engine_dies_during_a_step()
    {
        var inStep = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var engine = await InProcessEngine.StartAsync(new() { Step = Step });
        using var process = new ProcessState(engine.Environment);

        var run = ExitCodeOf(() => { _ = new Thing("hangs"); });
        await inStep.Task;
        await engine.DisposeAsync();

        Assert.NotEqual(0, await run.WaitAsync(Patience));

        StepOutcome Step(Registration resource)
        {
            if (resource.Name is not "hangs") return StepOutcome.Done;
            inStep.SetResult();
            return new() { After = Task.Delay(Timeout.Infinite) };
        }
    }

    [Fact]
    public async Task The_program_ends_if_the_engine_dies_while_it_waits_for_shutdown()
    {
        var engine = await InProcessEngine.StartAsync(new() { Shutdown = ShutdownAnswer.WhenReleased });
        using var process = new ProcessState(engine.Environment);

        var run = ExitCodeOf(() => { _ = new Thing("thing"); });
        while (!run.IsCompleted && engine.Calls.All(call => call.Name is not "SignalAndWaitForShutdown"))
            await Task.Delay(10);
        await engine.DisposeAsync();

        Assert.NotEqual(0, await run.WaitAsync(Patience));
    }

    [Fact]
    public async Task The_program_ends_if_the_engine_is_unreachable()
    {
        var engine = await InProcessEngine.StartAsync(new());
        using var process = new ProcessState(engine.Environment);
        await engine.DisposeAsync();

        var run = ExitCodeOf(() => { _ = new Thing("thing"); });

        Assert.NotEqual(0, await run.WaitAsync(Patience));
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    [InlineData("PULUMI_PARALLEL")]
    public async Task A_program_started_without_an_engine_says_so(string missing)
    {
        await using var engine = await InProcessEngine.StartAsync(new());
        using var process = new ProcessState(engine.Environment.SetItem(missing, ""));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", error.Message);
        Assert.Empty(engine.Calls);
    }

    // An unhandled exception ends the process with a nonzero code.
    private static async Task<int> ExitCodeOf(Action program)
    {
        try
        {
            return await Deployment.RunAsync(program);
        }
        catch (Exception)
        {
            return 1;
        }
    }
}
