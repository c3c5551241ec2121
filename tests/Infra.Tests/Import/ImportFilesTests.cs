using Infra.Foundation;
using Infra.Import;

namespace Infra.Tests.Import;

public sealed class ImportFilesTests
{
    [Fact]
    public void Any_broken_configuration_is_a_problem_and_never_an_exception()
    {
        string[] configs =
        [
            "", "a", "- a", "clusters:", "clusters: []", "clusters: [a, 1, null, {}]", "clusters: [{name: }]",
            "clusters: [{name: [a]}]",
            "clusters: [{name: ../../up}]", "clusters: [{name: a, labels: {}}]", "clusters: [{name: a}]\nclusters: []",
            "clusters: &c [{name: a, c: *c}]",
            "clusters: [{name: a, values: {$append: 1}}]", "clusters: [{name: a, b: null}]",
            "cluster: {name: a}\ncomponent: {}\nclusters: [{name: b}]",
            "clusters: [{name: a, x: .nan, z: 0o7}]", "\t", "clusters: [{name: !!binary YQ==}]",
            "environment: 1\nclusters: [{name: a}]",
        ];
        foreach (var tool in Enum.GetValues<OldTool>())
        {
            foreach (var config in configs)
            {
                using var folder = new TemporaryFolder();
                folder.Write("config.yaml", config);
                folder.Write("schema.json", "{\"$ref\": \"#\"}");
                folder.Write("templates/clusters/$name/dns/values.yaml.jinja2", "{{ name }}{{ x }}");
                folder.Write("templates/cluster/example/dns/values.yaml.tpl", "{{ cluster.name }}{{ cluster.x.y }}");
                folder.Write("old/cluster/a/dns/values.yaml", "a: \u0000");
                var migration = Migration.Run(Request(tool), new(folder.Root));
                Assert.False(migration.IsProven);
                Assert.False(File.Exists(Path.Combine(folder.Root, "..", "up.yaml")));
            }
        }
    }

    [Theory]
    [InlineData("{\"$ref\": \"other.json\"}")]
    [InlineData("{\"$ref\": \"http://[\"}")]
    [InlineData(
        "{\"$id\": \"urn:x:y\", \"properties\": {\"a\": {\"$ref\": \"b.json\"}, \"clusters\": {\"$ref\": "
            + "\"#/nothing\"}}}")]
    [InlineData("{\"properties\": 1, \"required\": 2, \"items\": 3, \"type\": {}}")]
    [InlineData("{\"properties\": {\"clusters\": {\"items\": {\"$ref\": \"#/properties/clusters\"}}}}")]
    [InlineData("{\"patternProperties\": {\"(\": {}}, \"additionalProperties\": {\"type\": \"nonsense\"}}")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Any_broken_schema_is_a_problem_and_never_an_exception(string schema)
    {
        using var folder = new TemporaryFolder();
        folder.Write("config.yaml", "a: 1\nclusters: [{name: a, deep: {b: 1}}]\n");
        folder.Write("schema.json", schema);
        folder.Write("templates/clusters/$name/dns/values.yaml.jinja2", "a: {{ deep.b }}");
        folder.Write("old/clusters/a/dns/values.yaml", "a: 1");
        Assert.NotEmpty(Migration.Run(Request(OldTool.Yart), new(folder.Root)).Problems);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_a_problem()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("latin"), [0xE4, 0xF6]);
        var problems = new ProblemList();
        Assert.Null(new ImportFiles(folder.Root).Text("latin", problems));
        Assert.Equal("FIL002", Assert.Single(problems.Sorted()).Code);
    }

    private static ImportRequest Request(OldTool tool) => new()
    {
        Tool = tool,
        Config = "config.yaml",
        Templates = "templates",
        Output = "old",
        Stack = StackName.Parse("dev"),
        NewFolder = "new",
        Schema = tool is OldTool.Yart ? "schema.json" : null,
    };
}
