using System.Diagnostics;
using System.Text.Json.Serialization;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>A preview in numbers.</summary>
internal sealed record PreviewSummary
{
    public int Create { get; init; }

    public int Update { get; init; }

    public int Delete { get; init; }

    public int Same { get; init; }

    /// <summary>Registered clusters.</summary>
    public int Clusters { get; init; }

    public int Components { get; init; }

    /// <summary>
    /// The Applications that Argo CD generates: one for each component and cluster that requests it.
    /// </summary>
    public int Applications { get; init; }

    /// <summary>The changes in words, the same in every format.</summary>
    [JsonIgnore]
    public string Counts => $"{Create} to create, {Update} to update, {Delete} to delete, {Same} unchanged";

    /// <summary>The stack's sizes after the change, with what is added, changed and deleted in parentheses.</summary>
    public string SizesWith(Headline headline)
    {
        var isAllNew = headline.Created == Applications && headline.ClustersJoining == 0;
        var clusters = InBrackets(
            (headline.ClustersLeaving, Wording.Verb(headline.ClustersLeaving, "leaves", "leave")),
            (headline.ClustersRenamed, Wording.Verb(headline.ClustersRenamed, "is renamed", "are renamed")),
            (headline.ClustersJoining, Wording.Verb(headline.ClustersJoining, "joins", "join")));
        var applications = InBrackets(
            (headline.Deleted, "deleted"),
            (headline.Unmanaged, "left unmanaged"),
            (headline.Changed, "changed"),
            (isAllNew ? 0 : headline.Created, "created"));
        return $"{Wording.Count(Clusters, "cluster")}{clusters}, {Wording.Count(Components, "component")}, "
            + $"{Wording.Applications(Applications)}{applications}";
    }

    private static string InBrackets(params IEnumerable<(int Count, string What)> parts)
    {
        var texts = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}").ToList();
        return texts is [] ? "" : $" ({string.Join(", ", texts)})";
    }

    public static PreviewSummary From(StackRun run, Plan plan)
    {
        var counts = plan.Changes.CountBy(ActionOf).ToDictionary();
        var composition = run.Environment.Composition;
        return new()
        {
            Create = counts.GetValueOrDefault("create"),
            Update = counts.GetValueOrDefault("update"),
            Delete = counts.GetValueOrDefault("delete"),
            Same = counts.GetValueOrDefault("same"),
            Clusters = composition.Fleet.Clusters.Length,
            Components = composition.Placements.Length,
            Applications = composition.Placements.Sum(placement => placement.Clusters.Length),
        };
    }

    public static string ActionOf(Change change) => change switch
    {
        Change.Create => "create",
        Change.Update => "update",
        Change.Delete => "delete",
        Change.Same => "same",
        _ => throw new UnreachableException(),
    };
}
