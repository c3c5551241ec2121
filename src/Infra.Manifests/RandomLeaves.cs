using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Finds what is random in a chart by comparing two renderings of the same input. A random text says nothing about a
/// change, so a fixed text replaces it.
/// </summary>
internal static class RandomLeaves
{
    public const string Text = "[random]";

    public static ImmutableArray<YamlMap> Replace(ImmutableArray<YamlMap> first, ImmutableArray<YamlMap> second) =>
        first.Length == second.Length
            ? [.. first.Zip(second, (one, other) => (YamlMap)Replace(one, other))]
            : first;

    private static YamlNode Replace(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlMap map, YamlMap others) => map.ReplaceValues(
            entry => others.Find(entry.Key) is { } value ? Replace(entry.Value, value) : entry.Value),
        (YamlList list, YamlList others) when list.Items.Count == others.Items.Count =>
            new YamlList([.. list.Items.Zip(others.Items, Replace)], list.Position),
        (YamlScalar text, YamlScalar { Text: var another }) when text.Text != another =>
            new YamlScalar(Text, ScalarType.Text, text.Position),
        _ => one,
    };
}
