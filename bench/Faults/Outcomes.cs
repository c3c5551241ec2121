using System.Collections.Immutable;
using Infra.Bench.Results;

namespace Infra.Bench.Faults;

/// <summary>How the trials of one kind ended, and which of them broke a rule.</summary>
internal sealed class Outcomes(string trial)
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _broken = [];
    private int _number;

    public IReadOnlyList<string> Broken => _broken;

    public string Line
    {
        get
        {
            var counts = string.Join(", ", _counts.Select(count => $"{count.Key} {count.Value}"));
            return $"{trial}: {counts}; {_broken.Count} rules broken";
        }
    }

    public Trial Result =>
        new(trial, _number, _counts.ToImmutableSortedDictionary(StringComparer.Ordinal), _broken.Count);

    public void Count(string outcome)
    {
        _number++;
        Also(outcome);
    }

    public void Count(string outcome, int times)
    {
        for (var i = 0; i < times; i++) Count(outcome);
    }

    /// <summary>Counts a fact about a trial besides its outcome.</summary>
    public void Also(string fact) => _counts[fact] = _counts.GetValueOrDefault(fact) + 1;

    public void Rule(bool holds, string otherwise)
    {
        if (!holds) _broken.Add($"{trial}, number {_number + 1}: {otherwise}");
    }
}
