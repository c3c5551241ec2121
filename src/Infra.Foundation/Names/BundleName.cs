using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>A bundle's name: a label key without a prefix, because a cluster asks for it by that label.</summary>
public sealed record BundleName : IComparable<BundleName>
{
    private readonly string _text;

    private BundleName(string text) => _text = text;

    /// <summary>Null when the text is a bundle name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out BundleName? name)
    {
        name = BrokenRule(text) is null ? new(text) : null;
        return name is not null;
    }

    /// <summary>For names written in code; <see cref="FormatException"/> when the text breaks the rule.</summary>
    public static BundleName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"Bundle name '{text}' {BrokenRule(text)}.");

    public static ImmutableSortedSet<BundleName> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so that everything derived from a sorted set is stable.</summary>
    public int CompareTo(BundleName? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;
}
