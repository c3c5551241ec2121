using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>Identifies a rendered object, as Argo CD does: without the version of its API group.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty if the object sets none.</param>
/// <param name="Name">The object name.</param>
public readonly record struct ObjectTitle(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>Reads the title of an object.</summary>
    public static ObjectTitle Read(YamlMap tree)
    {
        var version = tree.TextAt("apiVersion") ?? "";
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return new(
            slash < 0 ? "" : version[..slash],
            tree.TextAt("kind") ?? "",
            tree.TextAt("metadata", "namespace") ?? "",
            tree.TextAt("metadata", "name") ?? tree.TextAt("metadata", "generateName") ?? "");
    }

    /// <summary>The kind and the name, as in `Deployment grafana`.</summary>
    public override string ToString() => $"{Kind} {Name}";
}
