using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Checks that every keyword of a schema has an effect. JSON Schema lets tools ignore unknown keywords, so a mistyped
/// keyword, or one of another draft, would silently check nothing. Here it is a problem.
/// </summary>
internal sealed class SchemaReview(YamlMap root, ProblemList problems)
{
    // Longer chains of references than anyone writes. Each one is a level of recursion.
    private const int MaxChain = 100;

    private readonly Dictionary<string, EcmaPattern> _patterns = new(StringComparer.Ordinal);
    private readonly HashSet<YamlNode> _schemas = [];
    private readonly Dictionary<YamlNode, int> _chains = [];
    private SchemaDraft _draft;

    /// <summary>
    /// The schema, ready for checking. Returns null and adds the problems if a keyword has no effect.
    /// </summary>
    public static SchemaTree? Read(YamlMap root, ProblemList problems)
    {
        problems = problems.Scope();
        var review = new SchemaReview(root, problems);
        review.ReadDraft();
        if (!problems.HasErrors) review.Review(root, new(false, false));
        if (!problems.HasErrors) review.CheckReferences();
        return !problems.HasErrors ? new(root, review._draft, review._patterns) : null;
    }

    private void ReadDraft()
    {
        _draft = SchemaDrafts.Unnamed;
        if (root.Find("$schema") is not { } named) return;
        if (named is YamlScalar address && SchemaDrafts.Find(address.Text) is { } draft) _draft = draft;
        else problems.Add(SchemaProblems.UnknownDraft(named.Position, named));
    }

    private void Review(YamlNode schema, Around around)
    {
        // An alias is the same schema again.
        if (!_schemas.Add(schema) || schema is not YamlMap map) return;
        foreach (var entry in map.Entries)
        {
            if (Refused(map, entry, around) is { } problem) problems.Add(problem);
            else Review(SchemaKeyword.Find(entry.Key)!, entry, around);
        }
    }

    private Problem? Refused(YamlMap schema, YamlEntry entry, Around around)
    {
        var (name, position, value) = entry;
        if (SchemaKeyword.Find(name) is not { } word)
        {
            return SchemaProblems.UnknownWord(
                position, name, _draft, SchemaKeyword.Find(_draft).Select(known => known.Name));
        }

        if (!word.IsOf(_draft)) return SchemaProblems.WordOfOtherDraft(position, word, _draft);
        if (word.Replacement is { } instead) return SchemaProblems.UnsupportedWord(position, name, instead);
        if (SchemaFault.Find(word, value, _draft) is { } fault)
            return SchemaProblems.MalformedSchema(position, $"'{name}' {fault}");
        var text = (value as YamlScalar)?.Text ?? "";
        if (word.Value is KeywordValue.Format && !SchemaFormat.Names.Contains(text))
            return SchemaProblems.UnsupportedFormat(position, text, SchemaFormat.Names);
        if (word.Value is KeywordValue.Reference && text != "#" && !text.StartsWith("#/", StringComparison.Ordinal))
            return SchemaProblems.ReferenceOutward(position, text);
        var reason = WithoutEffect(schema, word, around);
        return reason is null ? null : SchemaProblems.WordWithoutEffect(position, name, reason);
    }

    private void Review(SchemaKeyword word, YamlEntry entry, Around around)
    {
        if (word.Value is KeywordValue.Pattern) ReadPattern(((YamlScalar)entry.Value).Text, entry.Position);
        if (word.Name == "patternProperties")
        {
            foreach (var pattern in ((YamlMap)entry.Value).Entries) ReadPattern(pattern.Key, pattern.Position);
        }

        var inside = new Around(around.IsCondition || word.IsCondition, around.IsTest || word.IsTest);
        foreach (var inner in word.SchemasIn(entry.Value)) Review(inner, inside);
    }

    private void ReadPattern(string pattern, Position position)
    {
        if (_patterns.ContainsKey(pattern)) return;
        if (EcmaPattern.Parse(pattern, position, problems) is { } read) _patterns.Add(pattern, read);
    }

    private string? WithoutEffect(YamlMap schema, SchemaKeyword word, Around around)
    {
        if (word.Name is "$schema" or "$id" && schema != root) return "it belongs at the root of the schema";
        if (word.Name == "default" && around.IsCondition) return "a default inside a condition is not filled in";
        if (SchemaRelations.IsWord(word.Name) && around.IsTest)
            return "relations are checked after everything else, so they cannot decide a condition";
        if (word.Checks is ValueKinds.None) return null;
        var isAlone = _draft <= SchemaDraft.Draft7 && schema.Find("$ref") is not null;
        if (isAlone && word.Name != "$ref" && !SchemaRelations.IsWord(word.Name))
            return $"in {_draft.Name()} keywords beside '$ref' are ignored";
        var kinds = SchemaFault.ParseKinds(schema.Find("type"));
        if (kinds is not ValueKinds.None && (kinds & word.Checks) is ValueKinds.None)
            return $"it is about {SchemaFault.Noun(word.Checks)}, which 'type' does not allow";
        return word.Name switch
        {
            "then" or "else" when schema.Find("if") is null => "there is no 'if' beside it",
            "if" when (schema.Find("then") ?? schema.Find("else")) is null =>
                "there is neither 'then' nor 'else' beside it",
            "minContains" or "maxContains" when schema.Find("contains") is null => "there is no 'contains' beside it",
            "additionalItems" when schema.Find("items") is not YamlList => "there is no list of 'items' beside it",
            _ => null,
        };
    }

    private void CheckReferences()
    {
        foreach (var map in _schemas.OfType<YamlMap>())
        {
            if (map.Entries.FirstOrDefault(entry => entry.Key == "$ref") is not { } entry) continue;
            var reference = ((YamlScalar)entry.Value).Text;
            if (Fault(map, reference) is not { } fault) continue;
            problems.Add(SchemaProblems.MalformedSchema(entry.Position, $"'$ref' is '{reference}', {fault}"));
        }
    }

    private string? Fault(YamlMap schema, string reference)
    {
        var target = SchemaTree.Referred(root, reference);
        if (target is null || !_schemas.Contains(target)) return "where there is no schema";
        if (Chain(schema, depth: 0) <= MaxChain) return null;
        return $"which refers back to itself, or through more than {MaxChain} others";
    }

    // How deep schemas are nested that check the same value. A schema that leads back to itself never ends.
    private int Chain(YamlNode? schema, int depth)
    {
        if (schema is not YamlMap map) return 0;
        if (depth > MaxChain) return depth;
        if (_chains.TryGetValue(map, out var known)) return known;
        _chains[map] = MaxChain + 1;
        var inner = from entry in map.Entries
                    let word = SchemaKeyword.Find(entry.Key)!
                    where word.IsInPlace
                    from one in word.SchemasIn(entry.Value)
                    select one;
        if (map.TextAt("$ref") is { } reference) inner = inner.Append(SchemaTree.Referred(root, reference)!);
        return _chains[map] = 1 + inner.Select(one => Chain(one, depth + 1)).DefaultIfEmpty().Max();
    }

    /// <summary>The context of a schema: in a condition, or in a test, where a mismatch is not an error.</summary>
    private readonly record struct Around(bool IsCondition, bool IsTest);
}
