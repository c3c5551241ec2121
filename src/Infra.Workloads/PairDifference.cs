using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>What differs between two renderings of one Application.</summary>
internal sealed record PairDifference(
    ImmutableArray<ObjectDifference> Objects, ImmutableArray<ObjectTitle> Titles, ImmutableArray<string> Images)
{
    /// <summary>Describes the objects that differ.</summary>
    public static PairDifference Create(IReadOnlyList<ObjectPair> pairs)
    {
        var objects = pairs.Select(ObjectDifference.Create).ToImmutableArray();
        return new(
            objects,
            [.. objects.Select(one => one.Title)],
            [.. objects.SelectMany(one => one.Images).Distinct().Order(StringComparer.Ordinal)]);
    }
}

/// <summary>One object that differs. It does not keep the object, because those of a fleet are large.</summary>
/// <param name="Kind">Whether the object is added, removed or changed.</param>
/// <param name="Title">The object.</param>
/// <param name="Hook">How Argo CD runs it if it is a hook.</param>
/// <param name="Images">The images of the object after the change.</param>
/// <param name="Fields">What differs in a changed object.</param>
internal sealed record ObjectDifference(
    WorkloadChangeKind Kind,
    ObjectTitle Title,
    string? Hook,
    ImmutableArray<string> Images,
    IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Describes two versions of an object.</summary>
    public static ObjectDifference Create(ObjectPair pair) => new(
        pair switch
        {
            { Before: null } => WorkloadChangeKind.ObjectAdded,
            { After: null } => WorkloadChangeKind.ObjectRemoved,
            _ => WorkloadChangeKind.ObjectChanged,
        },
        pair.Title,
        HookTypes.Read((pair.After ?? pair.Before)!),
        [.. pair.After is null ? [] : ImagesIn(pair.After)],
        pair is { Before: { } before, After: { } after } ? [.. FieldsOf(before, after)] : []);

    private static IEnumerable<FieldChange> FieldsOf(YamlMap before, YamlMap after) =>
        FieldChange.Compare(before, after)
            .Select(field => field with { NeedsReplacement = ObjectFacts.IsImmutable(before, field.Path) });

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
