using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Decides which values of a Secret may be shown. Pulumi's test interface returns secrets in clear text, so everything
/// under `data` and `stringData` is masked unless it is known to be harmless.
/// </summary>
public sealed class SecretMask(IEnumerable<string> harmlessKeys, IEnumerable<string> placeholders)
{
    /// <summary>The text that replaces a hidden value.</summary>
    public const string Masked = SecretText.Mask;

    /// <summary>The Secret keys that identify the cluster or repository; all others can hold credentials.</summary>
    public static ImmutableArray<string> ReadableKeys { get; } =
        [.. ArgoCD.ReadableRepositoryKeys.Append("server").Order(StringComparer.Ordinal)];

    private readonly HashSet<string> _harmlessKeys = [.. harmlessKeys];
    private readonly List<string> _placeholders = [.. placeholders];

    /// <summary>
    /// Returns the value without the login of a URL, the placeholder that it contains, or <see cref="Masked"/>.
    /// </summary>
    public string Show(string key, string value) =>
        _harmlessKeys.Contains(key)
            ? UrlLogin.Masked(value)
            : _placeholders.Find(placeholder => value.Contains(placeholder, StringComparison.Ordinal)) ?? Masked;

    /// <summary>
    /// The part of a live Secret's value that may be kept to identify its cluster; empty for keys that can hold
    /// credentials.
    /// </summary>
    public static string ShowReadable(string key, string value) =>
        ReadableKeys.Contains(key) ? UrlLogin.Masked(value) : "";

    /// <summary>
    /// A copy of the manifest that is safe to show. Secrets are masked again, because the manifest can come from a file
    /// that someone edited.
    /// </summary>
    public Manifest Apply(Manifest manifest) =>
        manifest.Key.Kind == "Secret" ? Manifest.From(manifest.Tree.ReplaceValues(OfSecret))! : manifest;

    private YamlNode OfSecret(YamlEntry entry) =>
        entry is { Key: "data" or "stringData", Value: YamlMap data }
            ? data.ReplaceValues(OfValue)
            : entry.Value;

    private YamlNode OfValue(YamlEntry entry) =>
        new YamlScalar(Show(entry.Key, (entry.Value as YamlScalar)?.Text ?? ""), ScalarType.Text, entry.Position);
}
