using System.Diagnostics;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// One layer of settings. Maps merge by key, lists and scalars replace, `$append` appends to a list, null removes.
/// Layers compose associatively, and the empty layer changes nothing.
/// </summary>
public sealed class SettingsLayer
{
    /// <summary>As the only key of a map: append these items to the list of the layers below.</summary>
    public const string AppendKey = "$append";

    private readonly Patch.Merge _root;

    private SettingsLayer(Patch.Merge root) => _root = root;

    /// <summary>A layer that changes nothing.</summary>
    public static SettingsLayer Empty { get; } = new(new([], fresh: false, default));

    /// <summary>The layer of a map. Returns null and adds the problems if `$append` is used wrongly.</summary>
    /// <param name="map">The map.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="reserved">Keys with another meaning, which are not part of the layer.</param>
    public static SettingsLayer? From(YamlMap map, ProblemList problems, params IReadOnlyCollection<string> reserved) =>
        From(map, keepsNulls: false, problems, entry => !reserved.Contains(entry.Key));

    /// <summary>The layer of a map in which null is an ordinary value.</summary>
    internal static SettingsLayer? WithNulls(YamlMap map, ProblemList problems) =>
        From(map, keepsNulls: true, problems, _ => true);

    private static SettingsLayer? From(
        YamlMap map, bool keepsNulls, ProblemList problems, Func<YamlEntry, bool> isOurs)
    {
        problems = problems.Scope();
        var root = new Reader(keepsNulls, problems).CreateMerge(map, isOurs);
        return problems.HasErrors ? null : new(root);
    }

    /// <summary>
    /// This layer, with null as an ordinary value if the layer below has nothing that it could remove.
    /// </summary>
    internal SettingsLayer KeepingNulls(SettingsLayer below) => new(KeepingNulls(_root, below._root));

    private static Patch.Merge KeepingNulls(Patch.Merge above, Patch? below)
    {
        var keys = (below as Patch.Merge)?.Keys.ToDictionary(StringComparer.Ordinal) ?? [];
        return new(
            [
                .. above.Keys.Select(key => KeyValuePair.Create(
                    key.Key,
                    (key.Value, keys.GetValueOrDefault(key.Key)) switch
                    {
                        (Patch.Remove remove, null or Patch.Replace { IsNull: true }) =>
                            new Patch.Replace(new YamlScalar("null", ScalarType.Null, remove.Position)),
                        (Patch.Merge merge, var inner) => KeepingNulls(merge, inner),
                        var (other, _) => other,
                    })),
            ],
            above.Fresh,
            above.Position);
    }

    /// <summary>This layer merged over the one below. A value that would change its kind is a problem.</summary>
    public SettingsLayer Over(SettingsLayer below, ProblemList problems) =>
        new((Patch.Merge)new PatchComposer(problems).Compose(below._root, _root, ""));

    /// <summary>The values if there is no layer below.</summary>
    public YamlMap Resolve() => (YamlMap)Resolve(_root)!;

    private static YamlNode? Resolve(Patch patch) => patch switch
    {
        Patch.Remove => null,
        Patch.Replace replace => replace.Value,
        Patch.Append append => new YamlList(append.Items, append.Position),
        Patch.Merge merge => new YamlMap([.. Entries(merge)], merge.Position),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<YamlEntry> Entries(Patch.Merge merge)
    {
        foreach (var (key, patch) in merge.Keys)
        {
            if (Resolve(patch) is { } value) yield return new(key, patch.Position, value);
        }
    }

    private sealed class Reader(bool keepsNulls, ProblemList problems)
    {
        public Patch.Merge CreateMerge(YamlMap map, Func<YamlEntry, bool> isOurs) =>
            new(
                [
                    .. map.Entries.Where(isOurs)
                        .Select(entry => KeyValuePair.Create(entry.Key, CreatePatch(entry.Value))),
                ],
                fresh: false,
                map.Position);

        private Patch CreatePatch(YamlNode node) => node switch
        {
            YamlScalar { IsNull: true } when !keepsNulls => new Patch.Remove(node.Position),
            YamlMap { Entries: [{ Key: AppendKey } only] } => CreateAppend(only),
            YamlMap map => CreateMerge(map, IsNoStrayAppend),
            _ => new Patch.Replace(node),
        };

        private Patch CreateAppend(YamlEntry entry)
        {
            if (entry.Value is YamlList list) return new Patch.Append(list.Items, entry.Position);
            problems.Add(SettingsProblems.AppendIsNoList(entry.Position, entry.Value.Kind));
            return new Patch.Remove(entry.Position);
        }

        private bool IsNoStrayAppend(YamlEntry entry)
        {
            if (entry.Key != AppendKey) return true;
            problems.Add(SettingsProblems.AppendWithOtherKeys(entry.Position));
            return false;
        }
    }
}
