using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Stacks;

/// <summary>Stack `north-1`.</summary>
internal static class North1
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("north-1"),
        Revisions = CatalogRevisions.Of(("live", "release-7")),
        RequiredBundles = [],
        WithheldComponents = [],
        OwnLabels = ["tier"],
        TemplateVariables = [],
        Project = "base",
        SyncPolicy = new() { SelfHeal = false, Prune = true, RemovedApplications = RemovedApplications.Keep },
        Removals = new()
        {
            Clusters = Limit.Count(3),
            Components = Limit.Count(1),
            Applications = Limit.Percent(50),
        },
        Creating = Limit.Count(5),
        Delivery = StackDelivery.ConfigMap,
    };
}
