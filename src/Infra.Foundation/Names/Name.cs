using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Foundation;

/// <summary>
/// A text that is valid for its kind of name. Names of different kinds are different types, so they are never mixed up.
/// </summary>
/// <typeparam name="T">The kind of name.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "They are called by the kind of name: ClusterName.Parse(…).")]
public abstract record Name<T> : IComparable<T>
    where T : Name<T>, INameKind<T>
{
    private readonly string _text;

    private protected Name(string text) => _text = text;

    /// <summary>Returns false, and no name, if the text breaks the rule of this kind of name.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out T? name)
    {
        name = T.BrokenRule(text) is null ? T.Wrap(text) : null;
        return name is not null;
    }

    /// <summary>Parses a name that is written in code.</summary>
    /// <exception cref="FormatException">The text breaks the rule of this kind of name.</exception>
    public static T Parse(string text) =>
        TryParse(text, out var name)
            ? name
            : throw new FormatException($"{T.Noun} name '{text}' {T.BrokenRule(text)}.");

    /// <summary>The parsed names as a set, in ordinal order.</summary>
    /// <exception cref="FormatException">A text breaks the rule of this kind of name.</exception>
    public static ImmutableSortedSet<T> Set(params IEnumerable<string> texts) => [.. texts.Select(Parse)];

    /// <summary>Ordinal, so everything derived from a sorted set has a stable order.</summary>
    public int CompareTo(T? other) => string.CompareOrdinal(_text, other?._text);

    /// <summary>Equal if the texts are equal, by ordinal comparison.</summary>
    public virtual bool Equals(Name<T>? other) => _text == other?._text;

    /// <summary>Consistent with <see cref="Equals(Name{T})"/>.</summary>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name's text.</summary>
    public sealed override string ToString() => _text;
}

/// <summary>The noun, the rule and the constructor of one kind of name.</summary>
public interface INameKind<T>
{
    /// <summary>The kind of name as a message begins with it, such as `Cluster`.</summary>
    static abstract string Noun { get; }

    /// <summary>
    /// Null if the text is a valid name of this kind; otherwise the rule that it breaks, for use in a message.
    /// </summary>
    static abstract string? BrokenRule(string text);

    /// <summary>Creates the name from a text that is already known to be valid.</summary>
    internal static abstract T Wrap(string text);
}
