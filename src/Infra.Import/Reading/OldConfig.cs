using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The old configuration: its root as templates saw it, and as it was written, and the clusters of its list. A single
/// one stands in the list's place.
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

/// <summary>One item of the list: what templates saw (defaults filled in) and what was written.</summary>
internal sealed record OldCluster(string Name, Position Position, YamlMap Item, YamlMap Written);
