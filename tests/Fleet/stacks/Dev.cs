using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.TestStacks;

/// <summary>Stack `dev`: the clusters of `env: dev` and `env: staging`.</summary>
internal static class Dev
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("dev"),
        Revisions = CatalogRevisions.Of(("dev", "development"), ("staging", "staging")),
        RequiredBundles = BundleName.Set("core-basic", "security-basic"),
        WithheldComponents = [],
        OwnLabels = ["team"],
        TemplateVariables = [],
        Project = "platform",
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Delete },
        // Trial clusters come and go, and users sometimes switch off a bundle on one of them.
        Removals = new()
        {
            Clusters = Limit.CountOrPercent(2, 20),
            Components = Limit.CountOrPercent(2, 10),
            Applications = Limit.Percent(20),
        },
        Creating = Limit.CountOrPercent(3, 30),
        ClusterNames = NameRule.For(("dev", NotProduction), ("staging", NotProduction)),
    };

    private static NameRule NotProduction =>
        NameRule.NotMatching("(^|-)production(-|$)", "not have the part 'production'");
}
