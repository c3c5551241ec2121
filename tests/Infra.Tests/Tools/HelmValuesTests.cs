using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Tests.Cli;

namespace Infra.Tests.Tools;

/// <summary>
/// The values of the tests' fleet and of `stacks/`, as the real helm reads them from the declared ConfigMaps.
/// </summary>
[Collection(nameof(ProcessWideState))]
public sealed class HelmValuesTests
{
    [HelmFact]
    public async Task Helm_reads_the_declared_values_of_every_component() =>
        Assert.True(await ComparedAsync(["dev", "prod"], Repository.Fleet, InfraCommand.RunAsync) > 20);

    [HelmFact]
    public async Task Helm_reads_the_declared_values_of_the_stacks_in_this_repository() =>
        await ComparedAsync(
            Infra.Stacks.Environments.All.Select(rules => rules.Stack.ToString()),
            Repository.Root,
            InfraCommand.RunOnOwnStacksAsync);

    /// <returns>The number of texts.</returns>
    private static async Task<int> ComparedAsync(
        IEnumerable<string> stacks, string project, Func<string[], Task<InfraCommand>> infra)
    {
        using var rendering = new TemporaryFolder();
        using var helm = new Helm();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var stack in stacks)
        {
            var render = await infra(
                ["render", stack, "--inventory", "recorded", "-o", rendering.Path(stack), "-C", project]);
            Assert.Equal(0, render.ExitCode);
            // One cluster's text for each component is enough: the others differ only in names and numbers.
            foreach (var (component, text) in ValuesIn(rendering.Path(stack))) texts.TryAdd(
                $"{stack}-{component}", text);
        }

        foreach (var (name, text) in texts)
        {
            var seen = await helm.ValuesAsync(name, text);
            Assert.True(
                JsonNode.DeepEquals(JsonTree.ToNode(Parsed(text)), seen), $"{name}: helm reads {seen} out of\n{text}");
        }

        return texts.Count;
    }

    private static IEnumerable<(string Component, string Text)> ValuesIn(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        let manifest = Parsed(File.ReadAllText(file))
        where manifest.Find("kind") is YamlScalar { Text: "ConfigMap" }
        from entry in ((YamlMap)manifest.Find("data")!).Entries
            // A component without values has an empty text.
        where entry is { Key: var key, Value: YamlScalar { Text.Length: > 0 } }
            && key.EndsWith(".yaml", StringComparison.Ordinal)
        select (entry.Key, ((YamlScalar)entry.Value).Text);

    private static YamlMap Parsed(string text)
    {
        var problems = new ProblemList();
        var map = YamlFile.ParseMap(text, "values.yaml", problems);
        Assert.Empty(problems.Sorted());
        return map!;
    }
}
