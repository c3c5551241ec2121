namespace Infra.Foundation;

/// <summary>
/// The name rules of Kubernetes (apimachinery's validation): each answers null when the text follows the rule, and
/// otherwise the rule in words.
/// </summary>
public static class KubernetesNames
{
    public const int LabelLength = 63;

    /// <summary>An RFC 1123 label: what a namespace, a cluster or a label-like object name must be.</summary>
    public static string? BrokenLabelRule(string text)
    {
        if (text.Length is 0 or > LabelLength) return $"has {text.Length} characters; 1 to {LabelLength} are allowed";
        var good = text.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-") < 0
            && text[0] != '-' && text[^1] != '-';
        return good ? null : "has characters other than lowercase letters, digits and inner '-'";
    }

    /// <summary>A label's value, or the name part of its key: letters, digits and inner '-', '_', '.'.</summary>
    public static string? BrokenLabelValueRule(string text)
    {
        if (text.Length > LabelLength) return $"has {text.Length} characters; at most {LabelLength} are allowed";
        var good = text.Length == 0
            || (IsAlphanumeric(text[0])
                && IsAlphanumeric(text[^1])
                && text.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.'));
        return good ? null : "has characters other than letters, digits and inner '-', '_' or '.'";
    }

    /// <summary>A label's key: an optional DNS name and '/', then a name.</summary>
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
