using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Checks settings against a schema, keyword by keyword. Our own keywords for relations between values are checked only
/// on request, because they need settings that are valid otherwise.
/// </summary>
internal sealed class SettingsCheck(SchemaTree tree, YamlMap settings, bool withRelations, string file)
{
    // References and alternatives can multiply without limit. The largest settings need a small part of this.
    private const int MaxSteps = 2_000_000;

    private int _steps;

    /// <exception cref="EndlessCheckException">A pattern, or the whole schema, takes too long.</exception>
    public List<BrokenRule> Broken()
    {
        var broken = new List<BrokenRule>();
        Check(tree.Root, Place.Root(settings), broken);
        return broken;
    }

    private void Check(YamlNode schema, Place at, List<BrokenRule> broken)
    {
        if (++_steps > MaxSteps) throw new EndlessCheckException(SchemaProblems.EndlessSchema(file, MaxSteps));
        if (schema is not YamlMap map)
        {
            if (IsFalse(schema)) broken.Add(new(at, "is not allowed", null));
            return;
        }

        if (at.Value is YamlScalar { Type: ScalarType.Float } && ExactNumber.Read(at.Value) is null)
        {
            broken.Add(new(at, $"is {at.Shown}, which is out of range", map));
            return;
        }

        foreach (var (word, _, rule) in map.Entries) Check(map, word, rule, at, broken);
    }

    private void Check(YamlMap schema, string word, YamlNode rule, Place at, List<BrokenRule> broken)
    {
        if (SchemaKeyword.Find(word)!.IsInPlace) CheckInPlace(schema, word, rule, at, broken);
        else if (SchemaRule.Broken(word, rule, at, tree) is { } how) broken.Add(new(at, how, schema));
        else if (SchemaRelations.IsWord(word)) CheckRelation(schema, word, at, broken);
        else if (at.Value is YamlMap map) CheckMap(schema, word, rule, at, map, broken);
        else if (at.Value is YamlList list) CheckList(schema, word, rule, at, list, broken);
    }

    private void CheckRelation(YamlMap schema, string word, Place at, List<BrokenRule> broken)
    {
        if (withRelations) broken.AddRange(SchemaRelations.Broken(schema, word, at, settings));
    }

    private void CheckInPlace(YamlMap schema, string word, YamlNode rule, Place at, List<BrokenRule> broken)
    {
        var fitting = word is "anyOf" or "oneOf" or "not" ? SchemasIn(word, rule).Count(one => Fits(one, at)) : 0;
        var how = word switch
        {
            "anyOf" or "oneOf" when fitting == 0 => "fits none of the alternatives",
            "oneOf" when fitting > 1 => $"fits {fitting} alternatives; exactly one is allowed",
            "not" when fitting > 0 => "is excluded by the schema",
            _ => null,
        };
        if (how is not null) broken.Add(new(at, $"is {at.Shown}, which {how}", schema));
        foreach (var inner in Applying(schema, word, rule, at)) Check(inner, at, broken);
        if (word == "dependencies") CheckDependencies(schema, rule, at, broken);
    }

    /// <summary>The schemas in the keyword that the value must match too.</summary>
    private IEnumerable<YamlNode> Applying(YamlMap schema, string word, YamlNode rule, Place at) => word switch
    {
        "$ref" => [tree.Referred(((YamlScalar)rule).Text)!],
        "allOf" => SchemasIn(word, rule),
        "if" => schema.Find(Fits(rule, at) ? "then" : "else") is { } branch ? [branch] : [],
        "dependentSchemas" or "dependencies" =>
            from entry in ((YamlMap)rule).Entries
            where at.Value.At(entry.Key) is not null && entry.Value is not YamlList
            select entry.Value,
        _ => [],
    };

    private void CheckMap(YamlMap schema, string word, YamlNode rule, Place at, YamlMap map, List<BrokenRule> broken)
    {
        switch (word)
        {
            case "properties":
                foreach (var entry in map.Entries)
                {
                    if (((YamlMap)rule).Find(entry.Key) is { } inner) Check(inner, at.Child(entry), broken);
                }

                break;
            case "patternProperties":
                foreach (var (pattern, _, inner) in ((YamlMap)rule).Entries)
                {
                    foreach (var entry in map.Entries)
                    {
                        if (tree.Matches(pattern, entry.Key)) Check(inner, at.Child(entry), broken);
                    }
                }

                break;
            case "additionalProperties":
                var additional = map.Entries.Where(entry => !tree.Described(schema, entry.Key).Any());
                CheckKeys(schema, rule, at, additional, broken);
                break;
            case "unevaluatedProperties":
                var unevaluated = map.Entries.Where(entry => !IsEvaluated(schema, at, entry.Key, isOuter: true));
                CheckKeys(schema, rule, at, unevaluated, broken);
                break;
            case "propertyNames":
                foreach (var entry in map.Entries) Check(rule, at.OfKey(entry), broken);
                break;
            case "required":
                CheckRequired(schema, (YamlList)rule, at, "is missing", broken);
                break;
            case "dependentRequired":
                CheckDependencies(schema, rule, at, broken);
                break;
        }
    }

