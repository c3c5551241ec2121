using System.Security.Cryptography;
using System.Text;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>Two versions of one object, which differ. One of them can be missing.</summary>
internal sealed record ObjectPair(ObjectTitle Title, YamlMap? Before, YamlMap? After)
{
    /// <summary>The same for equal versions of both sides.</summary>
    public string Digest => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{TextOf(Before)}\n---\n{TextOf(After)}")));

    /// <summary>
    /// The objects of two renderings that differ. The last of several objects with the same title counts, as in Argo
    /// CD.
    /// </summary>
    public static IReadOnlyList<ObjectPair> Compare(IReadOnlyList<YamlMap> before, IReadOnlyList<YamlMap> after)
    {
        var (old, @new) = (ByTitle(before), ByTitle(after));
        return
        [
            .. old.Keys.Concat(@new.Keys.Where(title => !old.ContainsKey(title)))
                .Select(title => new ObjectPair(title, old.GetValueOrDefault(title), @new.GetValueOrDefault(title)))
                .Where(pair => !TreeDifference.AreSame(pair.Before, pair.After)),
        ];
    }

    private static Dictionary<ObjectTitle, YamlMap> ByTitle(IReadOnlyList<YamlMap> objects)
    {
        var byTitle = new Dictionary<ObjectTitle, YamlMap>();
        foreach (var tree in objects) byTitle[ObjectTitle.Read(tree)] = tree;
        return byTitle;
    }

    private static string TextOf(YamlMap? tree) => tree is null ? "" : YamlText.Render(tree);
}
