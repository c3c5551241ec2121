using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.TestStacks;

/// <summary>
/// Stack `prod`: the clusters with `env: prod`. Applications that are no longer requested stay until someone deletes
/// them.
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
            // No one watches a rollout from Saturday to Monday morning, so automatic sync is off: no new releases, and
            // no reverts of changes in the cluster. Manual sync is always possible.
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
        // One cluster may be taken down by plan. Two at once more likely have another cause, so they need an explicit
        // permission.
        Removals = new()
        {
            Clusters = Limit.Count(1),
            Components = Limit.Count(1),
            Applications = Limit.Percent(5),
        },
        Creating = Limit.CountOrPercent(2, 10),
        // A certificate is renewed after half of its life, so with one week left the renewal has failed unnoticed.
        LeastCredentialLife = TimeSpan.FromDays(7),
        ClusterNames = NameRule.For((
            "prod",
            NameRule.Matching(
                "-(production|edge)(-[0-9]{2})?$", "end with '-production' or '-edge', and perhaps two digits"))),
    };
}
