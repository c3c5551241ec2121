using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>Which names the clusters of an env may have, so that name, `env` label and stack agree.</summary>
public sealed class NameRule
{
    private readonly Regex _pattern;
    private readonly bool _mustMatch;

    private NameRule(string pattern, bool mustMatch, string words)
    {
        // It takes linear time, whatever the pattern.
        _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        _mustMatch = mustMatch;
        Words = words;
    }

    /// <summary>The rule as the end of the sentence "the name must …".</summary>
    public string Words { get; }

    /// <summary>The words end the sentence "the name must …".</summary>
    public static NameRule Matching(string pattern, string words) => new(pattern, mustMatch: true, words);

    /// <summary>The words end the sentence "the name must …", such as "not have the part 'production'".</summary>
    public static NameRule NotMatching(string pattern, string words) => new(pattern, mustMatch: false, words);

    public static NameRule EndingWith(string suffix) => Matching(Regex.Escape(suffix) + @"\z", $"end with '{suffix}'");

    public static ImmutableSortedDictionary<EnvName, NameRule> For(
        params IEnumerable<(string Env, NameRule Rule)> rules) =>
        rules.ToImmutableSortedDictionary(rule => EnvName.Parse(rule.Env), rule => rule.Rule);

    public bool Allows(string name) => _pattern.IsMatch(name) == _mustMatch;
}
