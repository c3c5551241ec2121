using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>A cluster's name: an RFC 1123 label, because it becomes a label value and part of object names.</summary>
public sealed record ClusterName : IComparable<ClusterName>
{
    private readonly string _text;

    private ClusterName(string text) => _text = text;

    /// <summary>Null when the text is a cluster name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => KubernetesNames.BrokenLabelRule(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out ClusterName? name)
    {
        name = BrokenRule(text) is null ? new(text) : null;
        return name is not null;
    }

    /// <summary>For names written in code; <see cref="FormatException"/> when the text breaks the rule.</summary>
    public static ClusterName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"Cluster name '{text}' {BrokenRule(text)}.");

    public static ImmutableSortedSet<ClusterName> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so that everything derived from a sorted set is stable.</summary>
    public int CompareTo(ClusterName? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;
}
