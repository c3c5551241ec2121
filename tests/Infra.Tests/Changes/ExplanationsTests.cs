using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

/// <summary>States are read from objects, like in a preview.</summary>
public sealed class ExplanationsTests
{
    private const string Sync = "sync";
    private const string Keep = "create-update";

    private static readonly Gen<YamlMap> Clusters =
        from name in Gen.Elements("a", "b", "c", "d", "e")
        from server in Gen.Elements("s1", "s2", "s3", "s4")
        from uid in Gen.Elements("u1", "u2", "")
        from env in Gen.Elements("dev", "staging")
        from bundles in Gen.Elements("", "basic", "extra", "basic extra")
        from stack in Gen.Elements("dev", "dev", "dev", "other")
        select Cluster(name, server, env, bundles, uid, stack);

    private static readonly Gen<YamlMap> Components =
        from name in Gen.Elements("w", "x", "y")
        from bundle in Gen.Elements("basic", "extra")
        from suffix in Gen.Elements(name, "other")
        from envs in Gen.Elements("dev", "dev staging")
        from sync in Gen.Elements(Sync, Keep)
        from preserves in Gen.Elements("true", "false")
        from stack in Gen.Elements("dev", "dev", "dev", "other")
        select Component(name, bundle, suffix, envs, sync, preserves, stack: stack);

    private static readonly Gen<List<YamlMap>> States =
        from clusters in Clusters.ListOf()
        from components in Components.ListOf()
        select clusters.Concat(components).ToList();

