using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>A value of the label 'env': the stage that a cluster says it belongs to.</summary>
public sealed record EnvName : IComparable<EnvName>
{
    private readonly string _text;

    private EnvName(string text) => _text = text;

    /// <summary>Null when the text is an env name; otherwise the rule that it breaks, in words.</summary>
    public static string? BrokenRule(string text) => text.Length == 0 ? "is empty" : KubernetesNames.BrokenLabelValueRule(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out EnvName? name)
    {
        name = BrokenRule(text) is null ? new(text) : null;
        return name is not null;
    }

    /// <summary>For names written in code; <see cref="FormatException"/> when the text breaks the rule.</summary>
    public static EnvName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"Env name '{text}' {BrokenRule(text)}.");

    public static ImmutableSortedSet<EnvName> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so that everything derived from a sorted set is stable.</summary>
    public int CompareTo(EnvName? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;
}
