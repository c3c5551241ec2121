using System.Text.Json;
using Infra.Foundation;
using Infra.Model.Values;
using Json.Schema;

namespace Infra.Tests.Model;

/// <summary>Random schemas and values are accepted or rejected as by another implementation.</summary>
public sealed class RandomSchemaTests
{
    private const int Pairs = 500;

    private static readonly string[] Keys = ["a", "b", "ab"];

    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "1", "2.0", "2.5", "-1", "\"\"", "\"a\"", "\"ab\"", "\"2\""];

    private static readonly string[] Types = ["integer", "number", "string", "object", "array", "boolean", "null"];

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    public void Random_schemas_accept_the_same_values_as_in_other_validators(string draft)
    {
        var random = new Random(20261);
        var (compared, accepted) = (0, 0);
        while (compared < Pairs)
        {
            var schema = Root(random, draft);
            var value = $"{{\"x\": {Value(random, 3)}}}";
            // Some schemas have a duplicate keyword, or one without effect.
            if (YamlFile.ParseMap(schema, "schema.json", new()) is not { } map) continue;
            if (SchemaReview.Read(map, new()) is not { } tree) continue;
            var settings = YamlFile.ParseMap(value, "s.yaml", new())!;
            var ours = new SettingsCheck(tree, settings, withRelations: false, "schema.json").Broken();
            var how = string.Join("\n", ours.Select(one => $"{one.At.Path} {one.How}"));
            Assert.True(IsGoodToOthers(tree, value) == (ours.Count == 0), $"{schema}\n{value}\n{how}");
            compared++;
            if (ours.Count == 0) accepted++;
        }

        Assert.InRange(accepted, Pairs / 5, Pairs * 4 / 5);
    }

    private static bool IsGoodToOthers(SchemaTree tree, string value)
    {
        var schema = JsonSerializer.SerializeToElement(JsonTree.ToNode(tree.Root));
        using var document = JsonDocument.Parse(value);
        return JsonSchema.Build(schema, new() { SchemaRegistry = new() }).Evaluate(document.RootElement).IsValid;
    }

    private static string Root(Random random, string draft)
    {
        var word = Is2019(draft) || Is2020(draft) ? "$defs" : "definitions";
        var schema = $$"""
            {
              "$schema": "{{draft}}",
              "definitions": {"d": {{Schema(random, 1, draft)}} },
              "properties": {"x": {{Schema(random, 3, draft)}} }
            }
            """;
        return schema.Replace("definitions", word, StringComparison.Ordinal);
    }

    private static bool Is2019(string draft) => draft.Contains("2019", StringComparison.Ordinal);

    private static bool Is2020(string draft) => draft.Contains("2020", StringComparison.Ordinal);

    private static string Schema(Random random, int depth, string draft)
    {
        if (random.Next(12) == 0) return random.Next(3) == 0 ? "false" : "true";
        var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random, depth, draft));
        return $"{{{string.Join(", ", words.DistinctBy(word => word.Split(':')[0]))}}}";
    }

    private static string Word(Random random, int depth, string draft) => random.Next(depth > 0 ? 4 : 1) switch
    {
        0 => OfValues(random),
        1 => InPlace(random, () => Schema(random, depth - 1, draft)),
        2 => OfMaps(random, () => Schema(random, depth - 1, draft), isOld: !Is2019(draft) && !Is2020(draft)),
        _ => OfLists(random, () => Schema(random, depth - 1, draft), draft),
    };

    private static string OfValues(Random random) => random.Next(14) switch
    {
        0 or 1 => $"\"type\": \"{Types[random.Next(Types.Length)]}\"",
        2 => "\"type\": [\"object\", \"array\", \"string\"]",
        3 => $"\"enum\": [{Value(random, 1)}, {Value(random, 1)}, {Value(random, 0)}]",
        4 => $"\"const\": {Value(random, 0)}",
        5 => $"\"minimum\": {random.Next(3)}",
        6 => "\"exclusiveMaximum\": 2",
        7 => "\"multipleOf\": 0.5",
        8 => $"\"minLength\": {random.Next(3)}",
        9 => "\"pattern\": \"^a\"",
        10 => $"\"maxItems\": {random.Next(3)}, \"uniqueItems\": true",
        11 => $"\"required\": [\"{Keys[random.Next(Keys.Length)]}\"]",
        12 => $"\"maxProperties\": {random.Next(3)}",
        _ => "\"$ref\": \"#/definitions/d\"",
    };

    private static string InPlace(Random random, Func<string> inner) => random.Next(8) switch
    {
        0 => $"\"not\": {inner()}",
        1 => $"\"if\": {inner()}, \"then\": {inner()}",
        2 => $"\"if\": {inner()}, \"else\": {inner()}",
        3 => $"\"oneOf\": [{inner()}, {inner()}]",
        4 or 5 => $"\"anyOf\": [{inner()}, {inner()}]",
        _ => $"\"allOf\": [{inner()}, {inner()}]",
    };

    private static string OfMaps(Random random, Func<string> inner, bool isOld) => random.Next(9) switch
    {
        0 or 1 => $"\"properties\": {{\"a\": {inner()}, \"ab\": {inner()}}}",
        2 => $"\"properties\": {{\"a\": {inner()}, \"b\": {inner()}, \"ab\": {inner()}}}",
        3 => $"\"patternProperties\": {{\"b$\": {inner()}}}",
        4 => $"\"additionalProperties\": {inner()}",
        5 => $"\"propertyNames\": {inner()}",
        6 when isOld => $"\"dependencies\": {{\"a\": {inner()}, \"b\": [\"a\"]}}",
        6 => $"\"dependentSchemas\": {{\"a\": {inner()}}}, \"dependentRequired\": {{\"a\": [\"b\"]}}",
        _ when isOld => $"\"additionalProperties\": {inner()}",
        _ => $"\"unevaluatedProperties\": {inner()}",
    };

    private static string OfLists(Random random, Func<string> inner, string draft) => random.Next(7) switch
    {
        0 => $"\"items\": {inner()}",
        1 when Is2020(draft) => $"\"prefixItems\": [{inner()}, {inner()}]",
        1 => $"\"items\": [{inner()}, {inner()}]",
        2 when Is2020(draft) => $"\"prefixItems\": [{inner()}, {inner()}], \"items\": {inner()}",
        2 => $"\"items\": [{inner()}, {inner()}], \"additionalItems\": {inner()}",
        3 when Is2019(draft) || Is2020(draft) =>
            $"\"contains\": {inner()}, \"minContains\": {random.Next(3)}, \"maxContains\": 2",
        4 when Is2019(draft) || Is2020(draft) => $"\"unevaluatedItems\": {inner()}",
        _ => $"\"contains\": {inner()}",
    };

    private static string Value(Random random, int depth) => random.Next(depth > 0 ? 4 : 2) switch
    {
        2 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)))}]",
        3 => $"{{{string.Join(", ", Keys.Where(_ => random.Next(2) == 0).Select(key => Entry(random, key, depth)))}}}",
        _ => Scalars[random.Next(Scalars.Length)],
    };

    private static string Entry(Random random, string key, int depth) => $"\"{key}\": {Value(random, depth - 1)}";
}
