namespace Infra.Foundation;

/// <summary>
/// Kubernetes' rules for names (apimachinery's validation). Each method returns null if the text is valid; otherwise
/// the rule that it breaks, for use in a message.
/// </summary>
public static class KubernetesNames
{
    /// <summary>
    /// The maximum number of characters of an RFC 1123 label, a label value, and the name part of a label key.
    /// </summary>
    public const int LabelLength = 63;

    /// <summary>An RFC 1123 label, as required for namespaces, clusters and many object names.</summary>
    public static string? BrokenLabelRule(string text)
    {
        if (text.Length is 0 or > LabelLength) return $"has {text.Length} characters; 1 to {LabelLength} are allowed";
        var good = text.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") < 0
            && text[0] != '-' && text[^1] != '-';
        return good ? null : "has characters other than lowercase letters, digits and inner '-'";
    }

    /// <summary>
    /// A label value, or the name part of a label key: letters, digits and inner `-`, `_`, `.`. May be empty.
    /// </summary>
    public static string? BrokenLabelValueRule(string text)
    {
        if (text.Length > LabelLength) return $"has {text.Length} characters; at most {LabelLength} are allowed";
        var good = text.Length == 0
            || (IsAlphanumeric(text[0])
                && IsAlphanumeric(text[^1])
                && text.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.'));
        return good ? null : "has characters other than letters, digits and inner '-', '_' or '.'";
    }

    /// <summary>A label key: a name with an optional prefix, which is a DNS name followed by `/`.</summary>
    public static string? BrokenLabelKeyRule(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var name = text[(slash + 1)..];
        if (name.Length == 0) return "has no name";
        if (slash < 0) return BrokenLabelValueRule(name);
        var prefix = text[..slash];
        var prefixIsGood = prefix.Length is > 0 and <= 253
            && Array.TrueForAll(prefix.Split('.'), part => BrokenLabelRule(part) is null);
        return prefixIsGood ? BrokenLabelValueRule(name) : $"has the prefix '{prefix}', which is not a DNS name";
    }

    private static bool IsAlphanumeric(char c) => char.IsAsciiLetterOrDigit(c);
}
