using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Explains the changes that no other explanation covers, so that the plan is complete.</summary>
internal static class OtherExplanations
{
    private const int Shown = 6;

    public static IEnumerable<Explanation> Find(
        StateChange change, IEnumerable<(Change Object, List<string> Paths)> left) =>
        left
        .Select(one => (one.Object, Fields: Listed(one.Paths)))
        .GroupBy(
            one => (
                one.Object.Key.Kind,
                IsNew: one.Object.Before is null,
                IsGone: one.Object.After is null,
                IsCluster: change.ClusterOf(one.Object.Key) is not null,
                one.Fields))
        .Select(group => Create(change, group.Key.Kind, group.Key.Fields, [.. group.Select(one => one.Object)]));

    private static Explanation Create(StateChange change, string kind, string fields, List<Change> objects)
    {
        var named = NameOf(change, kind, objects);
        var staying = kind == "ApplicationSet"
            ? objects.Where(one => !one.IsWhole).SelectMany(one => Staying(change, one.Key.Name)).ToList()
            : [];
        var count = staying.Count;
        return new()
        {
            Kind = ExplanationKind.OtherFields,
            Subject = ExplanationSubject.Stack,
            Names = [change.After.Stack.ToString()],
            What = objects[0] switch
            {
                { Before: null } => $"{Wording.Sentence(named)} {Wording.Verb(objects.Count, "is", "are")} created.",
                { After: null } => $"{Wording.Sentence(named)} {Wording.Verb(objects.Count, "is", "are")} deleted.",
                _ => $"Other fields of {named} change: {fields}.",
            },
            Applications = count,
            AffectedApplications = staying,
            ApplicationFate = count == 0 ? ApplicationFate.Unchanged : ApplicationFate.Updated,
            Objects = [.. objects.Select(one => one.Key)],
        };
    }

    // Users know a cluster's Secret by the cluster.
    private static string NameOf(StateChange change, string kind, List<Change> objects)
    {
        var clusters = objects.Select(one => change.ClusterOf(one.Key)).OfType<string>().ToList();
        if (clusters.Count < objects.Count) return Wording.Named(kind, [.. objects.Select(one => one.Key.Name)]);
        return $"{Wording.Verb(objects.Count, "the Secret", "the Secrets")} of {Wording.Named("cluster", clusters)}";
    }

    private static IEnumerable<FootprintApplication> Staying(StateChange change, string component) =>
        change.Before.Components.ContainsKey(component) && change.After.Components.ContainsKey(component)
            ? change.ApplicationsStaying(component)
            : [];

    private static string Listed(List<string> paths) =>
        Wording.First(paths, Shown, ChangedValue.Cut);
}
