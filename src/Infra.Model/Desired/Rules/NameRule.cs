using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Which names clusters of an env may have, so that the name and the label `env` agree.</summary>
public sealed class NameRule
{
    private readonly Regex _pattern;
    private readonly bool _mustMatch;

    private NameRule(string pattern, bool mustMatch, string words)
    {
        // A non-backtracking pattern always takes linear time.
        _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        _mustMatch = mustMatch;
        Words = words;
    }

    /// <summary>The rule as the end of the sentence "the name must …".</summary>
    public string Words { get; }

    /// <summary>The name must match the pattern.</summary>
    /// <param name="words">The end of the sentence "the name must …".</param>
    public static NameRule Matching(string pattern, string words) => new(pattern, mustMatch: true, words);

    /// <summary>The name must not match the pattern.</summary>
    /// <param name="words">The end of the sentence "the name must …", such as `not have the part 'production'`.</param>
    public static NameRule NotMatching(string pattern, string words) => new(pattern, mustMatch: false, words);

    /// <summary>The name must have the suffix.</summary>
    public static NameRule EndingWith(string suffix) => Matching(Regex.Escape(suffix) + @"\z", $"end with '{suffix}'");

    /// <summary>The rules by env.</summary>
    /// <exception cref="FormatException">An env name is not valid.</exception>
    public static ImmutableSortedDictionary<EnvName, NameRule> For(
        params IEnumerable<(string Env, NameRule Rule)> rules) =>
        rules.ToImmutableSortedDictionary(rule => EnvName.Parse(rule.Env), rule => rule.Rule);

    /// <summary>True if the name follows the rule.</summary>
    public bool Allows(string name) => _pattern.IsMatch(name) == _mustMatch;
}
