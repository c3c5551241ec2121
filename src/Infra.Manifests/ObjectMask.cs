using System.Security.Cryptography;
using System.Text;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Replaces the secrets of an object by a digest, so that a change is seen and the secret is not. The digest needs a
/// random key, so it cannot be guessed from common passwords.
/// </summary>
/// <param name="key">The key of the digests.</param>
/// <param name="findSecrets">The scalars of an object that are secrets, in addition to the data of a Secret.</param>
public sealed class ObjectMask(byte[] key, Func<YamlMap, IReadOnlySet<YamlNode>> findSecrets)
{
    private const string Start = "[secret ";
    private const int Shown = 12;

    /// <summary>True if the text stands for a secret.</summary>
    public static bool IsMasked(string text) => text.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>The object with its secrets replaced. Texts that name the cluster do not change a digest.</summary>
    public YamlMap Apply(YamlMap tree, ClusterNames names)
    {
        var secrets = findSecrets(tree);
        var isSecret = tree.TextAt("kind") == "Secret";
        if (secrets.Count == 0 && !isSecret) return tree;
        return tree.ReplaceValues(entry => isSecret && entry.Key is ("data" or "stringData")
            ? Mask(entry.Value, _ => true, entry.Key is "data", names)
            : Mask(entry.Value, secrets.Contains, false, names));
    }

    private YamlNode Mask(
        YamlNode node, Func<YamlNode, bool> isSecret, bool isEncoded, ClusterNames names) => node switch
        {
            YamlMap map => map.ReplaceValues(entry => Mask(entry.Value, isSecret, isEncoded, names)),
            YamlList list => list.ReplaceItems(item => Mask(item, isSecret, isEncoded, names)),
            // An empty or random text is not a secret.
            YamlScalar { Text: "" or RandomLeaves.Text } => node,
            YamlScalar scalar when isSecret(scalar) =>
                new YamlScalar(Digest(scalar.Text, isEncoded, names), ScalarType.Text, scalar.Position),
            _ => node,
        };

    private string Digest(string text, bool isEncoded, ClusterNames names)
    {
        var clear = isEncoded && Decode(text) is { } decoded ? decoded : text;
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(names.ToNeutral(clear)));
        return $"{Start}{Convert.ToHexStringLower(hash)[..Shown]}]";
    }

    private static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, length))
            : null;
    }
}
