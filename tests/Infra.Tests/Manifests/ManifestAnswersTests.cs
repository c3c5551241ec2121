using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Tests.Tools;

namespace Infra.Tests.Manifests;

/// <summary>
/// Sources with what Argo CD's own repo-server generates from them, from the folder in <c>INFRA_MANIFESTS</c>: an
/// Application's source for each file in `cases`, the objects or the error in `answers`, the repository in `repo`.
/// </summary>
public sealed class ManifestAnswersTests
{
    private const string Variable = "INFRA_MANIFESTS";

    // The answers were recorded with a build of Helm 3.22 whose default this is; Helm 4.1 has 1.35.0.
    private const string RecordedVersion = "1.20.0";

    // Its only text is random.
    private const string Random = "049-random";

    private static readonly string Folder = Environment.GetEnvironmentVariable(Variable) ?? "";

    private static bool HasAnswers => Directory.Exists(Path.Combine(Folder, "cases"));

    public static TheoryData<string> Names => HasAnswers
        ?
        [
            .. Directory.EnumerateFiles(Path.Combine(Folder, "cases"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ]
        : ["none"];

    [AnswersTheory]
    [MemberData(nameof(Names))]
    public async Task A_source_renders_as_in_Argo_CD(string name)
    {
        var answer = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "answers", name + ".json")))!.AsObject();
        var rendering = RenderAsync(name);
        if (answer["error"] is { } error)
        {
            var fault = await Assert.ThrowsAsync<RenderException>(() => rendering);
            Assert.NotEqual("", fault.Message);
            return;
        }

        var objects = (await rendering).Select(tree => JsonTree.ToNode(tree)).ToList();
        var expected = answer["manifests"]!.AsArray();
        Assert.Equal(expected.Select(Title), objects.Select(Title));
        if (name == Random) return;
        foreach (var (theirs, ours) in expected.Zip(objects))
            Assert.True(JsonNode.DeepEquals(theirs, ours), $"{theirs}\n\n{ours}");
    }

    private static string Title(JsonNode? tree) => $"{tree!["kind"]} {tree["metadata"]!["name"]}";

    private static Task<ImmutableArray<YamlMap>> RenderAsync(string name)
    {
        var problems = new ProblemList();
        var file = Path.Combine(Folder, "cases", name + ".yaml");
        var map = YamlFile.ParseMap(File.ReadAllText(file), file, problems)!;
        var repository = Path.GetFullPath(Path.Combine(Folder, "repo"));
        var references = map.MapAt("refs")?.Entries.Select(entry => entry.Key.TrimStart('$')) ?? [];
        var source = ApplicationSource.Read(
            map.TextAt("application")!, map.TextAt("namespace")!, map.MapAt("source")!);
        return Sources.RenderAsync(
            source,
            new(repository, references.ToImmutableSortedDictionary(key => key, _ => repository)),
            new(map.TextAt("kubeVersion") ?? RecordedVersion, [.. map.TextsAt("apiVersions")]),
            Helm.Program);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class AnswersTheoryAttribute : TheoryAttribute
    {
        public AnswersTheoryAttribute() =>
            Skip = Helm.Absence ?? (HasAnswers ? null : $"{Variable} names no folder with recorded sources");
    }
}
