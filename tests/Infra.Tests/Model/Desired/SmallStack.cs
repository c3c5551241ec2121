using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Tests.Model;

/// <summary>
/// A stack with two envs beside another stack, with rules that do not depend on the pages of `stacks/`.
/// </summary>
internal static class SmallStack
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("small"),
        Revisions = CatalogRevisions.Of(("dev", "development"), ("staging", "staging")),
        RequiredBundles = [],
        WithheldComponents = [],
        OwnLabels = ["team", "ring"],
        TemplateVariables = [],
        Project = "platform",
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Delete },
        Removals = new() { Clusters = Limit.Count(1), Components = Limit.Count(1), Applications = Limit.Count(1) },
        Creating = Limit.Count(2),
    };

    public static KnownStacks Stacks { get; } =
        new([
            Rules, Rules with { Stack = StackName.Parse("other"), Revisions = CatalogRevisions.Of(("prod", "main")) },
        ]);

    /// <summary>
    /// A running cluster. Its file has its name; its labels start in line 2, and its endpoint is in line 20.
    /// </summary>
    public static ObservedCluster Cluster(string name, params (string Key, string Value)[] labels)
    {
        var file = $"{name}.yaml";
        return new()
        {
            Name = name,
            Supervisor = "sv-01",
            Namespace = "team-a",
            Labels = labels.Index().ToImmutableSortedDictionary(
                label => label.Item.Key,
                label => new ObservedLabel(label.Item.Value, new(file, label.Index + 2)),
                StringComparer.Ordinal),
            Endpoint = Endpoint(name, $"{name}.example.com", 6443),
            State = ClusterState.Running,
            Position = new(file, 1),
        };
    }

    public static ObservedEndpoint Endpoint(string cluster, string host, int port) =>
        new(host, port, new($"{cluster}.yaml", 20));
}
