using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>
/// A text that keeps the rule of its kind of name. Names of two kinds are never compared or confused.
/// </summary>
/// <typeparam name="T">The kind of name itself.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "They are called by the kind of name: ClusterName.Parse(…).")]
public abstract record Name<T> : IComparable<T>
    where T : Name<T>, INameKind<T>
{
    private readonly string _text;

    private protected Name(string text) => _text = text;

    public static bool TryParse(string text, [NotNullWhen(true)] out T? name)
    {
        name = T.BrokenRule(text) is null ? T.Wrap(text) : null;
        return name is not null;
    }

    /// <summary>For names written in code; <see cref="FormatException"/> when the text breaks the rule.</summary>
    public static T Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException($"{T.Noun} name '{text}' {T.BrokenRule(text)}.");

    public static ImmutableSortedSet<T> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so that everything derived from a sorted set is stable.</summary>
    public int CompareTo(T? other) => string.CompareOrdinal(_text, other?._text);

    public virtual bool Equals(Name<T>? other) => _text == other?._text;

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public sealed override string ToString() => _text;
}

/// <summary>What tells one kind of name from another.</summary>
public interface INameKind<T>
{
    /// <summary>The kind at the beginning of a sentence, such as `Cluster`.</summary>
    static abstract string Noun { get; }

    /// <summary>Null when the text is a name of the kind; otherwise the rule that it breaks, in words.</summary>
    static abstract string? BrokenRule(string text);

    /// <summary>The name of a text that keeps the rule.</summary>
    internal static abstract T Wrap(string text);
}
