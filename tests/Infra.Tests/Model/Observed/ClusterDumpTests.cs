using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Tests.Model;

/// <summary>kubectl's output of clusters: a list, one object, a stream; YAML or JSON.</summary>
public sealed class ClusterDumpTests
{
    private const string Alpha = """
        apiVersion: run.tanzu.vmware.com/v1alpha3
        kind: TanzuKubernetesCluster
        metadata: {name: alpha, namespace: team-a}
        """;

    private const string Beta = """
        apiVersion: cluster.x-k8s.io/v1beta1
        kind: Cluster
        metadata: {name: beta, namespace: team-b}
        """;

    private const string AlphaJson =
        """{"apiVersion": "run.tanzu.vmware.com/v1alpha3", "kind": "TanzuKubernetesCluster",""" + "\n"
        + """ "metadata": {"name": "alpha", "namespace": "team-a"}}""";

    private const string BetaJson = """
        {
            "apiVersion": "cluster.x-k8s.io/v1beta1",
            "kind": "Cluster",
            "metadata": {"name": "beta", "namespace": "team-b", "labels": {"note": "} {"}}
        }
        """;

    private const string List = """
        apiVersion: v1
        kind: List
        metadata: {resourceVersion: ""}
        items:
        - apiVersion: run.tanzu.vmware.com/v1alpha3
          kind: TanzuKubernetesCluster
          metadata: {name: alpha, namespace: team-a}
        - apiVersion: cluster.x-k8s.io/v1beta1
          kind: Cluster
          metadata: {name: beta, namespace: team-b}
        """;

    // An API server does not repeat the kind in a list of a single kind.
    private const string ListOfOneKind = """
        {"apiVersion": "run.tanzu.vmware.com/v1alpha3", "kind": "TanzuKubernetesClusterList", "metadata": {},
         "items": [{"metadata": {"name": "alpha", "namespace": "team-a"}}]}
        """;

    public static TheoryData<string, string> Whole => new()
    {
        { Alpha, "alpha" },
        { AlphaJson, "alpha" },
        { List, "alpha beta" },
        { ListOfOneKind, "alpha" },
        { $"{Alpha}\n---\n{Beta}\n", "alpha beta" },
        { $"---\n{Alpha}\n---\n---\n# nothing here\n---\n{Beta}\n...\n", "alpha beta" },
        { $"{AlphaJson}\n{BetaJson}\n", "alpha beta" },
        { $"{BetaJson}\r\n\r\n  {AlphaJson}", "beta alpha" },
        { $"{AlphaJson}{BetaJson} {AlphaJson}\n{BetaJson}", "alpha beta alpha beta" },
        { """{"kind": "ClusterList", "apiVersion": "cluster.x-k8s.io/v1beta1", "items": null}""" + BetaJson, "beta" },
        {
            $"{ListOfOneKind}\n{BetaJson}\n{AlphaJson.Replace("\n", "", StringComparison.Ordinal)}\n",
            "alpha beta alpha"
        },
        { $"{List}\n---\n{Alpha.Replace("alpha", "gamma", StringComparison.Ordinal)}", "alpha beta gamma" },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void All_clusters_in_the_dump_are_read(string text, string names)
    {
        var problems = new ProblemList();
        var reading = ClusterDump.Parse(text, "dump", "sv", problems)!;
        Assert.Empty(problems.Sorted());
        Assert.Equal(
            names.Split(' '),
            reading.Objects.Select(found => ((YamlScalar)((YamlMap)found.Find("metadata")!).Find("name")!).Text));
        Assert.All(reading.Objects, found => Assert.NotNull(found.Find("kind")));
        Assert.NotNull(Inventory.From([reading with { Objects = [.. reading.Objects.Take(1)] }], problems));
    }

    [Theory]
    [InlineData("", "INV009", 0)]
    [InlineData("---\n", "INV009", 0)]
    [InlineData("apiVersion: v1\nkind: List\nitems: []\n", "INV009", 0)]
    [InlineData("apiVersion: v1\nkind: Status\nmessage: Forbidden\n", "INV009", 0)]
    [InlineData("kind: Cluster\napiVersion: management.cattle.io/v3\n", "INV009", 0)]
    [InlineData("NAMESPACE   NAME\nteam-a      alpha\n", "INV010", 1)]
    [InlineData("error: You must be logged in\n", "INV009", 0)]
    [InlineData("- one\n", "INV010", 1)]
    [InlineData("kind: List\nmetadata: {continue: abc}\nitems: []\n", "INV011", 2)]
    [InlineData("kind: List\nmetadata: {remainingItemCount: 5}\nitems: []\n", "INV011", 2)]
    [InlineData("kind: List\nitems:\n- kind: Cluster\n- x\n", "INV010", 4)]
    [InlineData("kind: List\nitems: {a: b}\n", "INV010", 2)]
    [InlineData("kind: List\nitems: text\n", "INV010", 2)]
    [InlineData("kind: List\nitems: [\n", "YML001", 3)]
    public void A_dump_without_a_complete_list_is_rejected(string text, string code, int line)
    {
        var problems = new ProblemList();
        Assert.Null(ClusterDump.Parse(text, "dump", "sv", problems));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal((code, "dump", line), (problem.Code, problem.Position!.Value.File, problem.Position.Value.Line));
    }

    [Fact]
    public void A_problem_in_a_later_JSON_object_has_the_right_line()
    {
        var problems = new ProblemList();
        var broken = BetaJson.Replace("{\n", "{\n    \"kind\": \"Cluster\",\n", StringComparison.Ordinal);
        ClusterDump.Parse($"{AlphaJson}\n{broken}", "dump", "sv", problems);
        Assert.Equal(("YML002", 6), (problems.Sorted()[0].Code, problems.Sorted()[0].Position!.Value.Line));
    }

    [Fact]
    public void Objects_of_other_kinds_are_ignored_and_counted()
    {
        var problems = new ProblemList();
        var secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: alpha-kubeconfig}\ndata: {value: UExBTlRFRA==}\n";
        var reading = ClusterDump.Parse($"{secret}---\n{Alpha}\n---\n{secret}", "dump", "sv", problems)!;
        Assert.Single(reading.Objects);
        Assert.Equal(
            ("INV101", "the file has objects of other kinds: 2 Secret."),
            (problems.Sorted()[0].Code, problems.Sorted()[0].What));
    }

    [Theory]
    [InlineData(List)]
    [InlineData(ListOfOneKind)]
    [InlineData(Alpha)]
    [InlineData("supervisors:\n- name: sv\n  clusters:\n    kind: List\n    items: []\n")]
    [InlineData("supervisors:\n- name: sv\n  clusters:\n  - kind: List\n    items: []\n")]
    public void A_dump_instead_of_a_recording_is_the_only_problem(string text)
    {
        var problems = new ProblemList();
        Assert.Null(RecordedInventory.Parse(text, "inventory.yaml", problems));
        Assert.Equal("INV008", Assert.Single(problems.Sorted()).Code);
    }
}
