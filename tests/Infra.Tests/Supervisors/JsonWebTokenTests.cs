using System.Buffers.Text;
using System.Text;
using Infra.Supervisors;

namespace Infra.Tests.Supervisors;

public sealed class JsonWebTokenTests
{
    [Theory]
    [InlineData("""{"sub": "a", "exp": 1730548800}""", 1730548800L)]
    [InlineData("""{"exp": 0}""", 0L)]
    [InlineData("""{"sub": "long-lived"}""", null)]
    [InlineData("""{"exp": null}""", null)]
    [InlineData("""{"exp": "1730548800"}""", null)]
    [InlineData("""{"exp": 1.5}""", null)]
    [InlineData("""{"exp": 9223372036854775807}""", null)]
    [InlineData("""[1730548800]""", null)]
    [InlineData("""{"exp": """, null)]
    [InlineData("\u0001", null)]
    public void The_expiry_is_the_exp_claim(string claims, long? end) =>
        Assert.Equal(
            end,
            JsonWebToken.ReadExpiry(
                $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.c2ln")?.ToUnixTimeSeconds());

    [Theory]
    [InlineData("")]
    [InlineData("opaque")]
    [InlineData("e30.e30")]
    [InlineData("e30.%%%.c2ln")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    public void Text_that_is_not_a_JWT_has_no_expiry(string token) => Assert.Null(JsonWebToken.ReadExpiry(token));
}
