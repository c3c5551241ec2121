using Infra.Foundation;

namespace Infra.Import;

/// <summary>Builds trees for files to write.</summary>
internal static class Yaml
{
    public static YamlNode Text(string text) => new YamlScalar(text, ScalarType.Text, default);

    public static YamlNode Flag(bool flag) => new YamlScalar(flag ? "true" : "false", ScalarType.Boolean, default);

    /// <summary>A map without the keys whose value is null.</summary>
    public static YamlMap Map(params IEnumerable<(string Key, YamlNode? Value)> entries) => new(
        [
            .. from entry in entries
               where entry.Value is not null
               select new YamlEntry(entry.Key, default, entry.Value),
        ],
        default);

    public static YamlList List(IEnumerable<YamlNode> items) => new([.. items], default);
}
