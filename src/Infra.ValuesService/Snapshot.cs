using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.ValuesService;

/// <summary>All values ConfigMaps at one resource version. Immutable, so one response reflects one state.</summary>
internal sealed class Snapshot
{
    private readonly ImmutableDictionary<string, EncodedValues> _byObject;

    // Caches successful answers only, so its size depends on the ConfigMaps and not on the requests.
    private readonly ConcurrentDictionary<ValuesRequest, Answer> _answers = new();

    private Snapshot(ImmutableDictionary<string, EncodedValues> byObject) => _byObject = byObject;

    public static Snapshot Empty { get; } = new(ImmutableDictionary<string, EncodedValues>.Empty);

    public int Count => _byObject.Count;

    public IEnumerable<EncodedValues> All => _byObject.Values;

    public static Snapshot Create(IEnumerable<EncodedValues> all) =>
        new(all.ToImmutableDictionary(values => values.ObjectName, StringComparer.Ordinal));

    public Snapshot With(EncodedValues values) => new(_byObject.SetItem(values.ObjectName, values));

    public Snapshot Without(string objectName) => new(_byObject.Remove(objectName));

    public EncodedValues? Find(string objectName) => _byObject.GetValueOrDefault(objectName);

    public Answer FindAnswer(ValuesRequest ask)
    {
        if (_answers.TryGetValue(ask, out var known)) return known;
        var answer = Select(ask);
        if (answer is Answer.Found) _answers[ask] = answer;
        return answer;
    }

    private Answer Select(ValuesRequest ask)
    {
        var ofStack = _byObject.Values.Where(values => values.Stack == ask.Stack).ToList();
        if (FindInconsistency(ofStack, ask) is { } doubt)
            return new Answer.Refused(StatusCodes.Status409Conflict, doubt);

        var found = ofStack
            .Where(values => ask.Env is null || values.Env == ask.Env)
            .Select(values => (
                values.Cluster, Element: new Answer.Element(values.EncodedCluster, values.TextOf(ask.Component)!)))
            .Where(found => found.Element.Text is not null)
            .OrderBy(found => found.Cluster, StringComparer.Ordinal)
            .Select(found => found.Element)
            .ToArray();
        if (found is not []) return new Answer.Found(found);
        var env = ask.Env is null ? "" : $" and env '{ask.Env}'";
        return new Answer.Refused(
            StatusCodes.Status404NotFound,
            $"No cluster of stack '{ask.Stack}'{env} has values for component '{ask.Component}'.");
    }

    /// <summary>
    /// The first inconsistency that would drop a cluster from an answer or name it twice; null if there is none.
    /// </summary>
    private static string? FindInconsistency(List<EncodedValues> ofStack, ValuesRequest ask)
    {
        if (First(values => values.Cluster is null) is { } nameless)
            return $"ConfigMap '{nameless}' of stack '{ask.Stack}' has no label '{LabelKeys.Cluster}'.";
        if (ask.Env is not null && First(values => values.Env is null) is { } homeless)
        {
            return $"ConfigMap '{homeless}' of stack '{ask.Stack}' has no label '{LabelKeys.Env}', and an env was "
                + "asked for.";
        }

        if (First(values => values.HasBinaryData) is { } binary)
            return $"ConfigMap '{binary}' of stack '{ask.Stack}' has binary data, which is not a values file.";
        var twice = ofStack
            .GroupBy(values => values.Cluster, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        return twice is null
            ? null
            : $"Cluster '{twice.Key}' of stack '{ask.Stack}' has more than one ConfigMap: "
                + string.Join(", ", twice.Select(values => $"'{values.ObjectName}'").Order(StringComparer.Ordinal))
                + ".";

        string? First(Func<EncodedValues, bool> isSo) =>
            ofStack.Where(isSo).Select(values => values.ObjectName).Min(StringComparer.Ordinal);
    }
}
