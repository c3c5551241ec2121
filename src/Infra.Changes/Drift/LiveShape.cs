using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// A live object reduced to its declared fields, plus fields that Pulumi set and an update would remove. Fields that
/// the API server defaults are ignored, and values that it rewrites count as declared.
/// </summary>
internal sealed class LiveShape
{
    private readonly Manifest _declared;
    private readonly bool _knowsStored;
    private readonly FieldManagers _managers;
    private readonly List<Drift> _drifts = [];

    private LiveShape(Manifest declared, YamlMap live, YamlMap? stored)
    {
        (_declared, _knowsStored) = (declared, stored is not null);
        _managers = FieldManagers.Read(live);
        Tree = Map([], declared.Tree, live, stored);
    }

    /// <summary>
    /// The declared tree with the live value of each field that differs, plus the fields that an update would remove.
    /// </summary>
    public YamlMap Tree { get; }

    public IReadOnlyList<Drift> Drifts => _drifts;

    /// <summary>Builds the shape of a live object.</summary>
    /// <param name="declared">The declared object.</param>
    /// <param name="live">The live object with its managed fields.</param>
    /// <param name="stored">How the API server would store the declared object; null if unknown.</param>
    public static LiveShape Create(Manifest declared, YamlMap live, YamlMap? stored) => new(declared, live, stored);

    private YamlNode? Node(ImmutableArray<string> path, YamlNode declared, YamlNode? live, YamlNode? stored)
    {
        if (live is null && (IsEmpty(declared) || (_knowsStored && stored is null))) return declared;
        switch (declared, live)
        {
            case (YamlMap map, YamlMap liveMap):
                return Map(path, map, liveMap, stored as YamlMap);
            case (YamlList list, YamlList liveList) when list.Items.Count == liveList.Items.Count:
                return List(path, list, liveList, stored as YamlList);
            case (YamlScalar scalar, YamlScalar liveScalar) when IsSameValue(scalar, liveScalar)
                || IsHidden(path, liveScalar):
                return declared;
        }

        if (live is not null && stored is not null && TreeDifference.AreSame(stored, live)) return declared;
        _drifts.Add(DriftAt(path, live, declared));
        return live;
    }

    private YamlMap Map(ImmutableArray<string> path, YamlMap declared, YamlMap live, YamlMap? stored)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in declared.Entries)
        {
            if (Node(path.Add(entry.Key), entry.Value, live.Find(entry.Key), stored?.Find(entry.Key)) is { } node)
                entries.Add(entry with { Value = node });
        }

        foreach (var entry in live.Entries.Where(entry => declared.Find(entry.Key) is null
            && IsTakenAway(path.Add(entry.Key))))
        {
            _drifts.Add(DriftAt(path.Add(entry.Key), entry.Value, null));
            entries.Add(entry);
        }

        return new(entries, declared.Position);
    }

    private YamlList List(ImmutableArray<string> path, YamlList declared, YamlList live, YamlList? stored)
    {
        var hints = stored?.Items.Count == live.Items.Count ? stored : null;
        return new(
            [
                .. declared.Items.Select((item, index) => Node(
                    path.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]")), item, live.Items[index],
                    hints?.Items[index])!),
            ],
            declared.Position);
    }

    // The creator of an object also owns the fields that the server defaults, so ownership proves nothing elsewhere.
    private bool IsTakenAway(ImmutableArray<string> path)
    {
        var isFree = path is ["metadata", "labels" or "annotations", _] || path is ["data" or "stringData", _]
            || (path is ["spec", ..]
                && _declared.Tree.Find("apiVersion") is YamlScalar version
                && version.Text.StartsWith("argoproj.io/", StringComparison.Ordinal));
        return isFree && _managers.IsOurs(Owned(path));
    }

    // Live Secret values are masked, so they cannot be compared with the declared mask or placeholder.
    private bool IsHidden(ImmutableArray<string> path, YamlScalar live) =>
        _declared.Key.Kind == "Secret" && path is ["stringData", _] && live.Text == SecretMask.Masked;

    private Drift DriftAt(ImmutableArray<string> path, YamlNode? live, YamlNode? declared) =>
        new(_declared.Key, TextOf(path))
        {
            Live = live,
            Declared = declared,
            Manager = live is null ? null : _managers.Find(Owned(path)),
            LastWriter = live is null ? _managers.LastAfterPulumi : null,
        };

    // The API server stores stringData as data.
    private static ImmutableArray<string> Owned(ImmutableArray<string> path) =>
        path is ["stringData", ..] ? path.SetItem(0, "data") : path;

    private static string TextOf(ImmutableArray<string> path) =>
        string.Join('.', path).Replace(".[", "[", StringComparison.Ordinal);

    private static bool IsEmpty(YamlNode node) => node is YamlMap { Entries: [] } or YamlList { Items: [] };

    private static bool IsSameValue(YamlScalar a, YamlScalar b) =>
        (a.Type == b.Type && a.Text == b.Text) || (IsNumber(a) && IsNumber(b) && a.ToDouble() == b.ToDouble());

    private static bool IsNumber(YamlScalar scalar) => scalar.Type is ScalarType.Integer or ScalarType.Float;
}
