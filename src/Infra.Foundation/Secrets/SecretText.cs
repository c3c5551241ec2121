namespace Infra.Foundation;

/// <summary>
/// A text that must not be shown. It prints as <see cref="Mask"/>, compares by value and does not expose its length.
/// Only <see cref="Reveal"/> returns the text.
/// </summary>
public sealed class SecretText(string text) : IEquatable<SecretText>
{
    /// <summary>What is shown instead of a secret.</summary>
    public const string Mask = "[secret]";

    private readonly string _text = text;

    /// <summary>The text itself, for the call that needs it.</summary>
    public string Reveal() => _text;

    /// <summary>Equal if the texts are equal, by ordinal comparison.</summary>
    public bool Equals(SecretText? other) => other is not null && _text == other._text;

    /// <summary>Equal to a <see cref="SecretText"/> with the same text.</summary>
    public override bool Equals(object? obj) => Equals(obj as SecretText);

    /// <summary>Consistent with <see cref="Equals(SecretText)"/>.</summary>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary><see cref="Mask"/>, never the text.</summary>
    public override string ToString() => Mask;
}
