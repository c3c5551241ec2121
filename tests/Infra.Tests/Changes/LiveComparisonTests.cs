using Infra.Changes;
using Infra.Cli;
using Infra.Foundation;

namespace Infra.Tests.Changes;

/// <summary>Compares a live object with the declared fields, and finds the owner of each difference.</summary>
public sealed class LiveComparisonTests
{
    private const string Declared = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: a, namespace: n, labels: {team: x}, annotations: {}}
        spec:
          replicas: 2
          template:
            spec:
              containers:
              - {name: main, resources: {limits: {cpu: 1000m}}, ports: [{containerPort: 8080}]}
        """;

    [Fact]
    public void A_server_default_is_not_a_difference()
    {
        var comparison = Compare(Declared, """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a, namespace: n, uid: u1, labels: {team: x, other: y}, resourceVersion: "7"}
            spec:
              replicas: 2.0
              paused: false
              template:
                spec:
                  dnsPolicy: ClusterFirst
                  containers:
                  - {name: main, imagePullPolicy: Always, resources: {limits: {cpu: 1000m}},
                      ports: [{containerPort: 8080, protocol: TCP}]}
            """);
        Assert.Equal(Parsed(Declared).Text, Assert.Single(comparison.Manifests).Text);
        Assert.Empty(comparison.Drifts);
    }

    [Fact]
    public void A_value_rewritten_by_the_server_is_not_a_difference_once_the_stored_form_is_known()
    {
        var live = Declared.Replace("1000m", "\"1\"", StringComparison.Ordinal);
        Assert.Equal(
            "spec.template.spec.containers[0].resources.limits.cpu",
            Assert.Single(Compare(Declared, live).Drifts).Path);
        Assert.Empty(Compare(Declared, live, stored: live).Drifts);
        Assert.Single(Compare(Declared, live.Replace("\"1\"", "\"3\"", StringComparison.Ordinal), stored: live).Drifts);
    }

    [Fact]
    public void A_field_belongs_to_its_last_writer_and_a_field_only_Pulumi_set_would_be_removed()
    {
        var comparison = Compare(Declared, """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: a
              namespace: n
              labels: {team: z, old: mine, theirs: kept}
              managedFields:
              - {manager: pulumi-kubernetes-1a2b, operation: Apply, time: "2026-11-01T10:00:00Z",
                  fieldsV1: {"f:metadata": {"f:labels": {"f:team": {}, "f:old": {}}}}}
              - {manager: kubectl-edit, operation: Update, time: "2026-11-20T10:00:00Z",
                  fieldsV1: {"f:metadata": {"f:labels": {"f:team": {}, "f:theirs": {}}}}}
              - {manager: earlier, operation: Update, time: "2026-11-19T10:00:00Z",
                  fieldsV1: {"f:spec": {"f:replicas": {}}}}
            spec:
              replicas: 5
              template: {spec: {containers: [{name: main, resources: {limits: {cpu: 1000m}},
                  ports: [{containerPort: 8080}]}]}}
            """);
        Assert.Equal(
            [
                "metadata.labels.old pulumi-kubernetes-1a2b",
                "metadata.labels.team kubectl-edit",
                "spec.replicas earlier",
            ],
            comparison.Drifts.Select(drift => $"{drift.Path} {drift.Manager?.Name}"));
        Assert.Equal(("mine", null), (Text(comparison.Drifts[0].Live), Text(comparison.Drifts[0].Declared)));
        Assert.Equal(("z", "x"), (Text(comparison.Drifts[1].Live), Text(comparison.Drifts[1].Declared)));
        Assert.DoesNotContain("theirs", comparison.Manifests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_is_not_a_difference_as_long_as_one_exists()
    {
        const string secret =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: n}\nstringData: {name: alpha, config: "
                + "'HELD'}\n";
        var placeholder = secret.Replace("HELD", "[no credentials: recorded inventory]", StringComparison.Ordinal);
        var there = secret.Replace("HELD", SecretMask.Masked, StringComparison.Ordinal);
        Assert.Empty(Compare(placeholder, there).Drifts);
        Assert.Empty(Compare(there, there).Drifts);
        Assert.Equal("stringData.config", Assert.Single(Compare(there, placeholder).Drifts).Path);
        Assert.Equal(
            "stringData.config",
            Assert.Single(
                Compare(there, there.Replace(", config: '[secret]'", "", StringComparison.Ordinal)).Drifts).Path);
    }

    [Fact]
    public void An_undeclared_object_is_compared_only_if_the_stack_owns_it()
    {
        const string other =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: n, uid: u1, managedFields: []}\n";
        Assert.Empty(LiveComparison.Compare([], [Parsed(other)], None, _ => false).Manifests);
        var ours = Assert.Single(LiveComparison.Compare([], [Parsed(other)], None, _ => true).Manifests);
        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n  namespace: 'n'\n", ours.Text);
    }

    [Theory]
    [InlineData("team: z", "team", "changes label team; set by kubectl-edit on 2026-11-20")]
    [InlineData("other: y", "other", "adds label team; the object was last written by kubectl-edit on 2026-11-20")]
    [InlineData("team: x, old: y", "team", "removes label old")]
    public void A_drift_line_names_the_update_effect_and_the_last_writer(string labels, string edited, string expected)
    {
        var comparison = Compare(Declared, $$$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: a
              namespace: n
              labels: { {{{labels}}} }
              managedFields:
              - {manager: pulumi-kubernetes-1a2b, operation: Apply, time: "2026-11-01T10:00:00Z",
                  fieldsV1: {"f:metadata": {"f:labels": {"f:old": {} } } } }
              - {manager: kubectl-edit, operation: Update, time: "2026-11-20T10:00:00Z",
                  fieldsV1: {"f:metadata": {"f:labels": {"f:{{{edited}}}": {} } } } }
            spec:
              replicas: 2
              template: {spec: {containers: [{name: main, resources: {limits: {cpu: 1000m}},
                  ports: [{containerPort: 8080}]}]}}
            """);
        Assert.Equal(expected, DriftText.Render(Assert.Single(comparison.Drifts)));
    }

    [Fact]
    public void A_value_that_an_update_keeps_is_described_as_kept() => Assert.Equal(
        "leaves label core-basic; set by kubectl-label",
        DriftText.Render(new(new("n", "Secret", "a"), "metadata.labels.core-basic")
        {
            Live = Parsed(Declared).Tree,
            Manager = new("kubectl-label", "Update", null),
            IsKept = true,
        }));

    private static Dictionary<ManifestKey, YamlMap> None { get; } = [];

    private static LiveComparison Compare(string declared, string live, string? stored = null) =>
        LiveComparison.Compare(
        [Parsed(declared)], [Parsed(live)],
        stored is null ? None : new() { [Parsed(declared).Key] = Parsed(stored).Tree }, _ => false);

    private static Manifest Parsed(string text) => Manifest.From(YamlFile.ParseMap(text, "object.yaml", new())!)!;

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Text;
}
