using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The JSON schemas that let an editor complete and check a project's files.</summary>
public static class SchemaOfEditors
{
    private const string Folder = "stacks/schemas";

    /// <summary>Builds all schemas.</summary>
    /// <param name="settings">The text of the project's settings schema.</param>
    /// <returns>Each schema's path in the project and its text.</returns>
    public static IReadOnlyList<(string File, string Text)> All(string settings) =>
    [
        ($"{Folder}/catalog.schema.json", Embedded("catalog.schema.json")),
        ($"{Folder}/cluster.schema.json", LayerSchema.OfCluster(settings)),
        ($"{Folder}/settings-layer.schema.json", LayerSchema.OfSettings(settings)),
        ($"{Folder}/stack.schema.json", Embedded("stack.schema.json")),
    ];

    private static string Embedded(string name) => EmbeddedText.Read(typeof(SchemaOfEditors).Assembly, name);
}
