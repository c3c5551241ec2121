using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Annotations such as `checksum/config`, which restart Pods when a ConfigMap changes. They differ from cluster to
/// cluster if a value contains the cluster's name, so an inferred object does not have the right one.
/// </summary>
public static partial class Checksums
{
    /// <summary>Replaces a checksum that is not known.</summary>
    public const string Unknown = "[checksum]";

    /// <summary>The tree without its checksums.</summary>
    public static YamlNode Remove(YamlNode node) => node switch
    {
        YamlMap map => new YamlMap(
            [
                .. map.Entries.Select(entry => entry with
                {
                    Value = entry.Value is YamlScalar { Type: ScalarType.Text } text && Is(entry.Key, text.Text)
                        ? new YamlScalar(Unknown, ScalarType.Text, text.Position)
                        : Remove(entry.Value),
                }),
            ],
            map.Position),
        YamlList list => new YamlList([.. list.Items.Select(Remove)], list.Position),
        _ => node,
    };

    /// <summary>The JSON text of objects without their checksums.</summary>
    internal static string Remove(string json) => Entry().Replace(json, $"$1{Unknown}\"");

    private static bool Is(string key, string text) =>
        key.Contains("checksum", StringComparison.Ordinal) && Digest().IsMatch(text);

    [GeneratedRegex("""("[^"\\]*checksum[^"\\]*":")[0-9a-f]{16,}"(?=[,}])""")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^[0-9a-f]{16,}\z")]
    private static partial Regex Digest();
}
