using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Program;

/// <summary>The schemas by which an editor completes and checks the files of a project.</summary>
public static class SchemaOfEditors
{
    private const string Folder = "stacks/schemas";

    /// <param name="settings">The project's schema of settings.</param>
    /// <returns>Each file, by its path in the project, with its text.</returns>
    public static IReadOnlyList<(string File, string Text)> All(string settings) =>
    [
        ($"{Folder}/catalog.schema.json", Embedded("catalog.schema.json")),
        ($"{Folder}/cluster.schema.json", LayerSchema.OfCluster(settings)),
        ($"{Folder}/settings-layer.schema.json", LayerSchema.OfSettings(settings)),
        ($"{Folder}/stack.schema.json", Embedded("stack.schema.json")),
    ];

    private static string Embedded(string name) => EmbeddedText.Read(typeof(SchemaOfEditors).Assembly, name);
}
