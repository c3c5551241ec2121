using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

/// <summary>The first line of a change, from explanations as they are created for objects.</summary>
public sealed class HeadlineTests
{
    private const string Sync = "sync";
    private const string Keep = "create-update";

    public static TheoryData<string, string, string, string, Effect, string> Changes => new()
    {
        { "a b", "a b", "x", "x", Effect.Bookkeeping, "Nothing changes." },
        { "", "a b", "", "x y", Effect.Created, "Argo CD creates 4 Applications on 2 clusters." },
        { "a b", "a b c", "x", "x", Effect.Created, "Argo CD creates 1 Application on 1 cluster." },
        {
            "a b", "a -b", "x y", "x y", Effect.WorkloadsDeleted,
            "Argo CD deletes 2 Applications with their workloads on 1 cluster."
        },
        {
            "a b", "a -b", "x", "x preserving", Effect.WorkloadsAtRisk,
            "Argo CD may delete the workloads of 1 Application on 1 cluster."
        },
        {
            "a b", "-a -b", "x preserving", "x preserving", Effect.ApplicationsDeleted,
            "Argo CD deletes 2 Applications on 2 clusters; their workloads normally keep running, unmanaged."
        },
        {
            "a b", "a -b", "x keeping", "x keeping", Effect.ApplicationsLeft,
            "1 Application on 1 cluster is left unmanaged, with its workloads."
        },
        {
            "a b", "a", "x", "x", Effect.ApplicationsDeleted,
            "Argo CD deletes 1 Application on 1 cluster; its workloads normally keep running, unmanaged."
        },
        {
            "a b", "a b", "x preserving", "x preserving named", Effect.ApplicationsReplaced,
            "Argo CD replaces 2 Applications on 2 clusters; their workloads normally keep running."
        },
        {
            "a b", "a b", "x", "x moved", Effect.WorkloadsMoved,
            "Argo CD installs 2 Applications on 2 clusters again or elsewhere; what ran before may be left behind."
        },
        {
            "a b", "a b", "x pruning", "x pruning moved", Effect.WorkloadsPruned,
            "Argo CD installs 2 Applications on 2 clusters again and deletes what they ran before."
        },
        {
            "a b", "a b", "x", "x project", Effect.Updated, "Argo CD updates 2 Applications on 2 clusters."
        },
        { "a b", "a b", "x", "x retried", Effect.Updated, "Argo CD updates 2 Applications on 2 clusters." },
        {
            "a -b", "a -b", "x", "", Effect.ApplicationsLeft,
            "1 Application on 1 cluster is left unmanaged, with its workloads."
        },
        { "a -b -c", "a", "x", "x", Effect.Bookkeeping, "2 clusters without Applications leave. No workload changes." },
        {
            "-a -b", "-a c", "x y", "x", Effect.Created,
            "1 cluster and 1 component without Applications leave. Argo CD creates 1 Application on 1 cluster."
        },
        // Only the worst effect counts here; the rest is counted separately.
        {
            "a b c", "a -b d", "x y", "x y moved", Effect.WorkloadsDeleted,
            "Argo CD deletes 2 Applications with their workloads on 1 cluster."
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_headline_begins_with_the_worst_effect(
        string clustersBefore, string clusters, string componentsBefore, string components, Effect effect, string text)
    {
        var headline = Create([.. Clusters(clustersBefore), .. Components(componentsBefore)],
            [.. Clusters(clusters), .. Components(components)]);
        Assert.Equal((effect, text), (headline.Effect, headline.Text));
    }

    [Fact]
    public void The_headline_counts_everything_and_not_only_the_worst_effect()
    {
        var headline = Create(
            [.. Clusters("a b c"), .. Components("x y")], [.. Clusters("a -b d"), .. Components("x y moved")]);
        Assert.Equal(
            (4, 0, 2, 2), (headline.Deleted, headline.Unmanaged, headline.Changed, headline.Created));
        Assert.Equal((1, 0, 1), (headline.ClustersLeaving, headline.ClustersRenamed, headline.ClustersJoining));
    }

    [Fact]
    public void An_Application_with_several_explanations_counts_once()
    {
        var headline = Create(
            [.. Clusters("a"), .. Components("x")], [.. Clusters("a"), .. Components("x moved project")]);
        Assert.Equal((1, 1, 0), (headline.Applications, headline.Changed, headline.Created));
    }

    private static Headline Create(List<YamlMap> before, List<YamlMap> after) =>
        Headline.Create(ExplanationsTests.Between(before, after));

    // '-' marks a cluster that requests no bundles.
    private static IEnumerable<YamlMap> Clusters(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => ExplanationsTests.Cluster(
            name.TrimStart('-'), name.TrimStart('-'), "dev", name[0] == '-' ? "" : "basic"));

    // One-letter names, followed by words that apply to all of them.
    private static IEnumerable<YamlMap> Components(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var target = $"{{destination: {{namespace: {(words.Contains("moved") ? "new" : "old")}}}, "
            + $"project: {(words.Contains("project") ? "other" : "platform")}, "
            + $"syncPolicy: {{retry: {{limit: {(words.Contains("retried") ? "5" : "3")}}}, "
            + $"automated: {{prune: {(words.Contains("pruning") ? "true" : "false")}}}}}}}";
        return words.Where(word => word.Length == 1).Select(name => ExplanationsTests.Component(
            name,
            "basic",
            words.Contains("named") ? "other" : name,
            "dev",
            words.Contains("keeping") ? Keep : Sync,
            words.Contains("preserving") || words.Contains("keeping") ? "true" : "false",
            target: target));
    }
}
