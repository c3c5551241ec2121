using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.TestStacks;

/// <summary>
/// Stack `prod`: the clusters of `env: prod`. Applications that are no longer wanted stay until someone deletes them.
/// </summary>
internal static class Prod
{
    public static StackRules Rules { get; } = new()
    {
        Stack = StackName.Parse("prod"),
        Revisions = CatalogRevisions.Of(("prod", "main")),
        DevelopmentRevisions = ["development", "staging"],
        RequiredBundles = BundleName.Set("core-basic", "security-basic"),
        // Their charts are not on the catalog's main branch yet.
        WithheldComponents = ComponentName.Set("cert-manager-issuer-delete-cronjob", "trivy-operator"),
        OwnLabels = ["team"],
        TemplateVariables = [],
        Project = "platform",
        Projects = ProjectRules.Of(("platform", new()
        {
            // Nobody watches a rollout from Saturday to Monday morning, so nothing syncs automatically: neither a new
            // release nor the reversal of a change on a cluster. A person may sync at any time.
            SyncWindows =
            [
                new()
                {
                    Kind = SyncWindowKind.Deny,
                    Schedule = "0 0 * * 6",
                    Duration = TimeSpan.FromHours(54),
                    TimeZone = "Europe/Berlin",
                    Applications = ["*"],
                    ManualSync = true,
                },
            ],
        })),
        SyncPolicy = new() { SelfHeal = true, Prune = false, RemovedApplications = RemovedApplications.Keep },
        Delivery = StackDelivery.ConfigMap,
        // One cluster may be taken down on purpose. Two at once more likely have another cause, so someone must allow
        // them.
        Removals = new()
        {
            Clusters = Limit.Count(1),
            Components = Limit.Count(1),
            Applications = Limit.Percent(5),
        },
        Creating = Limit.CountOrPercent(2, 10),
        // Certificates are renewed halfway through their life. If only a week is left, nobody noticed that renewal
        // failed.
        LeastCredentialLife = TimeSpan.FromDays(7),
        ClusterNames = NameRule.For((
            "prod",
            NameRule.Matching(
                "-(production|edge)(-[0-9]{2})?$", "end with '-production' or '-edge', and perhaps two digits"))),
    };
}
