using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Fills in defaults as YART's validator does: only into existing maps, and exactly as the schema has them.
/// </summary>
internal sealed class DefaultFill(OldSchema schema)
{
    public YamlMap Apply(YamlMap config) => (YamlMap)Fill(config, schema.Root);

    private YamlNode Fill(YamlNode value, SchemaPart? part) => (value, part) switch
    {
        (_, null) => value,
        (YamlMap map, _) => Fill(map, part),
        (YamlList list, _) =>
            new YamlList(
                [.. list.Items.Select(item => Fill(item, schema.Resolve(part.Map.Find("items"), part.Base)))],
                list.Position),
        _ => value,
    };

    private YamlMap Fill(YamlMap map, SchemaPart part)
    {
        var entries = map.Entries
            .Select(entry =>
                entry with
                {
                    Value = Fill(entry.Value, schema.Resolve(SchemaKeys.Child(part.Map, entry.Key), part.Base)),
                })
            .ToList();
        foreach (var property in (part.Map.Find("properties") as YamlMap)?.Entries ?? [])
        {
            if (map.Find(property.Key) is null
                && schema.Resolve(property.Value, part.Base)?.Map.Find("default") is { } value)
                entries.Add(new(property.Key, value.Position, value));
        }

        return new(entries, map.Position);
    }
}

internal static class SchemaKeys
{
    /// <summary>
    /// The schema of a key: its property, otherwise the first matching pattern, otherwise the one for all other keys.
    /// </summary>
    public static YamlNode? Child(YamlMap schema, string key) =>
        (schema.Find("properties") as YamlMap)?.Find(key)
        ?? (schema.Find("patternProperties") as YamlMap)?.Entries.FirstOrDefault(
            entry => Matches(entry.Key, key))?.Value
        ?? schema.Find("additionalProperties") as YamlMap;

    public static bool Matches(string pattern, string key)
    {
        try
        {
            return Regex.IsMatch(key, pattern, RegexOptions.ECMAScript, TimeSpan.FromMilliseconds(100));
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
