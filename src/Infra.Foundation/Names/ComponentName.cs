using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>A component's name: an RFC 1123 label; its ApplicationSet has the same name.</summary>
public sealed record ComponentName : IComparable<ComponentName>
{
    private readonly string _text;

    private ComponentName(string text) => _text = text;

    /// <summary>Null when the text is a component name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => KubernetesNames.BrokenLabelRule(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out ComponentName? name)
    {
        name = BrokenRule(text) is null ? new(text) : null;
        return name is not null;
    }

    /// <summary>For names written in code; <see cref="FormatException"/> when the text breaks the rule.</summary>
    public static ComponentName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"Component name '{text}' {BrokenRule(text)}.");

    public static ImmutableSortedSet<ComponentName> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so that everything derived from a sorted set is stable.</summary>
    public int CompareTo(ComponentName? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;
}
