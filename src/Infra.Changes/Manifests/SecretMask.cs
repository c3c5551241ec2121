using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Decides which values of a Secret may be shown. The public testing surface hands over secrets in clear, so everything
/// under `data` and `stringData` is masked unless it is known to be harmless.
/// </summary>
public sealed class SecretMask(IEnumerable<string> harmlessKeys, IEnumerable<string> placeholders)
{
    public const string Masked = SecretText.Mask;

    /// <summary>
    /// The fields of a Secret that say which cluster or repository it is for; the others can hold credentials.
    /// </summary>
    public static ImmutableArray<string> ReadableKeys { get; } =
        [.. ArgoCD.ReadableRepositoryKeys.Append("server").Order(StringComparer.Ordinal)];

    private readonly HashSet<string> _harmlessKeys = [.. harmlessKeys];
    private readonly List<string> _placeholders = [.. placeholders];

    /// <summary>
    /// The value itself without the login of an address, the placeholder that it contains, or <see cref="Masked"/>.
    /// </summary>
    public string Show(string key, string value) =>
        _harmlessKeys.Contains(key)
            ? UrlLogin.Masked(value)
            : _placeholders.Find(placeholder => value.Contains(placeholder, StringComparison.Ordinal)) ?? Masked;

    /// <summary>What may be kept of a value of a live Secret where only its cluster is of interest.</summary>
    public static string ShowReadable(string key, string value) =>
        ReadableKeys.Contains(key) ? UrlLogin.Masked(value) : "";

    /// <summary>
    /// A manifest that may be shown: that of a Secret can come from a file that somebody has written to.
    /// </summary>
    public Manifest Apply(Manifest manifest) =>
        manifest.Key.Kind == "Secret" ? Manifest.From(With(manifest.Tree, OfSecret))! : manifest;

    private YamlNode OfSecret(YamlEntry entry) =>
        entry is { Key: "data" or "stringData", Value: YamlMap data } ? With(data, OfValue) : entry.Value;

    private YamlNode OfValue(YamlEntry entry) =>
        new YamlScalar(Show(entry.Key, (entry.Value as YamlScalar)?.Text ?? ""), ScalarType.Text, entry.Position);

    private static YamlMap With(YamlMap map, Func<YamlEntry, YamlNode> value) =>
        new([.. map.Entries.Select(entry => entry with { Value = value(entry) })], map.Position);
}
