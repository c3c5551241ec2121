using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Reads the objects of a text as Argo CD does: YAML 1.1, empty documents left out, the items of a `List` one by one.
/// </summary>
internal static class ManifestStream
{
    public static IEnumerable<YamlMap> Read(string text, string file)
    {
        var problems = new ProblemList();
        var documents = YamlFile.ParseStream(text, file, problems, YamlReading.Helm);
        if (documents is null || problems.HasErrors)
            throw new RenderException(problems.Sorted() is [var first, ..] ? first.What : "the output is not YAML");
        return documents.OfType<YamlMap>().SelectMany(Objects);
    }

    private static IEnumerable<YamlMap> Objects(YamlMap tree)
    {
        if (tree.TextAt("kind") is not { } kind || tree.Find("apiVersion") is null) return [];
        return kind.EndsWith("List", StringComparison.Ordinal) && tree.Find("items") is YamlList
            ? tree.MapsAt("items").SelectMany(Objects)
            : [tree];
    }
}
