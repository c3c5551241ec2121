using System.Collections.Immutable;
using System.Globalization;
using Infra.Changes;
using Infra.Foundation;
using Infra.TestStacks;

namespace Infra.Tests.Changes;

public sealed class ForeignSecretsTests
{
    private static readonly DeclaredSecret Alpha = Declared("alpha", "10.0.0.1");
    private static readonly DeclaredSecret Beta = Declared("beta", "10.0.0.2");

    [Fact]
    public void The_own_secrets_of_the_stack_and_unrelated_ones_are_not_reported() => Assert.Empty(Check(
        [Alpha, Beta],
        [
            Found("cluster-alpha", "alpha", "https://10.0.0.1:6443") with { Stack = StackName.Parse("dev") },
            Found("hand-made", "gamma", "https://10.0.0.3:6443") with { Stack = StackName.Parse("prod") },
            Found("in-cluster", "in-cluster", "https://kubernetes.default.svc"),
            Found("strange", "strange", "10.0.0.1:6443"),
        ]));

    [Theory]
    [InlineData(
        "cluster-alpha", "alpha", "https://10.0.0.1:6443", "the object name 'cluster-alpha' of cluster 'alpha'")]
    [InlineData("hand-made", "gamma", "https://10.0.0.1:6443", "the server https://10.0.0.1:6443 of cluster 'alpha'")]
    [InlineData("hand-made", "gamma", "HTTPS://10.0.0.1:6443/", "the server https://10.0.0.1:6443 of cluster 'alpha'")]
    public void A_secret_without_a_stack_is_refused_until_it_is_adopted(
        string objectName, string name, string server, string shared)
    {
        var secret = Found(objectName, name, server);
        var problem = Assert.Single(Check([Alpha, Beta], [secret]));
        Assert.Equal(
            ("GRD005", "cluster 'alpha'", true), (problem.Code, problem.Subject, problem.Kind is ProblemKind.Refusal));
        Assert.Contains(shared, problem.What, StringComparison.Ordinal);
        Assert.Equal(
            $"Adopt it: pulumi config set --path 'infra:adopt.alpha' {objectName} --stack dev. Or remove it.",
            problem.Cure);

        Assert.Empty(Check([Alpha with { ObjectName = objectName }, Beta], [secret], "alpha"));
        Assert.Equal("GRD005", Assert.Single(Check([Alpha, Beta], [secret], "beta")).Code);
    }

