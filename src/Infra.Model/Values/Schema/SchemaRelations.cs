using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Rules between values, which JSON Schema cannot express. Our keywords begin with `x-`, so other tools ignore them.
/// `x-keyOf`, on a text: it is a key of the map at that path. `x-disjoint`, on a map of maps: no two of them have the
/// same text at that key, alone or in a list. `x-grantedBy`, on a map: its key `by` names an entry of the map at path
/// `of`, whose lists cover the values of the other keys. A text that ends with `*` stands for all texts with that
/// prefix.
/// </summary>
internal static class SchemaRelations
{
    public const string KeyOf = "x-keyOf";
    public const string Disjoint = "x-disjoint";
    public const string GrantedBy = "x-grantedBy";

    public static bool IsWord(string word) => word is KeyOf or Disjoint or GrantedBy;

    /// <summary>How a value breaks the rule of one of these keywords. The settings must be valid otherwise.</summary>
    public static IEnumerable<BrokenRule> Broken(YamlMap schema, string word, Place at, YamlMap settings) =>
        (word, at.Value) switch
        {
            (KeyOf, YamlScalar name) => KeysBroken(schema, name, at, settings),
            (Disjoint, YamlMap map) => ClaimsBroken(schema, map, at),
            (GrantedBy, YamlMap map) => GrantsBroken(schema, map, at, settings),
            _ => [],
        };

    private static IEnumerable<BrokenRule> KeysBroken(YamlMap schema, YamlScalar name, Place at, YamlMap settings)
    {
        var target = schema.TextAt(KeyOf)!;
        var known = settings.MapAt(target.Split('.'))?.Entries.Select(entry => entry.Key).ToList() ?? [];
        var others = known is [] ? "" : $"; it has {Wording.List(known)}";
        if (known.Contains(name.Text)) yield break;
        yield return new(at, $"is '{name.Text}', which '{target}' does not have{others}", schema);
    }

    private static IEnumerable<BrokenRule> ClaimsBroken(YamlMap schema, YamlMap map, Place at)
    {
        var key = schema.TextAt(Disjoint)!;
        var all = from entry in map.Entries from text in Texts(entry.Value.At(key)) select (Owner: entry, Text: text);
        var claims = all.ToList();
        for (var later = 1; later < claims.Count; later++)
        {
            var (owner, text) = claims[later];
            var others = claims.Take(later).Where(claim => claim.Owner.Key != owner.Key);
            var earlier = others.FirstOrDefault(claim => Meet(claim.Text.Text, text.Text));
            if (earlier.Owner is null) continue;
            var place = at.Child(owner).Child(new(key, text.Position, text));
            yield return new(place, $"has '{text.Text}', and '{earlier.Owner.Key}' has '{earlier.Text.Text}'", schema);
        }
    }

    private static IEnumerable<BrokenRule> GrantsBroken(YamlMap schema, YamlMap map, Place at, YamlMap settings)
    {
        var rule = schema.MapAt(GrantedBy)!;
        if (map.TextAt(rule.TextAt("by")!) is not { } owner) yield break;
        if (settings.MapAt(rule.TextAt("of")!.Split('.')).MapAt(owner) is not { } grants) yield break;
        foreach (var (key, _, list) in rule.Entries.Where(entry => entry.Key is not ("by" or "of")))
        {
            var granted = Texts(grants.Find(((YamlScalar)list).Text)).Select(text => text.Text).ToList();
            if (map.Find(key) is not YamlScalar wanted || granted.Exists(one => Covers(one, wanted.Text))) continue;
            var has = granted is [] ? "none" : $"only {Wording.List(granted)}";
            var place = at.Child(new(key, wanted.Position, wanted));
            yield return new(place, $"is '{wanted.Text}', and '{owner}' has {has}", schema);
        }
    }

    private static bool Meet(string one, string other) => Covers(one, other) || Covers(other, one);

    private static bool Covers(string pattern, string text) =>
        pattern.EndsWith('*') ? text.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == text;

    private static IEnumerable<YamlScalar> Texts(YamlNode? value) => value switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
