using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>What differs between two renderings of one Application.</summary>
internal sealed record PairDifference(
    ImmutableArray<ObjectDifference> Objects, ImmutableArray<ObjectTitle> Titles, ImmutableArray<string> Images)
{
    // The last of several objects with the same title counts, as in Argo CD.
    public static PairDifference Compare(IReadOnlyList<YamlMap> before, IReadOnlyList<YamlMap> after)
    {
        var (old, @new) = (ByTitle(before), ByTitle(after));
        var objects = old.Keys.Concat(@new.Keys.Where(title => !old.ContainsKey(title)))
            .Select(title => ObjectDifference.Compare(
                title, old.GetValueOrDefault(title), @new.GetValueOrDefault(title)))
            .OfType<ObjectDifference>()
            .ToImmutableArray();
        return new(
            objects,
            [.. objects.Select(one => one.Title)],
            [.. objects.SelectMany(one => one.Images).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<ObjectTitle, YamlMap> ByTitle(IReadOnlyList<YamlMap> objects)
    {
        var byTitle = new Dictionary<ObjectTitle, YamlMap>();
        foreach (var tree in objects) byTitle[ObjectTitle.Read(tree)] = tree;
        return byTitle;
    }
}

/// <summary>One object that differs.</summary>
internal sealed record ObjectDifference(ObjectTitle Title, YamlMap? Before, YamlMap? After)
{
    /// <summary>The same for equal versions of both sides.</summary>
    public string Digest => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{TextOf(Before)}\n---\n{TextOf(After)}")));

    /// <summary>The images of the object after the change.</summary>
    public IEnumerable<string> Images => After is null ? [] : ImagesIn(After);

    /// <summary>How Argo CD runs it if it is a hook.</summary>
    public string? Hook => HookTypes.Read((After ?? Before)!);

    /// <summary>Null if both are equal.</summary>
    public static ObjectDifference? Compare(ObjectTitle title, YamlMap? before, YamlMap? after) =>
        before is not null && after is not null && TreeDifference.AreSame(before, after)
            ? null
            : new(title, before, after);

    private static string TextOf(YamlMap? tree) => tree is null ? "" : YamlText.Render(tree);

    private static IEnumerable<string> ImagesIn(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(entry =>
            entry.Key is "containers" or "initContainers" && entry.Value is YamlList
                ? map.MapsAt(entry.Key).Select(container => container.TextAt("image")).OfType<string>()
                : ImagesIn(entry.Value)),
        YamlList list => list.Items.SelectMany(ImagesIn),
        _ => [],
    };
}
