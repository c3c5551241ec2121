using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>Everything that the old tool read and wrote.</summary>
internal sealed record Sources(YamlMap Root, SourceTree Templates, SourceTree Output, OldSchema? Schema)
{
    private const string PythonList = "clusters";
    private const string SingleCluster = "cluster";
    private const string NameKey = "name";

    public static Sources? Read(ImportRequest request, ImportFiles files, ProblemList problems)
    {
        var text = files.Text(request.Config, problems);
        var root = text is null ? null : Parse(request, text, problems);
        var templates = files.Tree(request.Templates, problems);
        if (request.Tool is OldTool.Python && root is not null && templates is not null)
            root = new OldTimestamp(request).In(root, templates);
        var output = files.Tree(request.Output, problems);
        var schema = request.Schema is null ? null : ReadSchema(request, files, problems);
        if (root is null || templates is null || output is null || (request.Schema is not null && schema is null))
            return null;
        return new(root, templates, output, schema);
    }

    /// <summary>
    /// The configuration with its clusters, and the key that names an item; null if there is no list of clusters.
    /// </summary>
    public (OldConfig Config, string Key)? Config(ImportRequest request, ProblemList problems)
    {
        var seen = Schema is null ? Root : new DefaultFill(Schema).Apply(Root);
        var folder = request.Tool is OldTool.Yart ? YartJobs.ListOf(Templates) : null;
        if (request.Tool is OldTool.Yart
            && folder is null
            && seen.Find(SingleCluster) is YamlMap one
            && Root.Find(SingleCluster) is YamlMap writtenOne)
            return (Single(request, seen, one, writtenOne, problems), NameKey);
        var (path, key) = folder ?? ([PythonList], NameKey);
        var config = new OldConfig(request.Config, seen, Root, path, IsSingle: false, []);
        if (OldConfig.Find(seen, path) is not YamlList items || OldConfig.Find(Root, path) is not YamlList written)
        {
            problems.Add(ImportProblems.NoClusterList(
                Root.Position, config.ListName, OldConfig.Find(seen, path)?.Kind ?? "missing"));
            return null;
        }

        if (request.Tool is OldTool.Python && Root.Find(SingleCluster) is { } hidden)
        {
            problems.Add(ImportProblems.NeverSeen(
                hidden.Position, "the key 'cluster' of the root", "each cluster of the list takes its place"));
            config = config with { Written = Root.Without(SingleCluster) };
        }

        return (config with { Clusters = new ClusterList(key, problems).Read(items, written) }, key);
    }

    public (JsonObject Schema, (int Reached, int Leaves)? Reach) NewSchema(OldConfig config, ProblemList problems)
    {
        if (Schema is null) return (Import.NewSchema.Inferred(config), null);
        var (schema, reached, leaves) = Import.NewSchema.Carried(config, Schema, problems);
        foreach (var file in Schema.Unused()) problems.Add(ImportProblems.SchemaFileUnused(file));
        return (schema, (reached, leaves));
    }

    public void ReportNoYaml(ProblemList problems)
    {
        foreach (var (path, text) in Output.Texts.Where(text => text.Key.EndsWith(".yaml", StringComparison.Ordinal)
            || text.Key.EndsWith(".yml", StringComparison.Ordinal)))
        {
            if (YamlDocuments.Parse(text, out var fault) is null)
                problems.Add(ImportProblems.OldOutputNoYaml(Output.PositionOf(path, fault.Line), fault.Reason));
        }
    }

    // Without an expanded folder, the whole output belongs to the one cluster that the root describes.
    private OldConfig Single(ImportRequest request, YamlMap seen, YamlMap item, YamlMap written, ProblemList problems)
    {
        var clusters = new ClusterList(NameKey, problems).Read(
            new([item], item.Position), new([written], written.Position));
        return new(request.Config, seen, Root, [SingleCluster], IsSingle: true, clusters);
    }

    private static YamlMap? Parse(ImportRequest request, string text, ProblemList problems)
    {
        text = text.TrimStart('\uFEFF');
        return request.Tool is OldTool.Python
            ? PythonYaml.ParseMap(text, request.Config, problems)
            : YamlFile.ParseMap(text, request.Config, problems);
    }

    private static OldSchema? ReadSchema(ImportRequest request, ImportFiles files, ProblemList problems)
    {
        var folder = request.SchemaFolder
            ?? (Path.GetDirectoryName(request.Schema) is { Length: > 0 } parent ? parent : ".");
        return files.Text(request.Schema!, problems) is { } text && files.Tree(folder, problems, "*.json") is { } tree
            ? OldSchema.Parse(text, request.Schema!, tree, problems)
            : null;
    }
}
