using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A pattern with the meaning of ECMA 262 and its flag `u`, as JSON Schema requires: `$` is the end of the text, `\d`
/// is ASCII, and `.` is a whole code point. .NET gives these a different meaning, so the pattern is translated.
/// </summary>
internal sealed class EcmaPattern
{
    // Nested repetitions can take practically forever. A sensible pattern needs less than a thousandth of this.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;
    private readonly string _pattern;
    private readonly Position _position;
    private volatile bool _isTooSlow;

    private EcmaPattern(Regex regex, string pattern, Position position) =>
        (_regex, _pattern, _position) = (regex, pattern, position);

    /// <summary>The translated pattern. Returns null and adds a problem if the pattern is not valid.</summary>
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
            // After the translation, .NET only rejects numbers of repetitions.
            problems.Add(
                SchemaProblems.MalformedSchema(position, $"'{pattern}' has an impossible repetition count"));
        }

        return null;
    }

    /// <summary>True if the pattern matches anywhere in the text.</summary>
    /// <exception cref="EndlessCheckException">Matching takes too long, for this text or an earlier one.</exception>
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
