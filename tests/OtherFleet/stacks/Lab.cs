using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Stacks;

/// <summary>Stack `lab`.</summary>
internal static class Lab
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("lab"),
        Revisions = CatalogRevisions.Of(("qa", "next"), ("lab", "next")),
        RequiredBundles = [],
        WithheldComponents = [],
        OwnLabels = ["tier"],
        TemplateVariables = [],
        Project = "base",
        SyncPolicy = new() { SelfHeal = false, Prune = true, RemovedApplications = RemovedApplications.Delete },
        Removals = new()
        {
            Clusters = Limit.Count(3),
            Components = Limit.Count(1),
            Applications = Limit.Percent(50),
        },
        Creating = Limit.Count(5),
    };
}
