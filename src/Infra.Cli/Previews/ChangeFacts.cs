using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>What a reviewer wants to know about a change, in one line: what is new, or which fields differ.</summary>
internal sealed class ChangeFacts(Composition? composition)
{
    private readonly Dictionary<string, Cluster> _clusters =
        (composition?.Fleet.Clusters ?? []).ToDictionary(cluster => cluster.Name.ToString());

    private readonly Dictionary<string, Placement> _placements =
        (composition?.Placements ?? []).ToDictionary(placement => placement.Component.Name.ToString());

    public string Render(Change change) =>
        string.Join(change is Change.Create { Key.Kind: "Secret" } ? "  " : ", ", Parts(change));

    public IReadOnlyList<string> Parts(Change change) => change switch
    {
        Change.Update update => [.. TreeDifference.Paths(update.Before.Tree, update.After.Tree)],
        Change.Create { Key.Kind: "Secret" } create => ClusterFacts(create.Manifest.Label(LabelKeys.Cluster)),
        Change.Create { Key.Kind: "ApplicationSet" } create => PlacementFacts(
            create.Manifest.Label(LabelKeys.Component)),
        _ => [],
    };

    private IReadOnlyList<string> ClusterFacts(string? name) =>
        name is not null && _clusters.TryGetValue(name, out var cluster)
            ? [cluster.Env.ToString(), cluster.Server.ToString(), string.Join(' ', cluster.Bundles)]
            : [];

    private IReadOnlyList<string> PlacementFacts(string? name) =>
        name is not null && _placements.TryGetValue(name, out var placement)
            ? [placement.Component.Bundle.ToString(), Wording.Count(placement.Clusters.Length, "cluster")]
            : [];
}
