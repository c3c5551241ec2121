using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using StandIns.Tests.Wire;

namespace StandIns.Tests.Testing;

[Collection(OneDeploymentAtATime.Name)]
public sealed class FailingTestAsyncTests : IDisposable
{
    private readonly ProcessState _state = new(ImmutableDictionary<string, string>.Empty);

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task A_run_exception_is_shown_as_its_message()
    {
        var thrown = await FailAsync(() => throw new RunException("what is wrong", null));

        Assert.Equal("what is wrong", Assert.IsType<RunException>(thrown).Message);
        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task Any_other_exception_is_shown_in_full()
    {
        var thrown = await FailAsync(() => throw new InvalidOperationException("broken"));

        Assert.StartsWith("Running program '", thrown.Message);
        Assert.Contains(
            "failed with an unhandled exception:\nSystem.InvalidOperationException: broken", thrown.Message);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run_and_several_are_all_reported()
    {
        var one = await FailAsync(() => Log.Error("one"));
        var two = await FailAsync(() =>
        {
            Log.Error("one");
            Log.Error("two");
        });

        Assert.Equal("one", one.Message);
        var all = Assert.IsType<AggregateException>(two);
        Assert.Equal(["one", "two"], all.InnerExceptions.Select(exception => exception.Message));
    }

    [Fact]
    public async Task An_exception_in_an_unused_output_fails_the_run_once()
    {
        var thrown = await FailAsync(() =>
        {
            var failing = Outputs.Failing<string>(new RunException("from an output", null));
            _ = new Widget("w", new() { Text = failing });
        });

        Assert.Equal("from an output", Assert.IsType<RunException>(thrown).Message);
    }

    [Fact]
    public async Task An_exception_in_the_mocks_fails_the_run()
    {
        var thrown = await Assert.ThrowsAsync<RunException>(
            () => new RefusingMocks().RunAsync(() => { _ = new Widget("w"); }));

        Assert.Equal("no such resource", thrown.Message);
    }

    [Fact]
    public async Task A_duplicate_key_fails_the_run_even_if_the_map_is_unused()
    {
        var thrown = await FailAsync(() => _ = new InputMap<string> { { "a", "1" }, { "a", "2" } });

        Assert.Contains("Key 'a' already exists in the map with a different value.", thrown.Message);
    }

    [Fact]
    public async Task A_resource_without_a_name_fails_the_run()
    {
        var thrown = await FailAsync(() => _ = new Widget(""));

        Assert.Contains("'name' cannot be null or empty. (Parameter 'name')", thrown.Message);
    }

    [Fact]
    public async Task A_failure_message_never_shows_a_secret()
    {
        var thrown = await FailAsync(() => _ = new Widget("w", new()
        {
            Nested = Output.CreateSecret((object)new Dictionary<string, object> { ["password"] = 1234567m }),
        }));

        Assert.Contains("password", thrown.Message);
        Assert.DoesNotContain("1234567", thrown.Message);
    }

    private static async Task<Exception> FailAsync(Action program) =>
        await Assert.ThrowsAnyAsync<Exception>(() => new Mocks().RunAsync(program));

    private sealed class RefusingMocks : Mocks
    {
        public override Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            throw new RunException("no such resource", null);
    }
}
