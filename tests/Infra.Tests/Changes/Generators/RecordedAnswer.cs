using System.Text.Json.Nodes;
using Infra.Changes.Generators;
using Infra.Foundation;

namespace Infra.Tests.Changes.Generators;

/// <summary>One set of a folder of recorded answers: compares our result with Argo CD's.</summary>
internal static class RecordedAnswer
{
    /// <summary>Returns "equal", "same error: …", "refused: …" or "different: …".</summary>
    public static string Verdict(string folder, string name)
    {
        var set = Map(Path.Combine(folder, "cases", name + ".yaml"));
        var answer = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "answers", name + ".json")))!.AsObject();
        var error = (answer["error"] ?? answer["panic"] ?? answer["invalidGenerators"])?.GetValue<string>();
        try
        {
            var made = new ApplicationGenerator(Clusters(folder), Plugin(folder)).Generate(set);
            if (error is not null) return $"different: Argo CD stops with '{error}'";
            var ours = Texts(made.Select(application => JsonTree.ToNode(application)!));
            var theirs = Texts(answer["applications"]!.AsArray().Select(application => application!));
            return ours.SequenceEqual(theirs)
                ? "equal"
                : $"different: {string.Join('\n', ours)}\ninstead of {string.Join('\n', theirs)}";
        }
        catch (UnsupportedFormException e)
        {
            return $"refused: {e.Form}";
        }
        catch (ArgoCDException e)
        {
            return error?.Contains(e.Message, StringComparison.Ordinal) is true
                ? $"same error: {e.Message}"
                : $"different: it stops with '{e.Message}' and Argo CD with '{error ?? "nothing"}'";
        }
    }

    // Go omits empty fields.
    private static List<string> Texts(IEnumerable<JsonNode> applications) =>
        [.. applications.Select(one => Canonical(one)!.ToJsonString()).Order(StringComparer.Ordinal)];

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(
            map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, Canonical(entry.Value)))
                .Where(entry => entry.Value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 })
                    && (entry.Value as JsonValue)?.ToString() is not "")),
        JsonArray list => new JsonArray([.. list.Select(Canonical)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<ClusterParameters> Clusters(string folder) =>
        ((YamlList)Tree(Path.Combine(folder, "clusters.yaml"))).Items.Select(cluster => new ClusterParameters
        {
            Name = cluster.TextAt("name")!,
            Server = cluster.TextAt("server")!,
            Project = cluster.TextAt("project") ?? "",
            Labels = cluster.MapAt("labels").TextMap(),
            Annotations = cluster.MapAt("annotations").TextMap(),
        });

    private static PluginAnswer Plugin(string folder)
    {
        var answers = Map(Path.Combine(folder, "plugin.yaml"));
        return (configMap, parameters) =>
        {
            if (configMap == "nothing")
                throw new ArgoCDException($"error fetching ConfigMap: configmaps \"{configMap}\" not found");
            return answers.At(parameters["component"]) is YamlList list
                ? [.. list.Items.Cast<YamlMap>()]
                : throw new ArgoCDException("API error with status code 500");
        };
    }

    private static YamlMap Map(string file) => (YamlMap)Tree(file);

    private static YamlNode Tree(string file)
    {
        var problems = new ProblemList();
        var tree = YamlFile.Parse(File.ReadAllText(file), Path.GetFileName(file), problems, YamlReading.Helm);
        Assert.Empty(problems.Sorted());
        return tree!;
    }
}
