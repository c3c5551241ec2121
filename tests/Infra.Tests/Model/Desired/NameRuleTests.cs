using Infra.Foundation;
using Infra.Model.Desired;
using Infra.TestStacks;

namespace Infra.Tests.Model;

public sealed class NameRuleTests
{
    [Theory]
    [InlineData("prod", "prod", "rail-gate-production", true)]
    [InlineData("prod", "prod", "rail-gate-production-02", true)]
    [InlineData("prod", "prod", "rail-gate-edge", true)]
    [InlineData("prod", "prod", "rail-gate-staging", false)]
    [InlineData("prod", "prod", "production-rail-gate", false)]
    [InlineData("prod", "prod", "rail-gate-production-2", false)]
    [InlineData("dev", "dev", "rail-gate-trial", true)]
    [InlineData("dev", "dev", "reproduction-dev", true)]
    [InlineData("dev", "staging", "rail-gate-production-02", false)]
    [InlineData("dev", "dev", "production", false)]
    public void The_name_rules_of_the_stacks_separate_production_from_the_rest(
        string stack, string env, string name, bool allowed) =>
        Assert.Equal(
            allowed,
            Environments.Stacks.Find(StackName.Parse(stack), new())!.ClusterNames[EnvName.Parse(env)].Allows(name));

    [Fact]
    public void A_suffix_is_literal_text()
    {
        var rule = NameRule.EndingWith(".prod");
        Assert.True(rule.Allows("a.prod"));
        Assert.False(rule.Allows("a-prod"));
        Assert.False(rule.Allows("a.prod-02"));
        Assert.Equal("end with '.prod'", rule.Words);
    }

    [Fact]
    public void A_suffix_must_be_at_the_very_end() => Assert.False(NameRule.EndingWith("-prod").Allows("a-prod\n"));
}
