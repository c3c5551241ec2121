using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>Which files of a folder are manifests: `directory` of an Application's source.</summary>
/// <param name="Recurse">True if files in folders below count too.</param>
/// <param name="Include">A glob of the paths to include; empty for all.</param>
/// <param name="Exclude">A glob of the paths to exclude; empty for none.</param>
public sealed record DirectoryOptions(bool Recurse, string Include, string Exclude)
{
    /// <summary>Only the files in the folder itself.</summary>
    public static DirectoryOptions Default { get; } = new(false, "", "");

    /// <summary>Reads the map under `directory`.</summary>
    public static DirectoryOptions Read(YamlMap map) => new(
        map.TextAt("recurse") is "true", map.TextAt("include") ?? "", map.TextAt("exclude") ?? "");
}
