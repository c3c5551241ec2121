using System.Collections.Immutable;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Tests.Changes;

public sealed class ForeignSecretsTests
{
    private static readonly DeclaredSecret Alpha = Declared("alpha", "10.0.0.1");
    private static readonly DeclaredSecret Beta = Declared("beta", "10.0.0.2");

    [Fact]
    public void Our_own_and_unrelated_secrets_are_left_alone() => Assert.Empty(Check(
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
    public void A_secret_of_nobody_is_refused_until_it_is_adopted(
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
    public void A_cluster_that_adopts_one_secret_is_not_registered_by_another()
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
            ("GRD005", "It has another server, so it cannot be adopted: remove it, or rename one of the two clusters."),
            (problem.Code, problem.Cure));
    }

    private static IReadOnlyList<Problem> Check(
        DeclaredSecret[] declared, RegisteredCluster[] found, params string[] adopting)
    {
        var problems = new ProblemList();
        ForeignSecrets.Check(
            StackName.Parse("dev"), declared, found, ClusterName.Set(adopting), "infra:adopt", problems);
        return problems.Sorted();
    }

    private static DeclaredSecret Declared(string name, string host)
    {
        Assert.True(ServerUrl.TryFrom(host, 6443, out var server));
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
