using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>The paths of an object's values, written as <see cref="FieldChange.Path"/>.</summary>
internal static class ObjectPaths
{
    /// <summary>Every map, list and scalar below the object, by its path.</summary>
    public static Dictionary<string, YamlNode> Read(YamlMap tree)
    {
        var byPath = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        Add(tree, "", byPath);
        return byPath;
    }

    private static void Add(YamlNode node, string path, Dictionary<string, YamlNode> byPath)
    {
        if (path.Length > 0) byPath.TryAdd(path, node);
        switch (node)
        {
            case YamlMap map:
                foreach (var entry in map.Entries) Add(entry.Value, FieldChange.Append(path, entry.Key), byPath);
                break;
            case YamlList list:
                var named = FieldChange.Named(list) is not null;
                foreach (var (i, item) in list.Items.Index())
                    Add(item, named ? $"{path}[{item.TextAt("name")}]" : $"{path}[{i}]", byPath);
                break;
        }
    }
}
