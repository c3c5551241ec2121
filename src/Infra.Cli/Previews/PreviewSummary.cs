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
    /// The Applications that Argo CD makes of it: one for each component and cluster that asks for it.
    /// </summary>
    public int Applications { get; init; }

    /// <summary>The changes, as every format says them.</summary>
    [JsonIgnore]
    public string Counts => $"{Create} to create, {Update} to update, {Delete} to delete";

    [JsonIgnore]
    public string Sizes =>
        $"{Wording.Count(Clusters, "cluster")}, {Wording.Count(Components, "component")}, "
            + $"{Wording.Count(Applications, "Application")}";

    public static PreviewSummary Of(StackRun run, Plan plan)
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
