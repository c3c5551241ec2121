using System.Diagnostics;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// What one layer does to a value of the layers below. Composition is associative: applying two patches in turn is the
/// same as applying their composition, however they are grouped.
/// </summary>
internal abstract class Patch(Position position)
{
    public Position Position { get; } = position;

    /// <summary>Removes the value.</summary>
    public sealed class Remove(Position position) : Patch(position);

    /// <summary>Replaces the value with a scalar or a whole list.</summary>
    public sealed class Replace(YamlNode value) : Patch(value.Position)
    {
        public YamlNode Value { get; } = value;

        public bool IsNull => Value is YamlScalar { IsNull: true };
    }

    /// <summary>Appends to a list.</summary>
    public sealed class Append(IReadOnlyList<YamlNode> items, Position position) : Patch(position)
    {
        public IReadOnlyList<YamlNode> Items { get; } = items;
    }

    /// <summary>
    /// Patches a map key by key. If it is fresh, the value below is removed first, so none of its keys remain.
    /// </summary>
    public sealed class Merge(
        IReadOnlyList<KeyValuePair<string, Patch>> keys, bool fresh, Position position) : Patch(position)
    {
        public IReadOnlyList<KeyValuePair<string, Patch>> Keys { get; } = keys;

        public bool Fresh { get; } = fresh;
    }
}

/// <summary>Composes patches. A value that would change its kind is a problem.</summary>
internal sealed class PatchComposer(ProblemList problems)
{
    public Patch Compose(Patch below, Patch above, string path) => (below, above) switch
    {
        (_, Patch.Remove or Patch.Replace { IsNull: true }) or (_, Patch.Merge { Fresh: true }) => above,
        (Patch.Replace { IsNull: true }, _) => Compose(new Patch.Remove(below.Position), above, path),
        (Patch.Remove, Patch.Replace) => above,
        (Patch.Remove, Patch.Append append) => new Patch.Replace(new YamlList(append.Items, append.Position)),
        (Patch.Remove, Patch.Merge merge) => new Patch.Merge(merge.Keys, fresh: true, merge.Position),
        (Patch.Merge under, Patch.Merge over) => new Patch.Merge(Keys(under, over, path), under.Fresh, over.Position),
        (Patch.Append under, Patch.Append over) => new Patch.Append([.. under.Items, .. over.Items], over.Position),
        (Patch.Append, Patch.Replace { Value: YamlList }) => above,
        (Patch.Replace { Value: YamlList list }, Patch.Append append) =>
            new Patch.Replace(new YamlList([.. list.Items, .. append.Items], append.Position)),
        (Patch.Replace under, Patch.Replace over) when under.Value.Kind == over.Value.Kind => above,
        _ => Refuse(below, above, path),
    };

    private List<KeyValuePair<string, Patch>> Keys(Patch.Merge under, Patch.Merge over, string path)
    {
        var keys = under.Keys.ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++) places[keys[i].Key] = i;
        foreach (var (key, patch) in over.Keys)
        {
            if (places.TryGetValue(key, out var place))
                keys[place] = new(key, Compose(keys[place].Value, patch, Child(path, key)));
            else keys.Add(new(key, patch));
        }

        return keys;
    }

    private Patch Refuse(Patch below, Patch above, string path)
    {
        problems.Add(SettingsProblems.KindChanged(above.Position, path, KindOf(above), KindOf(below), below.Position));
        return above;
    }

    private static string KindOf(Patch patch) => patch switch
    {
        Patch.Replace replace => replace.Value.Kind,
        Patch.Append => "a list",
        Patch.Merge => "a map",
        _ => throw new UnreachableException("a removal has no kind"),
    };

    private static string Child(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
