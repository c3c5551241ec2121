using System.Globalization;

namespace Infra.Templating;

/// <summary>Python's identifiers, as str.isidentifier() defines them. Keywords count as identifiers.</summary>
internal static class Identifiers
{
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(IsPart) && CharUnicodeInfo.GetUnicodeCategory(text[0])
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>True if the character is allowed after the first one of a name.</summary>
    public static bool IsPart(char c) =>
        c == '_' || char.IsLetterOrDigit(c) || c > 127 && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
                or UnicodeCategory.ConnectorPunctuation;
}
