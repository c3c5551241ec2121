using System.Collections.Immutable;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Supervisors;
using Infra.TestStacks;
using Xunit.Sdk;

namespace Infra.Tests.Model;

public sealed class ClusterCredentialsTests
{
    private const string Planted = "PLANTED-TOKEN";
    private static readonly ClusterName Alpha = ClusterName.Parse("alpha");
    private static readonly DateTimeOffset Now = new(2024, 11, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly StackRules Rules = Environments.Stacks.Find(StackName.Parse("prod"), new())! with
    {
        LeastCredentialLife = TimeSpan.FromDays(7),
    };

    [Theory]
    [InlineData(-1, "CRE004")]
    [InlineData(0, "CRE004")]
    [InlineData(1, "CRE005")]
    [InlineData((7 * 86400) - 1, "CRE005")]
    [InlineData(7 * 86400, "CRE101")]
    [InlineData((30 * 86400) - 1, "CRE101")]
    [InlineData(30 * 86400, null)]
    [InlineData(365 * 86400, null)]
    public void A_credential_that_expires_soon_is_a_warning_and_one_even_sooner_an_error(long seconds, string? code)
    {
        var problem = Checked(Credential with { Expires = Now.AddSeconds(seconds) }, Rules);
        Assert.Equal(code, problem?.Code);
        Assert.Equal(code is "CRE004" or "CRE005", problem?.Severity is Severity.Error);
    }

    [Fact]
    public void A_credential_without_an_expiry_is_never_reported() => Assert.Null(Checked(Credential, Rules));

    [Fact]
    public void Without_a_minimum_lifetime_only_an_expired_credential_is_an_error()
    {
        var rules = Rules with { LeastCredentialLife = TimeSpan.Zero };
        Assert.Equal("CRE004", Checked(Credential with { Expires = Now }, rules)!.Code);
        Assert.Equal("CRE101", Checked(Credential with { Expires = Now.AddSeconds(1) }, rules)!.Code);
    }

    [Fact]
    public void The_message_names_the_expiry_date_and_the_remaining_time()
    {
        Assert.Contains(
            "the credential of cluster 'alpha' expires on 2024-11-05, in 2 days",
            Checked(Credential with { Expires = Now.AddHours(60) }, Rules)!.What,
            StringComparison.Ordinal);
        Assert.Contains(
            "in 1 day.",
            Checked(Credential with { Expires = Now.AddHours(24) }, Rules)!.What,
            StringComparison.Ordinal);
        Assert.Contains(
            "in less than a day.",
            Checked(Credential with { Expires = Now.AddHours(23) }, Rules)!.What,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Leave_of_a_registered_cluster_is_refused()
    {
        var problem = CommandProblems.LeavesRegisteredCluster(Alpha, StackName.Parse("dev"));
        Assert.StartsWith(
            "CRE009  cluster 'alpha' is registered by stack 'dev'", problem.ToString(), StringComparison.Ordinal);
        Assert.True(new ProblemsException([problem]).IsRefusal);
    }

    [Fact]
    public void A_credential_problem_of_a_cluster_that_is_not_ready_is_a_warning()
    {
        var problem = KubeconfigProblems.CredentialKept(
            Alpha, KubeconfigProblems.BrokenKubeconfigSecret(Alpha, "sv-01/team-a/alpha-kubeconfig", "it is empty"));
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.StartsWith(
            "CRE102  sv-01/team-a/alpha-kubeconfig: the kubeconfig of cluster 'alpha' cannot be used: it is empty.\n "
                + "       The cluster is not ready",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_needs_a_login_only_if_all_errors_are_missing_logins()
    {
        var login = SupervisorProblems.Unauthorized(ReadSource.Supervisor("sv-01"), "does not accept the login (401)");
        var other = SupervisorProblems.Unreachable(ReadSource.Supervisor("sv-02"), "cannot be reached");
        var warning = CredentialProblems.CredentialEndsSoon(Alpha, Now, TimeSpan.FromDays(20));
        Assert.True(new ProblemsException([login, warning]).NeedsLogin);
        Assert.False(new ProblemsException([login, other]).NeedsLogin);
        Assert.False(new ProblemsException([warning]).NeedsLogin);
    }

    [Fact]
    public void Printing_a_credential_never_shows_a_secret()
    {
        var credential = Credential with { KeyData = new(Planted) };
        var failed =
            Assert.Throws<EqualException>(() => Assert.Equal(credential, credential with { Token = new("other") }));
        var failedText =
            Assert.Throws<EqualException>(() => Assert.Equal(new SecretText(Planted), new SecretText("other")));
        string[] shown =
        [
            credential.ToString(),
            $"{credential} {credential.Token} {new SecretText(Planted),20}",
            string.Join(' ', new object?[] { credential, credential.KeyData }),
            new InvalidOperationException($"{credential}").ToString(),
            new ClusterCredentials(
                ImmutableSortedDictionary<ClusterName, ClusterCredential>.Empty.Add(Alpha, credential)).ToString()!,
            failed.ToString(),
            failedText.ToString(),
        ];
        Assert.All(shown, text => Assert.DoesNotContain("PLANTED", text, StringComparison.Ordinal));
        Assert.Equal(Planted, credential.Token!.Reveal());
    }

    [Fact]
    public void Secrets_are_compared_by_value()
    {
        Assert.Equal(new SecretText("a"), new SecretText("a"));
        Assert.Equal(new SecretText("a").GetHashCode(), new SecretText("a").GetHashCode());
        Assert.False(new SecretText("a").Equals(new SecretText("b")));
        Assert.False(new SecretText("a").Equals((object)"a"));
    }

    private static ClusterCredential Credential => new() { CaData = "Y2E=", Token = new(Planted) };

    private static Problem? Checked(ClusterCredential credential, StackRules rules)
    {
        var problems = new ProblemList();
        new ClusterCredentials(
            ImmutableSortedDictionary<ClusterName, ClusterCredential>.Empty.Add(Alpha, credential)).Check(
            rules, Now, problems);
        return problems.Sorted().SingleOrDefault();
    }
}
