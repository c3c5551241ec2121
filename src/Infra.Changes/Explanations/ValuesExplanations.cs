using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Explains changed values of staying Applications, one explanation per component. Each pair of texts is compared once,
/// however many clusters share it.
/// </summary>
internal sealed class ValuesExplanations
{
    private const int Shown = 3;

    private static readonly ImmutableSortedDictionary<string, string> NoTexts =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly StateChange _change;

    private ValuesExplanations(StateChange change) => _change = change;

    public static IEnumerable<Explanation> Find(StateChange change)
    {
        var values = new ValuesExplanations(change);
        return change.StayingClusters
            .SelectMany(cluster => ChangedIn(change, cluster))
            .GroupBy(text => text.Component, StringComparer.Ordinal)
            .Select(component => values.Create(component.Key, [.. component]))
            .OfType<Explanation>();
    }

    // Values of an added or removed Application belong to that change.
    private static IEnumerable<ChangedText> ChangedIn(StateChange change, string cluster)
    {
        var (before, after) = (TextsOf(change.Before, cluster), TextsOf(change.After, cluster));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(component => change.Before.ClusterComponents.Contains((cluster, component))
                && change.After.ClusterComponents.Contains((cluster, component)))
            .Select(component =>
                new ChangedText(
                    component,
                    cluster,
                    before.GetValueOrDefault(component, ""),
                    after.GetValueOrDefault(component, "")))
            .Where(text => text.Before != text.After);
    }

    private static ImmutableSortedDictionary<string, string> TextsOf(StackState state, string cluster) =>
        state.Values.GetValueOrDefault(cluster)?.Texts ?? NoTexts;

    private Explanation Create(string component, List<ChangedText> texts)
    {
        var clusters = texts.ConvertAll(text => text.Cluster);
        // Not kept for the next component: the trees of a fleet are large.
        var trees = new SimilarTexts("values");
        var parts = PartsOf(texts, trees);
        return new()
        {
            Kind = ExplanationKind.ValuesChange,
            Subject = ExplanationSubject.Component,
            Names = [component],
            What = parts is [] ? TextAlone(component, texts, trees) : $"{component}: {parts[0]}.",
            Consequence = Rest(parts),
            Applications = texts.Count,
            AffectedApplications = [.. _change.ApplicationsOf(texts.Select(text => (text.Cluster, text.Component)))],
            ApplicationFate = ApplicationFate.Updated,
            WorkloadFate = parts is [] ? WorkloadFate.Unchanged : WorkloadFate.Updated,
            Objects = [],
            Fields = clusters.SelectMany(cluster => _change
                .ValuesFields(cluster, component)
                .Concat(_change.InlineValuesFields(cluster, component))),
        };
    }

    // One part per path and new value, most clusters first; a path with too many new values is one part.
    private static List<string> PartsOf(List<ChangedText> texts, SimilarTexts trees)
    {
        var values = new Dictionary<ChangedValue, List<string>>();
        foreach (var pair in texts.GroupBy(text => (text.Before, text.After)))
        {
            var clusters = pair.Select(text => text.Cluster).ToList();
            var changed = ChangedValue.Between(trees.Parse(pair.Key.Before), trees.Parse(pair.Key.After));
            foreach (var value in changed.Distinct())
            {
                if (values.TryGetValue(value, out var others)) others.AddRange(clusters);
                else values.Add(value, [.. clusters]);
            }
        }

        return
        [
            .. values
                .GroupBy(value => value.Key.Path, StringComparer.Ordinal)
                .SelectMany(path => path.Count() <= Shown ? path.Select(PartOf) : [PartOf(path.Key, [.. path])])
                .OrderByDescending(part => part.Clusters)
                .ThenBy(part => part.Text, StringComparer.Ordinal)
                .Select(part => part.Text),
        ];
    }

    private static (int Clusters, string Text) PartOf(KeyValuePair<ChangedValue, List<string>> value) =>
        (value.Value.Count, $"{Wording.NamedOrCount("cluster", value.Value)} {value.Key.Text(value.Value.Count == 1)}");

    private static (int Clusters, string Text) PartOf(
        string path, List<KeyValuePair<ChangedValue, List<string>>> values)
    {
        var clusters = values.SelectMany(value => value.Value).Distinct().ToList();
        return (
            clusters.Count,
            $"{path} changes on {Wording.NamedOrCount("cluster", clusters)}, in {Wording.Count(values.Count, "way")}");
    }

    private static string TextAlone(string component, List<ChangedText> texts, SimilarTexts trees)
    {
        var where = Wording.NamedOrCount("cluster", [.. texts.Select(text => text.Cluster)]);
        return texts.Exists(text => trees.Parse(text.Before) is null || trees.Parse(text.After) is null)
            ? $"{component}: the values change on {where} but cannot be parsed."
            : $"{component}: the text of the values changes on {where}, but no value does.";
    }

    private static string? Rest(List<string> parts)
    {
        var more = parts.Count > Shown ? $"and {Wording.Count(parts.Count - Shown, "more value")}" : null;
        var rest = string.Join("; ", parts.Skip(1).Take(Shown - 1).Append(more).OfType<string>());
        return rest.Length == 0 ? null : $"{Wording.Sentence(rest)}.";
    }

    private sealed record ChangedText(string Component, string Cluster, string Before, string After);
}
