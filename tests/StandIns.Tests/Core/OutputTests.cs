using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace StandIns.Tests.Core;

public sealed class OutputTests
{
    [Fact]
    public async Task A_function_that_throws_fails_the_output_and_not_its_caller()
    {
        var failed = Output.Create(1).Apply((Func<int, int>)(_ => throw new InvalidOperationException("no")));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(failed));
        Assert.Equal("no", thrown.Message);
    }

    [Fact]
    public async Task A_function_that_returns_no_output_makes_a_default()
    {
        var nothing = Output.Create(1).Apply((Func<int, Output<string>?>)(_ => null));

        Assert.True(await OutputUtilities.GetIsKnownAsync(nothing));
        Assert.Null(await OutputUtilities.GetValueAsync(nothing));
    }

    [Fact]
    public async Task A_long_chain_of_functions_neither_nests_nor_waits()
    {
        var source = new TaskCompletionSource<int>();
        var (ready, pending) = (Output.Create(0), Output.Create(source.Task));
        for (var i = 0; i < 50_000; i++)
        {
            ready = ready.Apply(value => value + 1);
            pending = pending.Apply(value => value + 1);
        }

        source.SetResult(0);

        Assert.Equal(50_000, await OutputUtilities.GetValueAsync(ready));
        Assert.Equal(50_000, await OutputUtilities.GetValueAsync(pending));
    }

    [Fact]
    public async Task Format_renders_null_as_nothing_and_keeps_secrecy()
    {
        var text = Output.Format($"{Output.CreateSecret("a")}-{(string?)null}-{1.5}");

        Assert.Equal("a--1.5", await OutputUtilities.GetValueAsync(text));
        Assert.True(await Output.IsSecretAsync(text));
    }

    [Fact]
    public async Task Tuple_takes_up_to_eight_outputs_of_different_types()
    {
        var tuple = Output.Tuple(
            Output.Create(1), Output.Create("2"), Output.Create(3.0), Output.Create(true),
            Output.Create(5), Output.Create("6"), Output.CreateSecret(7), Output.Create((string?)null));

        Assert.Equal((1, "2", 3.0, true, 5, "6", 7, null), await OutputUtilities.GetValueAsync(tuple));
        Assert.True(await Output.IsSecretAsync(tuple));
    }

    [Fact]
    public async Task A_deferred_output_follows_the_one_it_is_resolved_with()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.CreateSecret("later"));

        Assert.Equal("later", await OutputUtilities.GetValueAsync(deferred.Output));
        Assert.True(await Output.IsSecretAsync(deferred.Output));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("again")));
    }

    [Fact]
    public async Task Json_takes_the_marks_of_the_outputs_inside()
    {
        var document = Output.Create(new Dictionary<string, object>
        {
            ["plain"] = "v",
            ["later"] = Output.Create(LaterAsync(Output.CreateSecret(1))),
        });

        var json = Output.JsonSerialize(document);

        Assert.Equal("""{"plain":"v","later":1}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(Output.JsonDeserialize<int>(Output.Create("2"))));
    }

    [Fact]
    public async Task Json_of_an_unknown_is_unknown()
    {
        var json = Output.JsonSerialize(Output.Create(new { Value = OutputUtilities.CreateUnknown(1) }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(json));
    }

    [Fact]
    public async Task Elements_of_an_array_output_are_outputs()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await OutputUtilities.GetValueAsync(array.First()));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(array.GetAt(1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(array.Length()));
    }

    [Fact]
    public void ToString_outside_a_deployment_has_nowhere_to_warn()
    {
        var output = Output.Create("a");

        Assert.Throws<InvalidOperationException>(() => output.ToString());
    }

    [Fact]
    public void A_union_equals_only_the_same_case_with_the_same_value()
    {
        Assert.Equal(Union<int, string>.FromT0(1), 1);
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT0(1).AsT1);
    }

    private static async Task<Output<T>> LaterAsync<T>(Output<T> output)
    {
        await Task.Yield();
        return output;
    }
}
