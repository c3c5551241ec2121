using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;
using Infra.Supervisors;
using Infra.Tests.Cli;
using Json.Schema;

namespace Infra.Tests.Model;

/// <summary>The editors' schemas agree with the readers: the same keys, and every accepted file is valid.</summary>
[Collection(nameof(ProcessWideState))]
public sealed partial class EditorSchemaTests
{
    private const string Nobodys = "xxxxxxxxxxxxxxxxxxxx";

    // It has no Pulumi.yaml, because it replaces the stacks of a clone.
    [Fact]
    public async Task The_schemas_of_the_other_fleet_match_its_settings_schema()
    {
        using var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Root, "tests", "OtherFleet"));
        project.Write("Pulumi.yaml", File.ReadAllText(Path.Combine(Repository.Fleet, "Pulumi.yaml")));
        var run = await InfraCommand.RunAsync("schema", "--check", "-C", project.Root);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task The_derived_schemas_match_the_settings_schema()
    {
        var own = await InfraCommand.RunOnOwnStacksAsync("schema", "--check", "-C", Repository.Root);
        Assert.Equal((0, ""), (own.ExitCode, own.Error));

        using var project = TemporaryFolder.WithFleet();
        project.Replace("stacks/settings.schema.json", "\"storageClass\": { \"$ref\"", "\"storageKind\": { \"$ref\"");
        var stale = await InfraCommand.RunAsync("schema", "--check", "-C", project.Root);
        Assert.Equal(2, stale.ExitCode);
        Assert.Contains("OUT012  stacks/schemas/cluster.schema.json", stale.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await InfraCommand.RunAsync("schema", "-C", project.Root)).ExitCode);
        Assert.Equal(0, (await InfraCommand.RunAsync("schema", "--check", "-C", project.Root)).ExitCode);
    }

    [Fact]
    public void All_files_of_a_fleet_name_a_schema_and_satisfy_it()
    {
        foreach (var file in Files(Repository.Fleet))
        {
            var text = File.ReadAllText(file);
            Assert.True(FirstLine().Match(text) is { Success: true } line, $"{file} names no schema");
            var schema =
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, FirstLine().Match(text).Groups[1].Value));
            Assert.Equal(SchemaOf(file), Path.GetFileName(schema));
            Assert.Equal([], Refused(File.ReadAllText(schema), text));
        }
    }

    // A team's own files need not name a schema.
    [Fact]
    public void Files_of_the_stacks_in_this_repository_satisfy_the_schema_they_name()
    {
        foreach (var file in Files(Repository.Root))
        {
            var text = File.ReadAllText(file);
            if (FirstLine().Match(text) is not { Success: true } line) continue;
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, line.Groups[1].Value));
            Assert.Equal([], Refused(File.ReadAllText(schema), text));
        }
    }

    [Fact]
    public void Files_of_valid_cases_satisfy_the_schemas_and_files_with_unknown_keys_do_not()
    {
        var anything = LayerSchema.OfCluster("""{"type": "object"}""");
        var accepted = 0;
        foreach (var folder in Directory.EnumerateDirectories(Repository.Cases)
            .Where(folder => Path.GetFileName(folder) != "_project"))
        {
            var isAccepted = !ProblemCode().IsMatch(File.ReadAllText(Path.Combine(folder, "expected.txt")));
            var hasUnknownKeys = Path.GetFileName(folder) == "unknown-keys-in-every-file";
            foreach (var file in Files(folder).Where(file => Path.GetFileName(file) != "settings.yaml"))
            {
                var schema = SchemaOf(file) == "cluster.schema.json"
                    ? anything
                    : File.ReadAllText(Schema(SchemaOf(file)));
                if (!isAccepted && !hasUnknownKeys) continue;
                var refused = Refused(schema, File.ReadAllText(file));
                Assert.True(refused.Count > 0 == hasUnknownKeys, $"{file}: {string.Join(", ", refused)}");
                accepted++;
            }
        }

        Assert.True(accepted > 15, $"only {accepted} files were looked at");
    }

    [Fact]
    public void The_catalog_schema_has_exactly_the_keys_its_readers_know()
    {
        const string bundles = "bundles:\n- name: b\n  description: d\n";
        const string component = "components:\n- name: c\n  bundle: b\n  since: v1\n";
        var schema = Parsed(File.ReadAllText(Schema("catalog.schema.json")));
        Same(schema, CatalogKeys($"{bundles}{Nobodys}: 1\ncomponents: []\n"));
        Same(schema["properties"]!["bundles"]!["items"]!, CatalogKeys($"bundles:\n- {Nobodys}: 1\ncomponents: []\n"));
        Same(
            schema["properties"]!["repositories"]!["items"]!,
            CatalogKeys($"{bundles}repositories:\n- {Nobodys}: 1\ncomponents: []\n"));

        var item = schema["properties"]!["components"]!["items"]!;
        Same(item, CatalogKeys($"{bundles}{component}  {Nobodys}: 1\n"));
        Same(item["properties"]!["chart"]!["anyOf"]![1]!, Find("chart: {xxxxxxxxxxxxxxxxxxxx: 1}"));
        Same(item["properties"]!["chart"]!["anyOf"]![2]!, Find("chart: {name: n, xxxxxxxxxxxxxxxxxxxx: 1}"));
        Same(item["properties"]!["automated"]!["anyOf"]![1]!, Find("chart: c\n  automated: {xxxxxxxxxxxxxxxxxxxx: 1}"));
        Same(item["properties"]!["manifests"]!["items"]!, Find("manifests: [{xxxxxxxxxxxxxxxxxxxx: 1}]"));
        Same(
            item["properties"]!["ignoreDifferences"]!["items"]!,
            Find("chart: c\n  ignoreDifferences: [{xxxxxxxxxxxxxxxxxxxx: 1}]"));
        foreach (var key in (string[])["values", "retryBackoff", "managedNamespaceMetadata"])
            Same(item["properties"]![key]!, Find($"chart: c\n  {key}: {{xxxxxxxxxxxxxxxxxxxx: 1}}"));

        IEnumerable<string> Find(string keys) => CatalogKeys($"{bundles}{component}  {keys}\n");
    }

    [Fact]
    public async Task The_stack_schema_has_exactly_the_keys_its_readers_know()
    {
        var schema = Parsed(File.ReadAllText(Schema("stack.schema.json")));
        var config = schema["properties"]!["config"]!;
        using var project = TemporaryFolder.WithFleet();
        project.Write("Pulumi.dev.yaml", File.ReadAllText(project.Path("Pulumi.dev.yaml")) + $"  infra:{Nobodys}: 1\n");
        var run = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Same(config, NamesIn(run.Output.Split("SET003")[1].Split("The settings are")[1].Split(".\n")[0]));

        var problems = new ProblemList();
        new SupervisorsReader(
            "", _ => null,
            problems).Read(
                ListOf($"[{{name: s, {Nobodys}: 1}}, {{name: t, server: 'https://a', vsphere: {{{Nobodys}: 1}}}}]"));
        var supervisor = config["properties"]!["infra:supervisors"]!["items"]!;
        Assert.Equal(2, problems.Sorted().Count(problem => problem.Code == "KEY001"));
        Same(supervisor, KeysIn(problems, "supervisor 's'"));
        Same(supervisor["properties"]!["vsphere"]!, KeysIn(problems, "'vsphere' of supervisor 't'"));

        problems = new();
        new RepositoriesReader(_ => null, true, problems).Read(ListOf($"[{{name: r, {Nobodys}: 1}}]"));
        Same(config["properties"]!["infra:repositories"]!["items"]!, KeysIn(problems, "repository credential 'r'"));
    }

    [Fact]
    public void The_cluster_file_schema_has_exactly_the_keys_its_readers_know()
    {
        var schema = Parsed(LayerSchema.OfCluster("{}"));
        Same(schema, ["values", .. Deviations.Keys]);
        var problems = new ProblemList();
        ClusterFile.Parse("a", $"overrides:\n- {Nobodys}: 1\n", "a.yaml", problems);
        Same(schema["properties"]!["overrides"]!["items"]!, KeysIn(problems, "an override of cluster 'a'"));
    }

    [Theory]
    [InlineData("cluster: {a: 1}", true)]
    [InlineData("cluster: {a: null, l: null}", true)]
    [InlineData("cluster: null", true)]
    [InlineData("cluster: {l: [{n: x}]}", true)]
    [InlineData("cluster: {l: {$append: [{n: x}]}}", true)]
    [InlineData("cluster: {a: text}", false)]
    [InlineData("cluster: {c: 1}", false)]
    [InlineData("clutser: {}", false)]
    [InlineData("cluster: {l: [{}]}", false)]
    [InlineData("cluster: {l: [{n: null}]}", false)]
    [InlineData("cluster: {l: [{n: x, o: y}]}", false)]
    [InlineData("cluster: {l: {$append: [{}]}}", false)]
    [InlineData("cluster: {l: {$append: [{n: x}], n: y}}", false)]
    [InlineData("cluster: {a: {$append: [1]}}", false)]
    public void A_layer_can_omit_keys_remove_keys_and_append_to_lists(string text, bool isGood)
    {
        const string whole = """
            {"type": "object", "required": ["cluster"], "properties": {"cluster": {"type": "object",
                "required": ["a", "l"], "properties": {
              "a": {"type": "integer", "minimum": 1},
              "l": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/item"}}}}},
             "definitions": {"item": {"type": "object", "required": ["n"], "properties": {"n": {"type": "string"}}}}}
            """;
        Assert.Equal(isGood, Refused(LayerSchema.OfSettings(whole), text) is []);
    }

    [Theory]
    [InlineData("cluster: {a: 1}", true)]
    [InlineData("cluster: {kind: big}", true)]
    [InlineData("cluster: {mode: safe}", true)]
    [InlineData("cluster: {limit: {cpu: 1}}", true)]
    [InlineData("cluster: {limit: text}", true)]
    [InlineData("cluster: {pair: [a, {n: x}]}", true)]
    [InlineData("cluster: {pair: [a, {n: x, o: y}]}", false)]
    [InlineData("cluster: {pair: [1]}", false)]
    [InlineData("cluster: {limit: [1]}", false)]
    [InlineData("cluster: {b: 1}", false)]
    public void A_layer_is_not_checked_against_rules_for_the_merged_settings(string text, bool isGood)
    {
        const string whole = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"cluster": {
              "properties": {
                "a": {"$ref": "#/$defs/count"}, "kind": {"type": "string"}, "mode": {"const": "safe"},
                "size": {"type": "string"},
                "limit": {"oneOf": [
                  {"type": "string"},
                  {"type": "object", "properties": {"cpu": true}},
                  {"type": "object", "required": ["memory"]}]},
                "pair": {"prefixItems": [
                  {"type": "string"},
                  {"properties": {"n": {"type": "string"}}, "required": ["n"]}]}},
              "if": {"properties": {"kind": {"const": "big"}}, "required": ["kind"]}, "then": {"required": ["size"]},
              "dependentRequired": {"mode": ["kind"]}, "not": {"maxProperties": 1}, "unevaluatedProperties": false}},
             "$defs": {"count": {"type": "integer"}}}
            """;
        var layer = LayerSchema.OfSettings(whole);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Parsed(layer)["$schema"]);
        Assert.Equal(isGood, Refused(layer, text) is []);
    }

    private static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(project, "Pulumi.*.yaml")
            .Concat(((string[])["stacks/catalog.yaml", "stacks/settings.yaml"])
            .Select(file => Path.Combine(project, file))
            .Where(File.Exists))
            .Concat(Stacks(project).SelectMany(stack => Directory.EnumerateFiles(stack, "settings.yaml")))
            .Concat(Stacks(project)
            .Select(stack => Path.Combine(stack, "clusters"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Stacks(string project) =>
        Path.Combine(project, "stacks") is var stacks && Directory.Exists(stacks)
            ? Directory.EnumerateDirectories(stacks)
            : [];

    private static string SchemaOf(string file) => Path.GetFileName(file) switch
    {
        "catalog.yaml" => "catalog.schema.json",
        "settings.yaml" => "settings-layer.schema.json",
        var name when name.StartsWith("Pulumi.", StringComparison.Ordinal) => "stack.schema.json",
        _ => "cluster.schema.json",
    };

    private static string Schema(string name) => Path.Combine(Repository.Fleet, "stacks", "schemas", name);

    private static IReadOnlyList<string> Refused(string schema, string yaml)
    {
        var read = JsonSchema.FromText(schema, new() { SchemaRegistry = new() });
        var value = JsonSerializer.SerializeToElement(JsonTree.ToNode(YamlFile.Parse(yaml, "file.yaml", new())!));
        var result = read.Evaluate(value, new() { OutputFormat = OutputFormat.List });
        var errors = from detail in result.Details ?? []
                     from error in detail.Errors ?? []
                     select $"{detail.InstanceLocation}: {error.Value}";
        return result.IsValid ? [] : [.. errors];
    }

    private static JsonObject Parsed(string schema) => JsonNode.Parse(schema)!.AsObject();

    private static IEnumerable<string> CatalogKeys(string text)
    {
        var problems = new ProblemList();
        CatalogFile.Parse(text, "catalog.yaml", problems);
        return NamesIn(Assert.Single(problems.Sorted(), problem => problem.Code == "KEY001").Cure);
    }

    private static IEnumerable<string> KeysIn(ProblemList problems, string subject) =>
        NamesIn(
            Assert.Single(problems.Sorted(), problem => problem.Code == "KEY001" && problem.Subject == subject).Cure);

    private static YamlList ListOf(string yaml) => (YamlList)YamlFile.Parse(yaml, "setting", new())!;

    private static IEnumerable<string> NamesIn(string text) =>
        Quoted().Matches(text).Select(match => match.Groups[1].Value);

    private static void Same(JsonNode schema, IEnumerable<string> read)
    {
        var described = schema["properties"]!.AsObject().Select(property => property.Key);
        Assert.Equal(read.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=(\S+)\n")]
    private static partial Regex FirstLine();

    [GeneratedRegex("--- exit code 2")]
    private static partial Regex ProblemCode();
}
