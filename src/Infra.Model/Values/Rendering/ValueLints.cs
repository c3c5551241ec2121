using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Finds in Helm values what must not reach a cluster: placeholders and secrets in clear.</summary>
public static partial class ValueLints
{
    private const string Placeholder = "overlay_me";

    /// <summary>The findings with their paths, in the order of the tree. A secret's text is never handed on.</summary>
    internal static IEnumerable<(string Path, Finding Finding)> Of(YamlMap values) => Of(values, "", "");

    private static IEnumerable<(string Path, Finding Finding)> Of(YamlNode node, string path, string key) => node switch
    {
        YamlMap map =>
            map.Entries.SelectMany(
                entry => Of(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", entry.Key)),
        YamlList list => list.Items.Index().SelectMany(item => Of(item.Item, $"{path}[{item.Index}]", key)),
        YamlScalar { Type: ScalarType.Text } text => FindingOf(key, text.Text) is { } finding ? [(path, finding)] : [],
        _ => [],
    };

    /// <summary>Whether a value of this name is taken for a secret.</summary>
    public static bool IsSecretName(string key) => SecretName().IsMatch(key);

    /// <summary>Whether a text is a secret by its looks.</summary>
    public static bool HoldsSecret(string text) => PrivateKey().IsMatch(text) || WebToken().IsMatch(text);

    /// <summary>What is found in one text under a key, if anything.</summary>
    internal static Finding? FindingOf(string key, string text)
    {
        if (text.Contains(Placeholder, StringComparison.Ordinal)) return Finding.PlaceholderLeft;
        if (HoldsSecret(text)) return Finding.SecretInClear;
        return text.Length > 0 && IsSecretName(key) && !Reference().IsMatch(text) ? Finding.SecretInClear : null;
    }

    // The last word of the key tells what the value is: `tokenSecretName` and `passwordKey` are names.
    [GeneratedRegex(
        "(password|passwd|token|api-?_?key|private-?_?key|access-?_?key|client-?_?secret)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^(\$|\{\{|<path:|ref\+|vault:|secretKeyRef:|[a-z0-9.-]+/[a-z0-9./-]+#)")]
    private static partial Regex Reference();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.")]
    private static partial Regex WebToken();
}

internal enum Finding
{
    PlaceholderLeft,
    SecretInClear,
}
