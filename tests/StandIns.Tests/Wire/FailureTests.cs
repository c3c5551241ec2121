using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class FailureTests
{
    [Fact]
    public async Task An_exception_is_reported_once_and_the_shutdown_is_not_signaled()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            _ = new Thing("thing");
            throw new InvalidOperationException("out of ideas");
        });

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("out of ideas", Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task A_run_exception_is_reported_without_its_stack_trace()
    {
        var run = await EngineRun.RunAsync(new(), () => throw new RunException("INV001  the inventory is empty", null));

        Assert.Equal(32, run.ExitCode);
        Assert.Equal("INV001  the inventory is empty", Assert.Single(run.Errors).Message);
    }

    [Fact]
    public async Task A_failure_in_an_unused_output_fails_the_program()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            _ = new Thing("thing");
            _ = Outputs.Failing<string>(new InvalidOperationException("out of luck"));
        });

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("out of luck", Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task A_logged_error_without_an_exception_fails_the_program()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            _ = new Thing("thing");
            Log.Error("FLT002  reported twice");
        });

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("FLT002  reported twice", Assert.Single(run.Errors).Message);
        Assert.Contains(run.Registrations, registration => registration.Name is "thing");
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task Messages_arrive_with_their_level_and_their_resource()
    {
        var run = await EngineRun.RunAsync(new(), () =>
        {
            var thing = new Thing("thing");
            Log.Warn("read");
            Log.Warn("odd", thing);
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(new LogRecord(LogLevel.Warning, "read", ""), run.Engine.Logs);
        Assert.Contains(new LogRecord(LogLevel.Warning, "odd", run["thing"].Urn), run.Engine.Logs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_message_of_a_rejected_call_is_reported_in_full(bool inTrailers)
    {
        const string reason = "Züge nach 東京 100% voll – “zu” 🚀\nnächster Versuch";
        var refusal = new Refusal(reason) { InTrailers = inTrailers };
        var options = new EngineOptions
        {
            Step = resource => resource.Name is "refused" ? new() { Refusal = refusal } : StepOutcome.Done,
        };

        var run = await EngineRun.RunAsync(options, () => _ = new Thing("refused"));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task A_failed_resource_has_an_unknown_ID_and_does_not_affect_the_others()
    {
        var options = new EngineOptions
        {
            Step = resource => resource.Name switch
            {
                "fails" => StepOutcome.Failed,
                "needs-it" => StepOutcome.Skipped,
                _ => StepOutcome.Done,
            },
        };

        var run = await EngineRun.RunAsync(options, () =>
        {
            _ = new Thing("needs-it", new Thing("fails").Id);
            _ = new Thing("independent");
        });

        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", run["needs-it"].Inputs["value"]!.GetValue<string>());
        Assert.Equal("value", run["independent"].Inputs["value"]!.GetValue<string>());
    }
}