    [Fact]
    public void The_explained_removals_are_the_ones_the_guard_counts() =>
        Prop.ForAll(Gen.Two(States).ToArbitrary(), states =>
        {
            var change = FootprintChange.Between(FootprintOf(states.Item1), FootprintOf(states.Item2));
            var explained = Between(states.Item1, states.Item2).ToLookup(one => KindOf(one.Kind), one => one.Removals);
            return explained["cluster"].Sum() == change.LostClusters
                && explained["component"].Sum() == change.RemovedComponents.Count
                && explained["application"].Sum() == change.RemovedApplications.Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_headline_counts_each_removed_or_created_Application_once() =>
        Prop.ForAll(Gen.Two(States.Select(Unique)).ToArbitrary(), states =>
        {
            var (before, after) = (FootprintOf(states.Item1), FootprintOf(states.Item2));
            var headline = Headline.Create(Between(states.Item1, states.Item2));
            return headline.Deleted + headline.Unmanaged == before.Applications.Except(after.Applications).Count
                && headline.Created == after.Applications.Except(before.Applications).Count;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void An_unchanged_state_has_no_explanations() =>
        Prop.ForAll(
            States.ToArbitrary(),
            state => StackState.Read(StackName.Parse("dev"), Manifest.All(state)).IsEmpty
                || Between(state, state).IsEmpty)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Object_order_does_not_matter_and_the_worst_explanation_is_first() =>
        Prop.ForAll(Gen.Two(States.Select(Unique)).ToArbitrary(), states =>
        {
            var texts = Between(states.Item1, states.Item2).Select(one => one.Text).ToList();
            var ranks = Between(states.Item1, states.Item2).Select(one => one.Rank).ToList();
            return texts.SequenceEqual(
                Between(
                    [.. states.Item1.AsEnumerable().Reverse()],
                    [.. states.Item2.AsEnumerable().Reverse()]).Select(one => one.Text))
                && ranks.SequenceEqual(ranks.Order());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(Sync, "false", Sync, "false", ApplicationFate.Deleted, WorkloadFate.Deleted)]
    [InlineData(Sync, "true", Sync, "true", ApplicationFate.Deleted, WorkloadFate.LeftRunning)]
    [InlineData(Keep, "true", Keep, "true", ApplicationFate.Kept, WorkloadFate.Unchanged)]
    [InlineData(Sync, "false", Keep, "true", ApplicationFate.Kept, WorkloadFate.Unchanged)]
    [InlineData(Keep, "true", Sync, "true", ApplicationFate.Deleted, WorkloadFate.LeftRunning)]
    [InlineData(Keep, "true", Sync, "false", ApplicationFate.Deleted, WorkloadFate.Uncertain)]
    [InlineData(Sync, "false", Sync, "true", ApplicationFate.Deleted, WorkloadFate.Uncertain)]
    [InlineData("create-only", "false", "create-only", "false", ApplicationFate.Kept, WorkloadFate.Unchanged)]
    [InlineData("create-delete", "false", "create-delete", "false", ApplicationFate.Deleted, WorkloadFate.Deleted)]
    public void The_removal_policy_decides_what_happens_when_a_bundle_is_switched_off(
        string sync,
        string preserves,
        string newSync,
        string newPreserves,
        ApplicationFate application,
        WorkloadFate workload)
    {
        var one = Between(
            [Cluster("a", "s1", "dev", "basic"), Component("x", "basic", "x", "dev", sync, preserves)],
            [Cluster("a", "s1", "dev", ""), Component("x", "basic", "x", "dev", newSync, newPreserves)]).Single(
                one => one.Kind is ExplanationKind.BundleOff);
        Assert.Equal(
            (application, workload, 1, 1), (one.ApplicationFate, one.WorkloadFate, one.Applications, one.Removals));
        Assert.Equal("a", Assert.Single(one.Names));
        Assert.Contains("switched off", one.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "true", false)]
    [InlineData("[]", "false", true)]
    [InlineData("[resources-finalizer.argocd.argoproj.io]", "true", true)]
    [InlineData("[resources-finalizer.argocd.argoproj.io/background]", "true", true)]
    [InlineData("[example.com/own]", "false", false)]
    public void Finalizers_decide_whether_workloads_are_deleted(string finalizers, string preserves, bool takes) =>
        Assert.Equal(
            takes,
            RegisteredSet.Read(
                Manifest.From(
                    Component("x", "basic", "x", "dev", Sync, preserves, finalizers))!)!.Removal.TakesWorkloads);

    [Theory]
    [InlineData(Sync, ApplicationFate.Deleted, "and Argo CD deletes 1 Application.")]
    [InlineData(Keep, ApplicationFate.Kept, "1 Application stays without a cluster")]
    public void The_workloads_of_a_leaving_cluster_keep_running(string sync, ApplicationFate fate, string what)
    {
        var set = Component("x", "basic", "x", "dev", sync, "false");
        var one = Assert.Single(Between(
            [Cluster("a", "s1", "dev", "basic"), Cluster("b", "s2", "dev", "basic"), set],
            [Cluster("a", "s1", "dev", "basic"), set]));
        Assert.Equal(
            (ExplanationKind.ClusterLeaves, fate, WorkloadFate.LeftRunning),
            (one.Kind, one.ApplicationFate, one.WorkloadFate));
        Assert.Contains(what, one.What, StringComparison.Ordinal);
        Assert.Contains("normally", one.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sync, ApplicationFate.Replaced, WorkloadFate.Uncertain)]
    [InlineData(Keep, ApplicationFate.Duplicated, WorkloadFate.Unchanged)]
    public void A_rename_of_a_cluster_or_of_Applications_states_what_is_uncertain(
        string sync, ApplicationFate application, WorkloadFate workload)
    {
        var set = Component("x", "basic", "x", "dev", sync, "false");
        var cluster = Cluster("a", "s1", "dev", "basic");
        var renamed = Assert.Single(Between([cluster, set], [Cluster("b", "s1", "dev", "basic"), set]));
        Assert.Equal(
            (ExplanationKind.ClusterRenamed, application, workload),
            (renamed.Kind, renamed.ApplicationFate, renamed.WorkloadFate));
        var suffix =
            Assert.Single(Between([cluster, set], [cluster, Component("x", "basic", "y", "dev", sync, "false")]));
        Assert.Equal(
            (ExplanationKind.SuffixChanges, application, workload),
            (suffix.Kind, suffix.ApplicationFate, suffix.WorkloadFate));
    }

    [Fact]
    public void One_bundle_on_many_clusters_is_one_explanation()
    {
        string[] names = ["a", "b", "c", "d", "e", "f", "g"];
        var sets = new[]
        {
            Component("x", "basic", "x", "dev", Sync, "false"),
            Component("y", "basic", "y", "dev", Sync, "false"),
        };
        var one = Assert.Single(Between(
            [.. names.Select(name => Cluster(name, name, "dev", "basic")), .. sets],
            [.. names.Select(name => Cluster(name, name, "dev", "")), .. sets]));
        Assert.Equal(14, one.Removals);
        Assert.Equal(
            "Bundle 'basic' is switched off for clusters 'a', 'b', 'c', 'd', 'e' and 2 more: Argo CD deletes 14 "
                + "Applications with their workloads.",
            one.Text);
    }

    [Fact]
    public void A_removed_set_without_orphan_propagation_deletes_its_Applications()
    {
        var cluster = Cluster("a", "s1", "dev", "basic");
        var orphaned = Assert.Single(Between([cluster, Component("x", "basic", "x", "dev", Sync, "false")], [cluster]));
        Assert.Equal((ApplicationFate.Kept, WorkloadFate.Unchanged), (orphaned.ApplicationFate, orphaned.WorkloadFate));
        var cascading = Assert.Single(Between(
            [cluster, Component("x", "basic", "x", "dev", Sync, "false", propagation: "foreground")], [cluster]));
        Assert.Equal(
            (ApplicationFate.Deleted, WorkloadFate.Deleted), (cascading.ApplicationFate, cascading.WorkloadFate));
    }

    [Theory]
    [InlineData("false", WorkloadFate.LeftRunning)]
    [InlineData("true", WorkloadFate.Deleted)]
    public void A_namespace_change_leaves_the_old_objects_behind_unless_they_are_pruned(string prune, WorkloadFate fate)
    {
        var cluster = Cluster("a", "s1", "dev", "basic");
        var one = Assert.Single(Between(
            [
                cluster,
                Component(
                    "x",
                    "basic",
                    "x",
                    "dev",
                    Sync,
                    "false",
                    target: $"{{destination: {{namespace: old}}, syncPolicy: {{automated: {{prune: {prune}}}}}}}"),
            ],
            [
                cluster,
                Component(
                    "x",
                    "basic",
                    "x",
                    "dev",
                    Sync,
                    "false",
                    target: $"{{destination: {{namespace: new}}, syncPolicy: {{automated: {{prune: {prune}}}}}}}"),
            ]));
        Assert.Equal((ExplanationKind.NamespaceChanges, fate, 1), (one.Kind, one.WorkloadFate, one.Applications));
    }

    [Fact]
    public void A_changed_removal_policy_explains_the_finalizer_change()
    {
        var cluster = Cluster("a", "s1", "dev", "basic");
        var one = Assert.Single(Between(
            [cluster, Component("x", "basic", "x", "dev", Sync, "false")],
            [cluster, Component("x", "basic", "x", "dev", Keep, "true")]));
        Assert.Equal(ExplanationKind.RemovalPolicyChanges, one.Kind);
        Assert.EndsWith(
            "Argo CD takes the finalizer that deletes workloads from 1 existing Application.",
            one.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_delivery_changes_no_Application()
    {
        var cluster = Cluster("a", "s1", "dev", "basic");
        var one = Assert.Single(Between(
            [
                cluster,
                Component(
                    "x", "basic", "x", "dev", Sync, "false", values: "list: {elements: [{name: a, helmValues: ''}]}"),
            ],
            [cluster, Component("x", "basic", "x", "dev", Sync, "false", values: "plugin: {}")]));
        Assert.Equal(
            (ExplanationKind.DeliveryChanges, ApplicationFate.Unchanged, WorkloadFate.Unchanged),
            (one.Kind, one.ApplicationFate, one.WorkloadFate));
        Assert.Equal([new ManifestKey("argocd", "ApplicationSet", "x")], one.Objects);
    }

    [Theory]
    [InlineData(
        Sync, "false",
        "Argo CD has deleted 2 Applications with their workloads.",
        "The update restores the labels, and Argo CD creates and installs 2 Applications again.")]
    [InlineData(
        Sync, "true",
        "Argo CD has deleted 2 Applications.",
        "The update restores the labels, and Argo CD creates and installs 2 Applications again.")]
    [InlineData(
        Keep, "true",
        "2 Applications exist and stay, but nothing updates them.",
        "The update restores the labels.")]
    public void A_cluster_that_lost_its_labels_is_explained_as_restored_and_not_as_joining(
        string sync, string preserves, string done, string consequence)
    {
        List<YamlMap> sets =
        [
            Component("x", "basic", "x", "dev", sync, preserves), Component("y", "basic", "y", "dev", sync, preserves),
        ];
        var there = Unlabelled("a", "a.example.com", isOfPulumi: true);
        var one = Assert.Single(Between(
            [Cluster("b", "s2", "dev", ""), .. sets, there.Tree],
            [Cluster("b", "s2", "dev", ""), .. sets, Cluster("a", "a.example.com", "dev", "basic")],
            there.Secret));
        Assert.Equal(ExplanationKind.LabelsLost, one.Kind);
        Assert.Equal(
            $"The Secret of cluster 'a' has lost the labels of the stack (argocd-server wrote it last): {done}",
            one.What);
        Assert.Equal(consequence, one.Consequence);
        Assert.Equal(2, one.Applications);
    }

    [Theory]
    [InlineData("", ", and 2 Applications appear.")]
    [InlineData("a-x", ", 1 Application that exists is taken over, and 1 appears.")]
    [InlineData("a-x a-y b-x", ", and 2 Applications that exist are taken over.")]
    public void A_cluster_registered_by_someone_else_is_explained_as_taken_over(string applications, string expected)
    {
        List<YamlMap> sets =
        [
            Component("x", "basic", "x", "dev", Sync, "false"), Component("y", "basic", "y", "dev", Sync, "false"),
        ];
        var there = Unlabelled("a", "a.example.com", isOfPulumi: false);
        var one = Between(
            [Cluster("b", "s2", "dev", ""), .. sets, there.Tree, .. Applications(applications)],
            [Cluster("b", "s2", "dev", ""), .. sets, Cluster("a", "a.example.com", "dev", "basic")],
            there.Secret).First(one => one.Kind is ExplanationKind.ClusterTakenOver);
        Assert.Equal(
            "Cluster 'a' is already registered by someone else: its Secret 'cluster-a.example.com' becomes the "
                + $"stack's, in env 'dev'{expected}",
            one.What);
    }

    [Fact]
    public void A_stack_that_takes_over_clusters_does_not_claim_that_nothing_is_registered()
    {
        var there = Unlabelled("a", "a.example.com", isOfPulumi: false);
        var set = Component("x", "basic", "x", "dev", Sync, "false");
        List<YamlMap> after =
        [
            Cluster("a", "a.example.com", "dev", "basic"), Cluster("b", "s2", "dev", "basic"), set,
        ];
        Assert.Equal(
            "Nothing has the stack's label yet: it has 2 clusters, 1 component, 2 Applications. Of these 1 cluster, 1 "
                + "ApplicationSet, 1 Application already exist and become the stack's; the rest appear.",
            Assert.Single(Between(
                [
                    there.Tree, Component("x", "basic", "x", "dev", Sync, "false", stack: "''"),
                    .. Applications("a-x other"),
                ],
                after, there.Secret).Where(one => one.Kind is ExplanationKind.StackAppears)).What);
        Assert.StartsWith(
            "Nothing of the stack is registered yet: 2 clusters",
            Assert.Single(Between([], after)).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_set_is_explained_as_taken_over_and_not_as_a_new_component()
    {
        var cluster = Cluster("a", "s1", "dev", "basic");
        var one = Assert.Single(Between(
            [cluster, Component("x", "basic", "x", "dev", Sync, "false", stack: "''"), .. Applications("a-x")],
            [cluster, Component("x", "basic", "x", "dev", Sync, "false")]).Where(
                one => one.Kind is ExplanationKind.ComponentAppears));
        Assert.Equal(
            "The ApplicationSet of component 'x' already exists and becomes the stack's, and 1 Application that "
                + "exists is taken over.",
            one.What);
    }

    private static IEnumerable<YamlMap> Applications(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            name => Parsed($"kind: Application\nmetadata: {{name: {name}, namespace: argocd}}\n"));

    private static (YamlMap Tree, UnlabeledSecret Secret) Unlabelled(string name, string host, bool isOfPulumi)
    {
        Assert.True(ServerUrl.TryCreate(host, 443, out var server));
        var tree = Parsed(
            $"kind: Secret\nmetadata: {{name: cluster-{host}, namespace: argocd, "
                + $"labels: {{argocd.argoproj.io/secret-type: cluster}}}}\n"
                + $"stringData: {{name: {name}, server: '{host}'}}\n");
        return (tree, new(
            new(ClusterName.Parse(name), $"cluster-{host}", server),
            RegisteredCluster.Read(Manifest.From(tree)!)! with
            {
                IsOfPulumi = isOfPulumi,
                LastWriter = new("argocd-server", "Update", null),
            }));
    }

    internal static ImmutableArray<Explanation> Between(
        List<YamlMap> before, List<YamlMap> after, params UnlabeledSecret[] unlabelled) =>
        Explanations.Between(
            StackState.Read(StackName.Parse("dev"), Manifest.All(before), unlabelled),
            StackState.Read(StackName.Parse("dev"), Manifest.All(after)));

    private static Footprint FootprintOf(List<YamlMap> state) =>
        Footprint.Read(StackName.Parse("dev"), Manifest.All(state));

    private static string KindOf(ExplanationKind kind) => kind switch
    {
        <= ExplanationKind.ClusterMoves => "cluster",
        ExplanationKind.ComponentLeaves => "component",
        _ => "application",
    };

    private static List<YamlMap> Unique(List<YamlMap> objects) =>
        [
            .. Manifest
            .All(objects)
            .DistinctBy(one => (RegisteredCluster.Read(one)?.ClusterName, RegisteredSet.Read(one)?.Name))
            .DistinctBy(one => one.Key)
            .Select(one => one.Tree),
        ];

    internal static YamlMap Cluster(
        string name, string server, string env, string bundles, string uid = "", string stack = "dev") =>
        Parsed($$"""
        kind: Secret
        metadata:
          name: cluster-{{server}}
          namespace: argocd
          labels: { argocd.argoproj.io/secret-type: cluster, infra.local/stack: {{stack}},
              env: {{env}}{{string.Concat(bundles.Split(' ',
                  StringSplitOptions.RemoveEmptyEntries).Select(bundle => $", {bundle}: enabled"))}} }
          annotations: { {{(uid.Length == 0 ? "" : $"uid.infra.local/Cluster: {uid}")}} }
        stringData: { name: {{name}}, server: {{server}} }
        """);

    internal static YamlMap Component(
        string name,
        string bundle,
        string suffix,
        string envs,
        string sync,
        string preserves,
        string finalizers = "[]",
        string propagation = "orphan",
        string target = "{}",
        string values = "list: {elements: []}",
        string stack = "dev") => Parsed($$$"""
        kind: ApplicationSet
        metadata:
          name: {{{name}}}
          namespace: argocd
          labels: { infra.local/stack: {{{stack}}}, infra.local/bundle: {{{bundle}}} }
          annotations: { pulumi.com/deletionPropagationPolicy: {{{propagation}}} }
        spec:
          generators: [{{{string.Join(", ", envs.Split(' ').Select(env => $"{{merge: {{generators: [{{clusters: "
              + $"{{selector: {{matchLabels: {{env: {env}, {bundle}: enabled}}}}}}}}, {{{values}}}]}}}}"))}}}]
          syncPolicy: { applicationsSync: {{{sync}}}, preserveResourcesOnDeletion: {{{preserves}}} }
          template:
            metadata: { name: '{{ .nameNormalized }}-{{{suffix}}}', finalizers: {{{finalizers}}} }
            spec: {{{target}}}
        """);

    private static YamlMap Parsed(string text) => YamlFile.ParseMap(text, "f.yaml", new())!;
}
