using Infra.Model;

namespace Infra.Stacks;

/// <summary>Stack `prod`: the clusters of `env: prod`. What nobody asks for any more stays until it is deleted by hand.</summary>
internal static class Prod
{
    public static EnvironmentRules Rules { get; } = new()
    {
        Stack = "prod",
        Revisions = CatalogRevisions.Of(("prod", "main")),
        RequiredBundles = BundleName.Set("core-basic", "security-basic"),
        // Their charts are not on the catalog's main branch yet.
        WithheldComponents = ComponentName.Set("cert-manager-issuer-delete-cronjob", "trivy-operator"),
        OwnLabels = ["team"],
        TemplateVariables = [],
        Project = "platform",
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Keep },
    };
}
