using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Model.Values;
using Infra.Templating;

namespace Infra.Import;

/// <summary>
/// Substitutes for the inventory's clusters. They have the old list's names, and facts that old templates did not know.
/// </summary>
internal static class SyntheticFleet
{
    private const string Env = "imported";
    private const string Revision = "imported";

    public static Fleet Create(OldConfig config, StackName stack)
    {
        var rules = Rules(stack);
        var observed = config.Clusters.Select((cluster, i) => Observed(cluster, i));
        return Fleet.From(new([.. observed]), rules, new([rules]), catalog: null, new());
    }

    /// <summary>The settings together with the facts that all our templates see.</summary>
    public static MapValue Data(YamlMap settings, string cluster, StackName stack)
    {
        var data = TemplateData.CreateMap(settings);
        var environment = TemplateData.CreateMap(("name", Env), ("stack", stack.ToString()), ("revision", Revision));
        return data
            .With("environment", Over(environment, data.Find("environment")))
            .With(
                "cluster",
                Over(
                    TemplateData
                        .CreateMap(
                            ("name", cluster),
                            ("namespace", Env),
                            ("supervisor", Env),
                            ("kubernetesVersion", "v1.0.0"))
                        .With("labels", TemplateData.CreateMap(("env", Env))),
                    data.Find("cluster")))
            .With(
                "component",
                TemplateData.CreateMap(
                    ("name", Env), ("bundle", Env), ("chart", Env), ("namespace", Env), ("release", Env)));
    }

    private static MapValue Over(MapValue facts, TemplateValue? settings) =>
        facts.Entries.Aggregate(settings as MapValue ?? MapValue.Empty, (map, fact) => map.With(fact.Key, fact.Value));

    private static ObservedCluster Observed(OldCluster cluster, int index) => new()
    {
        Name = cluster.Name,
        Supervisor = Env,
        Namespace = Env,
        Labels = ImmutableSortedDictionary<string, ObservedLabel>.Empty.Add("env", new(Env, cluster.Position)),
        Endpoint = new($"cluster-{index}.example.com", 6443, cluster.Position),
        State = ClusterState.Running,
        Position = cluster.Position,
    };

    private static StackRules Rules(StackName stack) => new()
    {
        Stack = stack,
        Revisions = CatalogRevisions.Of((Env, Revision)),
        RequiredBundles = [],
        WithheldComponents = [],
        OwnLabels = [],
        TemplateVariables = [],
        Project = Env,
        SyncPolicy = new() { SelfHeal = false, Prune = false, RemovedApplications = RemovedApplications.Keep },
        Removals = new()
        {
            Clusters = Limit.Percent(100),
            Components = Limit.Percent(100),
            Applications = Limit.Percent(100),
        },
        Creating = Limit.Percent(100),
    };
}
