using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi;
using Pulumi.Utilities;

namespace StandIns.Tests.Core;

public sealed class InputCollectionTests
{
    [Fact]
    public async Task A_map_holds_what_was_added_in_any_of_its_ways()
    {
        InputMap<string> map = new() { ["a"] = "1" };
        map.Add("b", Output.Create("2"));
        map.AddRange(new Dictionary<string, string> { ["c"] = "3" });
        map.Add(Output.Create(ImmutableDictionary<string, string>.Empty.Add("d", "4")));

        Assert.Equal("a=1 b=2 c=3 d=4", await TextAsync(map));
    }

    [Fact]
    public async Task A_key_may_be_added_twice_with_the_same_value_only()
    {
        InputMap<string> same = new() { { "a", "1" }, { "a", "1" } };
        InputMap<string> different = new() { { "a", "1" }, { "a", "2" } };

        Assert.Equal("a=1", await TextAsync(same));
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => TextAsync(different));
        Assert.Equal("Key 'a' already exists in the map with a different value.", thrown.Message);
    }

    [Fact]
    public async Task Merging_maps_prefers_the_second()
    {
        InputMap<string> first = new() { ["a"] = "1", ["b"] = "1" };
        InputMap<string> second = new() { ["b"] = "2" };

        Assert.Equal("a=1 b=2", await TextAsync(InputMap<string>.Merge(first, second)));
        Assert.Equal("a=1 b=1", await TextAsync(first));
    }

    [Fact]
    public async Task One_unknown_or_secret_element_marks_the_collection_as_a_value()
    {
        Output<ImmutableDictionary<string, string>> map = new InputMap<string>
        {
            ["a"] = "1",
            ["b"] = Output.CreateSecret("2"),
            ["c"] = OutputUtilities.CreateUnknown("3"),
        };
        Output<ImmutableArray<string>> list = new InputList<string> { "1", Output.CreateSecret("2") };

        Assert.False(await OutputUtilities.GetIsKnownAsync(map));
        Assert.True(await Output.IsSecretAsync(map));
        Assert.True(await Output.IsSecretAsync(list));
        Assert.True(await OutputUtilities.GetIsKnownAsync(list));
    }

    [Fact]
    public async Task A_list_keeps_its_order_across_elements_lists_and_outputs()
    {
        InputList<string> list = new() { "a", { "b", Output.Create("c") } };
        list.AddRange(Output.Create(LaterAsync(ImmutableArray.Create("d", "e"))));
        list.Add("f");
        list.AddRange(new[] { "g" });

        Assert.Equal("a b c d e f g", await TextAsync(list));
    }

    [Fact]
    public async Task Concatenation_leaves_its_parts_alone()
    {
        InputList<string> list = new() { "a" };
        var longer = list.Concat(new() { "b" });
        longer.Add("c");

        Assert.Equal("a", await TextAsync(list));
        Assert.Equal("a b c", await TextAsync(longer));
    }

    [Fact]
    public async Task An_output_taken_from_a_list_does_not_see_later_elements()
    {
        InputList<string> list = new() { "a" };
        Output<ImmutableArray<string>> before = list;
        list.Add("b");

        Assert.Equal("a", await TextAsync(before));
        Assert.Equal("a b", await TextAsync(list));
    }

    [Fact]
    public void Building_a_list_element_by_element_takes_linear_time()
    {
        var timer = Stopwatch.StartNew();
        var list = new InputList<string>();
        for (var i = 0; i < 1_000_000; i++) list.Add("x");

        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(20), $"It took {timer.Elapsed}.");
    }

    [Fact]
    public async Task Collections_are_enumerated_asynchronously_only()
    {
        InputList<string> list = new() { "a", "b" };
        var seen = new List<string>();
        await foreach (var element in list) seen.Add(await OutputUtilities.GetValueAsync(element.ToOutput()));

        Assert.Equal(["a", "b"], seen);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    private static async Task<string> TextAsync(InputMap<string> map)
    {
        var entries = await OutputUtilities.GetValueAsync(map.ToOutput());
        return string.Join(' ', entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}={entry.Value}"));
    }

    private static async Task<string> TextAsync(Output<ImmutableArray<string>> list) =>
        string.Join(' ', await OutputUtilities.GetValueAsync(list));

    private static async Task<T> LaterAsync<T>(T value)
    {
        await Task.Yield();
        return value;
    }
}
