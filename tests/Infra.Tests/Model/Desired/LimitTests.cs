using Infra.Model.Desired;

namespace Infra.Tests.Model;

public sealed class LimitTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    [InlineData(int.MaxValue, int.MaxValue / 10)]
    public void Percentages_round_down(int total, int limit) => Assert.Equal(limit, Limit.Percent(10).CountFor(total));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(34, 3)]
    public void A_count_does_not_depend_on_the_total(int total, int limit) =>
        Assert.Equal(limit, Limit.Count(3).CountFor(total));

    [Theory]
    [InlineData(5, 2)]
    [InlineData(20, 2)]
    [InlineData(30, 3)]
    public void The_larger_of_a_count_and_a_percentage_applies(int total, int limit) =>
        Assert.Equal(limit, Limit.CountOrPercent(2, 10).CountFor(total));

    [Fact]
    public void The_text_of_a_limit_explains_its_number()
    {
        Assert.Equal("3", Limit.Count(3).TextOf(34));
        Assert.Equal("3 (10%, rounded down)", Limit.Percent(10).TextOf(34));
        Assert.Equal("3 (2 or 10%, whichever is larger)", Limit.CountOrPercent(2, 10).TextOf(34));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 101)]
    public void An_impossible_limit_is_rejected(int count, int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Limit.CountOrPercent(count, percent));
}
