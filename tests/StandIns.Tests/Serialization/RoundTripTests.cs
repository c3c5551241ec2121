using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi;

namespace StandIns.Tests.Serialization;

public sealed class RoundTripTests
{
    [Fact]
    public void Values_round_trip_over_the_wire() => Prop.ForAll(Trees, tree =>
    {
        var data = Properties.RoundTripAsync(tree).GetAwaiter().GetResult();
        return Properties.Text(data.Value) == Properties.Text(WithoutNullEntries(tree));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mocks_see_the_values_sent_on_the_wire() => Prop.ForAll(Trees, tree =>
    {
        var wire = Properties.RoundTripAsync(tree).GetAwaiter().GetResult();
        var mock = Properties.AsTreeAsync(tree).GetAwaiter().GetResult();
        return Properties.Text(wire.Value) == Properties.Text(mock.Value)
            && wire.IsKnown == mock.IsKnown
            && wire.IsSecret == mock.IsSecret;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Long_texts_and_deep_trees_round_trip()
    {
        object? tree = new string('ä', 100_000);
        for (var i = 0; i < 25; i++)
            tree = ImmutableDictionary<string, object?>.Empty.Add("k", ImmutableArray.Create(tree));

        var data = await Properties.RoundTripAsync(tree);

        Assert.Equal(Properties.Text(tree), Properties.Text(data.Value));
    }

    private static Arbitrary<object> Trees => Arb.From(Tree(4).Select(tree => tree ?? ""));

    private static Gen<object?> Tree(int depth)
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Sane(text.Get));
        var leaf = Gen.OneOf(
            texts.Select(text => (object?)text),
            ArbMap.Default.GeneratorFor<bool>().Select(flag => (object?)flag),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => (object?)number.Get),
            Gen.Constant((object?)null));
        if (depth == 0) return leaf;

        var lists = Tree(depth - 1).ListOf().Select(items => (object?)items.ToImmutableArray());
        var maps = Gen.Zip(texts, Tree(depth - 1)).ListOf().Select(entries => (object?)entries
            .DistinctBy(entry => entry.Item1)
            .ToImmutableDictionary(entry => "k" + entry.Item1, entry => entry.Item2));
        var secrets = Tree(depth - 1).Select(inner => (object?)Output.CreateSecret(inner));
        return Gen.OneOf(leaf, lists, maps, secrets);
    }

    // Half a surrogate pair cannot be encoded in UTF-8.
    private static string Sane(string text) => new([.. text.Where(character => !char.IsSurrogate(character))]);

    private static object? WithoutNullEntries(object? tree) => tree switch
    {
        Output<object?> output => WithoutNullEntries(Outputs.ValueAsync(output).GetAwaiter().GetResult()),
        ImmutableArray<object?> list => list.Select(WithoutNullEntries).ToImmutableArray(),
        ImmutableDictionary<string, object?> map => map
            .Where(entry => entry.Value is not null)
            .ToImmutableDictionary(entry => entry.Key, entry => WithoutNullEntries(entry.Value)),
        _ => tree,
    };
}
