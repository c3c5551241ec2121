using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class FailureTests
{
    [Fact]
    public async Task An_exception_is_reported_once_and_the_end_is_not_signalled()
    {
        var run = await EngineRun.Of(new(), () =>
        {
            _ = new Thing("thing");
            throw new InvalidOperationException("out of ideas");
        });

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("out of ideas", Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task A_run_exception_is_reported_without_its_stack()
    {
        var run = await EngineRun.Of(new(), () => throw new RunException("INV001  the inventory is empty"));

        Assert.Equal(32, run.ExitCode);
        Assert.Equal("INV001  the inventory is empty", Assert.Single(run.Errors).Message);
    }

    [Fact]
    public async Task An_exception_in_an_output_that_nobody_awaits_fails_the_program()
    {
        var run = await EngineRun.Of(new(), () =>
            _ = new Thing("thing").Value.Apply(Fail));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains("out of luck", Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);

        static string Fail(string value) => throw new InvalidOperationException("out of luck");
    }

    [Fact]
    public async Task A_logged_error_without_an_exception_fails_the_program()
    {
        var run = await EngineRun.Of(new(), () =>
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
        var run = await EngineRun.Of(new(), () =>
        {
            var thing = new Thing("thing");
            Log.Info("read");
            Log.Warn("odd", thing);
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(new LogRecord(LogLevel.Info, "read", ""), run.Engine.Logs);
        Assert.Contains(new LogRecord(LogLevel.Warning, "odd", run["thing"].Urn), run.Engine.Logs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_text_of_a_refused_call_arrives_whole(bool inTrailers)
    {
        const string reason = "Züge nach 東京 100% voll – “zu” 🚀\nnächster Versuch";
        var refusal = new Refusal(reason) { InTrailers = inTrailers };
        var options = new EngineOptions
        {
            Step = resource => resource.Name is "refused" ? new() { Refusal = refusal } : StepOutcome.Done,
        };

        var run = await EngineRun.Of(options, () => _ = new Thing("refused"));

        Assert.Equal(32, run.ExitCode);
        Assert.Contains(reason, Assert.Single(run.Errors).Message);
        Assert.False(run.Signalled);
    }

    [Fact]
    public async Task A_resource_that_fails_leaves_its_outputs_unknown_and_the_others_alone()
    {
        var ran = false;
        var options = new EngineOptions
        {
            Step = resource => resource.Name switch
            {
                "fails" => StepOutcome.Failed,
                "needs-it" => StepOutcome.Skipped,
                _ => StepOutcome.Done,
            },
        };

        var run = await EngineRun.Of(options, () =>
        {
            var fails = new Thing("fails");
            _ = new Thing("needs-it", fails.Value.Apply(value => { ran = true; return value; }));
            _ = new Thing("independent");
        });

        Assert.False(ran);
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", run["needs-it"].Inputs["value"]!.GetValue<string>());
        Assert.Equal("value", run["independent"].Inputs["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_function_that_refuses_its_arguments_fails_the_program_with_every_reason()
    {
        var options = new EngineOptions
        {
            Invoke = (_, _) => new() { Refusals = [new("name", "must not be empty"), new("size", "must be positive")] },
        };

        var run = await EngineRun.Of(options, () =>
            Deployment.Instance.Invoke<object>("demo:index:refuse", InvokeArgs.Empty));

        Assert.Equal(32, run.ExitCode);
        var error = Assert.Single(run.Errors).Message;
        Assert.Contains("must not be empty (name)", error);
        Assert.Contains("must be positive (size)", error);
    }
}
