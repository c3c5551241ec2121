using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The old configuration: the root as templates saw it, the root as written, and the clusters of its list. A single
/// cluster can replace the list.
/// </summary>
internal sealed record OldConfig(
    string File,
    YamlMap Root,
    YamlMap Written,
    IReadOnlyList<string> ListPath,
    bool IsSingle,
    IReadOnlyList<OldCluster> Clusters)
{
    public string ListName => string.Join('.', ListPath);

    public static YamlNode? Find(YamlMap root, IEnumerable<string> path) =>
        path.Aggregate((YamlNode?)root, (node, key) => (node as YamlMap)?.Find(key));
}

/// <summary>One item of the list: as templates saw it, with defaults filled in, and as it was written.</summary>
internal sealed record OldCluster(string Name, Position Position, YamlMap Item, YamlMap Written);
