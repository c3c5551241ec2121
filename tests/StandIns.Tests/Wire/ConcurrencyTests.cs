using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class ConcurrencyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task The_number_of_registrations_in_flight_is_the_engine_limit(int parallel)
    {
        var started = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var run = await EngineRun.RunAsync(new() { Parallel = parallel, Step = Step }, () =>
        {
            for (var i = 0; i < 32; i++) _ = new Thing($"thing-{i}");
        });

        Assert.Equal(33, run.Registrations.Count);
        Assert.Equal(parallel, run.Engine.MostRegistrationsInFlight);

        // No step ends before the allowed number has begun; with fewer, the run would not end.
        StepOutcome Step(Registration resource)
        {
            if (resource.Parent is "") return StepOutcome.Done;
            if (Interlocked.Increment(ref started) == parallel) enough.SetResult();
            return new() { After = EnoughAndAWhileAsync() };
        }

        // The delay would reveal one call too many.
        async Task EnoughAndAWhileAsync()
        {
            await enough.Task;
            await Task.Delay(30);
        }
    }

    [Fact]
    public async Task A_slow_step_does_not_block_independent_resources()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new EngineOptions { Parallel = 2, Step = Step };

        var run = await EngineRun.RunAsync(options, () =>
        {
            var slow = new Thing("slow");
            _ = new Thing("needs-slow", slow.Id);
            var previous = new Thing("thing-0");
            for (var i = 1; i < 10; i++) previous = new Thing($"thing-{i}", previous.Id);
            _ = new Thing("last", previous.Id);
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("needs-slow", run.Registrations[^1].Name);

        // Only the end of the other chain opens the gate: if the slow step blocked it, the run would not end.
        StepOutcome Step(Registration resource)
        {
            if (resource.Name is "last") gate.SetResult();
            return resource.Name is "slow" ? new() { After = gate.Task } : StepOutcome.Done;
        }
    }

    [Fact]
    public async Task Ten_thousand_registrations_are_answered()
    {
        var run = await EngineRun.RunAsync(new() { Record = false }, () =>
        {
            for (var i = 0; i < 10_000; i++) _ = new Thing($"thing-{i}");
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(10_001, run.Engine.RegistrationCount);
        Assert.InRange(run.Engine.MostRegistrationsInFlight, 2, 16);
    }
}