    [Fact]
    public void A_cluster_that_adopts_one_secret_must_not_be_registered_by_another()
    {
        var problem = Assert.Single(Check(
            [Alpha with { ObjectName = "hand-made" }],
            [
                Found("hand-made", "alpha", "https://10.0.0.1:6443"),
                Found("older", "alpha-old", "https://10.0.0.1:6443"),
            ],
            "alpha"));
        Assert.Equal(("GRD007", true), (problem.Code, problem.Kind is ProblemKind.Refusal));
        Assert.Contains("'older'", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_of_another_stack_cannot_be_adopted()
    {
        var problem = Assert.Single(Check(
            [Alpha],
            [Found("cluster-alpha", "alpha", "https://10.0.0.1:6443") with { Stack = StackName.Parse("prod") }],
            "alpha"));
        Assert.Equal(("GRD006", true), (problem.Code, problem.Kind is ProblemKind.Refusal));
        Assert.Contains("belongs to stack 'prod'", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hand-made", "alpha")]
    [InlineData("cluster-alpha", "gamma")]
    public void A_secret_for_another_server_cannot_be_adopted(string objectName, string name)
    {
        var problem = Assert.Single(Check([Alpha], [Found(objectName, name, "https://10.0.0.9:6443")]));
        Assert.Equal(
            ("GRD005", "It has another server, so it cannot be adopted: remove it or rename one of the two clusters."),
            (problem.Code, problem.Cure));
    }

    [Theory]
    [InlineData("dev", "argocd-server", "Argo CD has deleted its Applications with their workloads.")]
    [InlineData("prod", "argocd-server", "its Applications stay, but nothing updates them.")]
    [InlineData("dev", null, "Argo CD has deleted its Applications with their workloads.")]
    public void A_secret_of_the_stack_that_lost_its_labels_is_a_warning_and_not_refused(
        string stack, string? writer, string consequence)
    {
        var secret = Found("cluster-alpha", "renamed-by-argocd", "HTTPS://10.0.0.1:6443/") with
        {
            IsOfPulumi = true,
            LastWriter = writer is null ? null : new(writer, "Update", DateTimeOffset.Parse(
                "2026-11-20T10:00:00Z", CultureInfo.InvariantCulture)),
        };
        var problem = Assert.Single(CheckOn(stack, [Alpha, Beta], [secret]));
        Assert.Equal(
            ("GRD103", "cluster 'alpha'", Severity.Warning), (problem.Code, problem.Subject, problem.Severity));
        Assert.Contains("has lost the label 'infra.local/stack'", problem.What, StringComparison.Ordinal);
        Assert.Equal(
            writer is not null,
            problem.What.Contains("argocd-server on 2026-11-20 wrote it last", StringComparison.Ordinal));
        Assert.EndsWith(consequence, problem.Consequence, StringComparison.Ordinal);
        Assert.StartsWith("Run 'pulumi up --refresh'", problem.Cure, StringComparison.Ordinal);
        Assert.DoesNotContain("remove", problem.Cure, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(CheckOn(stack, [Alpha, Beta], [secret], "alpha"));
    }

    [Theory]
    [InlineData("hand-made", "alpha", "https://10.0.0.1:6443", true)]
    [InlineData("cluster-alpha", "alpha", "https://10.0.0.9:6443", true)]
    [InlineData("cluster-alpha", "alpha", "https://10.0.0.1:6443", false)]
    public void A_secret_is_ours_only_if_name_and_server_match_and_Pulumi_wrote_its_data(
        string objectName, string name, string server, bool isOfPulumi) =>
        Assert.Equal("GRD005", Assert.Single(Check(
            [Alpha, Beta], [Found(objectName, name, server) with { IsOfPulumi = isOfPulumi }])).Code);

    [Theory]
    [InlineData("pulumi-kubernetes-1a2b3c4d", "2026-11-01", "f:data", true, "argocd-server")]
    [InlineData("pulumi-kubernetes-1a2b3c4d", "2026-11-30", "f:data", true, null)]
    [InlineData("pulumi-kubernetes-1a2b3c4d", "2026-11-01", "f:metadata", false, "argocd-server")]
    [InlineData("kubectl", "2026-11-01", "f:data", false, "argocd-server")]
    public void The_last_writer_of_a_secret_is_read_from_its_managed_fields(
        string manager, string day, string field, bool isOfPulumi, string? writer)
    {
        var secret = RegisteredCluster.Read(Manifest.From(YamlFile.ParseMap($$$"""
            kind: Secret
            metadata:
              name: cluster-alpha
              labels: {argocd.argoproj.io/secret-type: cluster}
              managedFields:
              - {manager: {{{manager}}}, operation: Apply, time: "{{{day}}}T10:00:00Z",
                  fieldsV1: {"{{{field}}}": {"f:name": {} } } }
              - {manager: argocd-server, operation: Update, time: "2026-11-20T10:00:00Z",
                  fieldsV1: {"f:metadata": {"f:labels": {"f:argocd.argoproj.io/secret-type": {} } } } }
              - {manager: other, subresource: status, time: "2026-12-20T10:00:00Z", fieldsV1: {"f:status": {} } }
            stringData: {name: alpha, server: "https://10.0.0.1:6443"}
            """, "f.yaml", new())!)!)!;
        Assert.Equal((isOfPulumi, writer), (secret.IsOfPulumi, secret.LastWriter?.Name));
    }

    [Theory]
    [InlineData("pulumi-kubernetes-1a2b3c4d", "If this stack created it, it lost its labels")]
    [InlineData("argocd-server", "Name it in infra:adopt: alpha: cluster-alpha")]
    public void The_adoption_report_asks_for_no_entry_if_the_labels_were_lost(string manager, string cure)
    {
        var found = Secret(manager, "");
        var report = AdoptionReport.Compare(
            StackName.Parse("dev"), [Secret(manager, "infra.local/stack: dev, ")], [found], "argocd");
        Assert.StartsWith(cure, Assert.Single(report.Findings).Cure, StringComparison.Ordinal);

        static Manifest Secret(string manager, string labels) => Manifest.From(YamlFile.ParseMap($$"""
            kind: Secret
            metadata:
              name: cluster-alpha
              labels: { {{labels}}argocd.argoproj.io/secret-type: cluster }
              managedFields:
              - {manager: {{manager}}, operation: Apply, fieldsV1: {"f:data": {"f:name": {} } } }
            stringData: {name: alpha, server: "https://10.0.0.1:6443"}
            """, "f.yaml", new())!)!;
    }

    [Fact]
    public void A_login_in_the_address_of_a_secret_does_not_make_it_another_server() =>
        Assert.Contains(
            "server https://10.0.0.1:6443",
            Assert.Single(Check([Alpha], [Found("hand-made", "a", "https://[secret]@10.0.0.1:6443")])).What,
            StringComparison.Ordinal);

    private static IReadOnlyList<Problem> Check(
        DeclaredSecret[] declared, RegisteredCluster[] found, params string[] adopting) =>
        CheckOn("dev", declared, found, adopting);

    private static IReadOnlyList<Problem> CheckOn(
        string stack, DeclaredSecret[] declared, RegisteredCluster[] found, params string[] adopting)
    {
        var problems = new ProblemList();
        ForeignSecrets.Check(
            Environments.Stacks.Find(StackName.Parse(stack), new())!,
            declared,
            found,
            ClusterName.Set(adopting),
            "infra:adopt",
            problems);
        return problems.Sorted();
    }

    private static DeclaredSecret Declared(string name, string host)
    {
        Assert.True(ServerUrl.TryCreate(host, 6443, out var server));
        return new(ClusterName.Parse(name), $"cluster-{name}", server);
    }

    private static RegisteredCluster Found(string objectName, string name, string server) => new()
    {
        ObjectName = objectName,
        ClusterName = name,
        Server = server,
        Labels = ImmutableSortedDictionary<string, string>.Empty,
    };
}
