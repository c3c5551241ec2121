namespace Infra.Model;

/// <summary>
/// Rules between values, which JSON Schema has no words for. Ours begin with `x-`, and other readers pass over them:
/// `x-keyOf`, on a text: it is a key of the map at that path.
/// `x-disjoint`, on a map of maps: no two of them have the same text at that key, alone or in a list.
/// `x-grantedBy`, on a map: its key `by` names an entry of the map at path `of`, whose lists cover the values of the other keys.
/// A text that ends with `*` stands for all that begin with it.
/// </summary>
internal static class SchemaRelations
{
    /// <summary>What is broken, for settings that are sound otherwise.</summary>
    public static IEnumerable<(Position Position, string Path, string Broken, string? Description)> Broken(SchemaTree schema, YamlMap settings)
    {
        foreach (var (part, value, position, path) in schema.Reached(settings))
        {
            var description = TextOf(part.Find("description"));
            var broken = Keys(part, value, position, path, settings).Concat(Disjoint(part, value, path)).Concat(Granted(part, value, path, settings));
            foreach (var (at, where, what) in broken) yield return (at, where, what, description);
        }
    }

    private static IEnumerable<(Position Position, string Path, string Broken)> Keys(YamlMap part, YamlNode value, Position position, string path, YamlMap settings)
    {
        if (TextOf(part.Find("x-keyOf")) is not { } target || value is not YamlScalar name) yield break;
        var known = MapAt(settings, target)?.Entries.Select(entry => entry.Key).ToList() ?? [];
        if (!known.Contains(name.Text)) yield return (position, path, $"is '{name.Text}', which '{target}' does not have{(known is [] ? "" : $"; it has {Listed(known)}")}");
    }

    private static IEnumerable<(Position Position, string Path, string Broken)> Disjoint(YamlMap part, YamlNode value, string path)
    {
        if (TextOf(part.Find("x-disjoint")) is not { } key || value is not YamlMap map) yield break;
        var claims = map.Entries.SelectMany(entry => Texts((entry.Value as YamlMap)?.Find(key)), (entry, text) => (Owner: entry.Key, Text: text)).ToList();
        for (var later = 1; later < claims.Count; later++)
        {
            var own = claims[later];
            var earlier = claims.Take(later).FirstOrDefault(claim => claim.Owner != own.Owner && (Covers(claim.Text.Text, own.Text.Text) || Covers(own.Text.Text, claim.Text.Text)));
            if (earlier.Owner is not null)
                yield return (own.Text.Position, $"{path}.{own.Owner}.{key}", $"has '{own.Text.Text}', and '{earlier.Owner}' has '{earlier.Text.Text}'");
        }
    }

    private static IEnumerable<(Position Position, string Path, string Broken)> Granted(YamlMap part, YamlNode value, string path, YamlMap settings)
    {
        if (part.Find("x-grantedBy") is not YamlMap rule || value is not YamlMap map) yield break;
        if (TextOf(map.Find(TextOf(rule.Find("by")) ?? "")) is not { } owner) yield break;
        if (MapAt(settings, TextOf(rule.Find("of")) ?? "")?.Find(owner) is not YamlMap grants) yield break;
        foreach (var (key, _, list) in rule.Entries.Where(entry => entry.Key is not ("by" or "of")))
        {
            var granted = Texts(grants.Find(TextOf(list) ?? "")).Select(text => text.Text).ToList();
            if (map.Find(key) is YamlScalar wanted && !granted.Exists(one => Covers(one, wanted.Text)))
                yield return (wanted.Position, $"{path}.{key}", $"is '{wanted.Text}', and '{owner}' has {(granted is [] ? "none" : $"only {Listed(granted)}")}");
        }
    }

    private static bool Covers(string pattern, string text) =>
        pattern.EndsWith('*') ? text.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == text;

    private static YamlMap? MapAt(YamlMap settings, string path)
    {
        YamlNode? at = settings;
        foreach (var key in path.Split('.')) at = (at as YamlMap)?.Find(key);
        return at as YamlMap;
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode? value) => value switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.OfType<YamlScalar>(),
        _ => [],
    };

    private static string? TextOf(YamlNode? value) => (value as YamlScalar)?.Text;

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}
