using System.Collections.Immutable;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>What every object says of itself; empty where it does not.</summary>
internal static class Manifests
{
    public static string Kind(YamlMap tree) => tree.TextAt("kind") ?? "";

    public static string Name(YamlMap tree) => tree.TextAt("metadata", "name") ?? "";

    public static ImmutableSortedDictionary<string, string> Labels(YamlMap tree) => tree.MapAt("metadata", "labels").TextMap();
}
