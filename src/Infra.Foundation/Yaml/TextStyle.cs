using YamlDotNet.Core;

namespace Infra.Foundation;

/// <summary>Chooses a text's scalar style: plain only if no YAML reader could take it for another type.</summary>
internal static class TextStyle
{
    private const string SafeInside = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:+=@%, ()";

    public static ScalarStyle Choose(string text, bool isKey)
    {
        if (IsPlain(text)) return ScalarStyle.Plain;
        if (!isKey && IsBlock(text)) return ScalarStyle.Literal;
        return IsOneLine(text) ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted;
    }

    // Digits, signs and dots can start numbers, dates and times in YAML 1.1; the words are its booleans and nulls.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] == '/')
        && text.AsSpan().IndexOfAnyExcept(SafeInside) < 0
        && !text.Contains(": ", StringComparison.Ordinal)
        && text[^1] is not (':' or ' ')
        && text.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null");

    // A literal block keeps lines of printable text. Its rules for leading space are subtle, so quotes are used then.
    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[^1] == '\n' && (text.Length == 1 || text[^2] != '\n')
        && text[0] is not (' ' or '\n' or '\t')
        && text.All(c => c == '\n' || IsPrintable(c))
        && !text.Contains(" \n", StringComparison.Ordinal);

    private static bool IsOneLine(string text) => text.All(IsPrintable);

    private static bool IsPrintable(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u00a0' and < '\u2028') or (> '\u2029' and < '\ud800')
            or (>= '\ue000' and < '\ufeff');
}
