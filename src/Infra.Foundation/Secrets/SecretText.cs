namespace Infra.Foundation;

/// <summary>
/// A text that must not be seen: marked where it is read, and shown only where <see cref="Reveal"/> is written. It
/// never prints itself, compares by value and tells no length.
/// </summary>
public sealed class SecretText(string text) : IEquatable<SecretText>
{
    public const string Mask = "[secret]";

    private readonly string _text = text;

    /// <summary>The text itself, for the one call that needs it.</summary>
    public string Reveal() => _text;

    public bool Equals(SecretText? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as SecretText);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Mask;
}