    private void CheckKeys(
        YamlMap schema, YamlNode rule, Place at, IEnumerable<YamlEntry> entries, List<BrokenRule> broken)
    {
        foreach (var place in entries.Select(at.Child))
        {
            if (IsFalse(rule)) broken.Add(new(place, "is an unknown key", schema) { KnownKeys = KeysOf(schema) });
            else Check(rule, place, broken);
        }
    }

    private static void CheckDependencies(YamlMap schema, YamlNode rule, Place at, List<BrokenRule> broken)
    {
        foreach (var (key, _, needed) in ((YamlMap)rule).Entries)
        {
            if (needed is YamlList keys && at.Value.At(key) is not null)
                CheckRequired(schema, keys, at, $"is missing, and '{key}' needs it", broken);
        }
    }

    private static void CheckRequired(YamlMap schema, YamlList keys, Place at, string how, List<BrokenRule> broken)
    {
        foreach (var key in keys.TextsAt())
        {
            if (at.Value.At(key) is null) broken.Add(new(at.OfMissing(key), how, schema));
        }
    }

    private void CheckList(YamlMap schema, string word, YamlNode rule, Place at, YamlList list, List<BrokenRule> broken)
    {
        switch (word)
        {
            case "items" or "prefixItems" when rule is YamlList first:
                foreach (var (inner, (index, item)) in first.Items.Zip(list.Items.Index()))
                    Check(inner, at.OfItem(index, item), broken);
                break;
            case "items" or "additionalItems":
                CheckItems(schema, rule, at, list.Items.Index().Skip(FirstItems(schema)), broken);
                break;
            case "unevaluatedItems":
                var unevaluated = list.Items.Index().Where(item => !IsEvaluated(schema, at, item, isOuter: true));
                CheckItems(schema, rule, at, unevaluated, broken);
                break;
            case "contains":
                CheckContains(schema, rule, at, list, broken);
                break;
        }
    }

    private void CheckItems(
        YamlMap schema, YamlNode rule, Place at, IEnumerable<(int Index, YamlNode Item)> items, List<BrokenRule> broken)
    {
        foreach (var (index, item) in items)
        {
            if (IsFalse(rule)) broken.Add(new(at.OfItem(index, item), "is one item too many", schema));
            else Check(rule, at.OfItem(index, item), broken);
        }
    }

    private void CheckContains(YamlMap schema, YamlNode rule, Place at, YamlList list, List<BrokenRule> broken)
    {
        var count = list.Items.Index().Count(item => Fits(rule, at.OfItem(item.Index, item.Item)));
        var least = schema.Find("minContains") is { } min ? SchemaRule.Count(min) : 1;
        var most = schema.Find("maxContains") is { } max ? SchemaRule.Count(max) : int.MaxValue;
        var bound = count < least ? $"{least} is the minimum" : count > most ? $"{most} is the maximum" : null;
        if (bound is null) return;
        broken.Add(new(at, $"has {count} of the items that 'contains' describes; {bound}", schema));
    }

    private bool Fits(YamlNode schema, Place at)
    {
        var broken = new List<BrokenRule>();
        Check(schema, at, broken);
        return broken.Count == 0;
    }

    // True if the key is covered by a keyword next to `unevaluatedProperties`, or by one in another schema that
    // matches.
    private bool IsEvaluated(YamlMap schema, Place at, string key, bool isOuter) =>
        tree.Described(schema, key).Any()
        || schema.Find("additionalProperties") is not null
        || (!isOuter && schema.Find("unevaluatedProperties") is not null)
        || Holding(schema, at).Any(inner => IsEvaluated(inner, at, key, isOuter: false));

    private bool IsEvaluated(YamlMap schema, Place at, (int Index, YamlNode Item) item, bool isOuter) =>
        item.Index < FirstItems(schema)
        || schema.Find("items") is not (null or YamlList)
        || schema.Find("additionalItems") is not null
        || (!isOuter && schema.Find("unevaluatedItems") is not null)
        || (tree.Draft is SchemaDraft.Draft202012 && IsContained(schema, at.OfItem(item.Index, item.Item)))
        || Holding(schema, at).Any(inner => IsEvaluated(inner, at, item, isOuter: false));

    private bool IsContained(YamlMap schema, Place item) => schema.Find("contains") is { } kind && Fits(kind, item);

    private IEnumerable<YamlMap> Holding(YamlMap schema, Place at) =>
        from entry in schema.Entries
        where SchemaKeyword.Find(entry.Key) is { IsInPlace: true }
        let applying = Applying(schema, entry.Key, entry.Value, at)
        let alternatives = entry.Key is "anyOf" or "oneOf" or "if" ? SchemasIn(entry.Key, entry.Value) : []
        from inner in applying.Concat(alternatives.Where(one => Fits(one, at))).OfType<YamlMap>()
        select inner;

    private static int FirstItems(YamlMap schema) =>
        (schema.Find("prefixItems") as YamlList ?? schema.Find("items") as YamlList)?.Items.Count ?? 0;

    private static IEnumerable<YamlNode> SchemasIn(string word, YamlNode rule) =>
        SchemaKeyword.Find(word)!.SchemasIn(rule);

    private static IEnumerable<string> KeysOf(YamlMap schema) =>
        schema.MapAt("properties")?.Entries.Select(entry => entry.Key) ?? [];

    private static bool IsFalse(YamlNode schema) => schema is YamlScalar flag && !bool.Parse(flag.Text);
}
