using Infra.Model;

namespace Infra.Stacks;

/// <summary>Stack `dev`: the clusters of `env: dev` and `env: staging`.</summary>
internal static class Dev
{
    public static EnvironmentRules Rules { get; } = new()
    {
        Stack = "dev",
        Revisions = CatalogRevisions.Of(("dev", "development"), ("staging", "staging")),
        RequiredBundles = BundleName.Set("core-basic", "security-basic"),
        WithheldComponents = [],
        OwnLabels = ["team"],
        TemplateVariables = [],
        Project = "platform",
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Delete },
    };
}
