using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A pattern as ECMA 262 reads it with the flag `u`, which JSON Schema asks for: `$` is the end of the text, `\d` is
/// ASCII, and `.` is a whole code point. .NET reads the same signs otherwise, so it gets a translation.
/// </summary>
internal sealed class EcmaPattern
{
    // Nested repetitions can take longer than anybody waits. Nothing sensible takes a thousandth of this.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;
    private readonly string _pattern;
    private readonly Position _position;
    private volatile bool _isTooSlow;

    private EcmaPattern(Regex regex, string pattern, Position position) =>
        (_regex, _pattern, _position) = (regex, pattern, position);

    /// <summary>The pattern; null, with the problem added, when it is none.</summary>
    public static EcmaPattern? Parse(string pattern, Position position, ProblemList problems)
    {
        try
        {
            var translated = new EcmaPatternReader(pattern).Translate();
            return new(new(translated, RegexOptions.CultureInvariant, Limit), pattern, position);
        }
        catch (FormatException e)
        {
            problems.Add(
                SchemaProblems.MalformedSchema(position, $"'{pattern}' is not an ECMA 262 pattern: {e.Message}"));
        }
        catch (ArgumentException)
        {
            // The translation leaves .NET nothing to refuse but numbers.
            problems.Add(
                SchemaProblems.MalformedSchema(position, $"'{pattern}' has an impossible repetition count"));
        }

        return null;
    }

    /// <summary>Whether the pattern is somewhere in the text.</summary>
    /// <exception cref="EndlessCheckException">It takes too long to tell, for this text or an earlier one.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            if (!_isTooSlow) return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _isTooSlow = true;
        }

        throw new EndlessCheckException(SchemaProblems.SlowPattern(_position, _pattern));
    }
}
