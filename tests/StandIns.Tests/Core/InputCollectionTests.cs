using System.Collections.Immutable;
using Pulumi;

namespace StandIns.Tests.Core;

public sealed class InputCollectionTests
{
    [Fact]
    public async Task A_map_contains_entries_added_in_any_way()
    {
        InputMap<string> added = new() { ["a"] = "1" };
        added.Add("b", Output.Create("2"));
        InputMap<string> converted = new Dictionary<string, string> { ["c"] = "3" };
        InputMap<string> deferred = Outputs.Later(ImmutableDictionary<string, string>.Empty.Add("d", "4"));
        deferred.Add("e", Outputs.Later("5"));

        Assert.Equal("a=1 b=2", await TextAsync(added));
        Assert.Equal("c=3", await TextAsync(converted));
        Assert.Equal("d=4 e=5", await TextAsync(deferred));
    }

    [Fact]
    public async Task A_key_can_be_added_twice_only_with_the_same_value()
    {
        InputMap<string> same = new() { { "a", "1" }, { "a", Outputs.Later("1") } };
        InputMap<string> different = new() { { "a", "1" }, { "a", "2" } };

        Assert.Equal("a=1", await TextAsync(same));
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => TextAsync(different));
        Assert.Equal("Key 'a' already exists in the map with a different value.", thrown.Message);
    }

    [Fact]
    public async Task One_unknown_or_secret_element_marks_the_whole_collection()
    {
        Output<ImmutableDictionary<string, string>> map = new InputMap<string>
        {
            ["a"] = "1",
            ["b"] = Output.CreateSecret("2"),
            ["c"] = Outputs.Unknown("3"),
        };
        Output<ImmutableArray<string>> list = new InputList<string> { "1", Output.CreateSecret("2") };

        Assert.False(await Outputs.IsKnownAsync(map));
        Assert.True(await Outputs.IsSecretAsync(map));
        Assert.True(await Outputs.IsSecretAsync(list));
        Assert.True(await Outputs.IsKnownAsync(list));
    }

    [Fact]
    public async Task A_list_keeps_the_order_of_its_elements()
    {
        InputList<string> list = new() { "a", { "b", Outputs.Later("c") } };
        list.Add("d");

        Assert.Equal("a b c d", await TextAsync(list));
        Assert.Equal("e", await TextAsync((InputList<string>)"e"));
        Assert.Equal("f g", await TextAsync((InputList<string>)new[] { "f", "g" }));
        Assert.Equal("h", await TextAsync((InputList<string>)ImmutableArray.Create("h")));
        Assert.Equal("", await TextAsync((InputList<string>)default(ImmutableArray<string>)));
    }

    [Fact]
    public async Task An_output_created_from_a_list_does_not_include_later_elements()
    {
        InputList<string> list = new() { "a" };
        Output<ImmutableArray<string>> before = list;
        list.Add("b");

        Assert.Equal("a", await TextAsync(before));
        Assert.Equal("a b", await TextAsync(list));
    }

    [Fact]
    public void Adding_an_element_does_not_copy_the_others()
    {
        var half = AllocatedBytes(10_000);
        var whole = AllocatedBytes(20_000);

        Assert.InRange(whole, half, 3 * half);
    }

    [Fact]
    public void Collections_are_not_enumerated()
    {
        System.Collections.IEnumerable list = new InputList<string>(), map = new InputMap<string>();

        Assert.Throws<NotSupportedException>(list.GetEnumerator);
        Assert.Throws<NotSupportedException>(map.GetEnumerator);
    }

    private static long AllocatedBytes(int elements)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var list = new InputList<string>();
        for (var i = 0; i < elements; i++) list.Add("x");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task<string> TextAsync(Output<ImmutableDictionary<string, string>> map)
    {
        var entries = await Outputs.ValueAsync(map);
        return string.Join(' ', entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}={entry.Value}"));
    }

    private static async Task<string> TextAsync(Output<ImmutableArray<string>> list) =>
        string.Join(' ', await Outputs.ValueAsync(list));
}
