using System.Collections.Immutable;
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

/// <summary>One object that differs. Two are equal if both versions are equal.</summary>
internal sealed class ObjectDifference : IEquatable<ObjectDifference>
{
    private readonly string _text;

    private ObjectDifference(ObjectTitle title, YamlMap? before, YamlMap? after)
    {
        (Title, Before, After) = (title, before, after);
        Fields = before is null || after is null ? [] : FieldChange.Compare(before, after);
        _text = $"{TextOf(before)}\n{TextOf(after)}";
    }

    public ObjectTitle Title { get; }

    public YamlMap? Before { get; }

    public YamlMap? After { get; }

    /// <summary>All changed fields, including noise.</summary>
    public IReadOnlyList<FieldChange> Fields { get; }

    /// <summary>The images of the object after the change.</summary>
    public IEnumerable<string> Images => After is null ? [] : ImagesIn(After);

    public string? Hook => HookTypes.Read((After ?? Before)!);

    /// <summary>Null if both are equal.</summary>
    public static ObjectDifference? Compare(ObjectTitle title, YamlMap? before, YamlMap? after)
    {
        if (before is not null && after is not null && TreeDifference.AreSame(before, after)) return null;
        return new(title, before, after);
    }

    public bool Equals(ObjectDifference? other) =>
        other is not null && Title == other.Title && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as ObjectDifference);

    public override int GetHashCode() => HashCode.Combine(Title, _text.Length);

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
