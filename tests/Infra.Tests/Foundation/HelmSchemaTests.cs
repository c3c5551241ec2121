using Infra.Foundation;

namespace Infra.Tests.Foundation;

/// <summary>Results observed with helm; HelmScalarTests compares with the real one.</summary>
public sealed class HelmSchemaTests
{
    [Theory]
    [InlineData("no", ScalarType.Boolean, "false")]
    [InlineData("Off", ScalarType.Boolean, "false")]
    [InlineData("N", ScalarType.Boolean, "false")]
    [InlineData("y", ScalarType.Boolean, "true")]
    [InlineData("YES", ScalarType.Boolean, "true")]
    [InlineData("yEs", ScalarType.Text, "yEs")]
    [InlineData("tRUE", ScalarType.Text, "tRUE")]
    [InlineData("0644", ScalarType.Integer, "420")]
    [InlineData("-0644", ScalarType.Integer, "-420")]
    [InlineData("08", ScalarType.Integer, "8")]
    [InlineData("0o17", ScalarType.Integer, "15")]
    [InlineData("0o8", ScalarType.Text, "0o8")]
    [InlineData("0b11", ScalarType.Integer, "3")]
    [InlineData("0X1F", ScalarType.Integer, "31")]
    [InlineData("-0x1f", ScalarType.Integer, "-31")]
    [InlineData("0x1FFFFFFFFFFFFFFFFFF", ScalarType.Text, "0x1FFFFFFFFFFFFFFFFFF")]
    [InlineData("1__0", ScalarType.Integer, "10")]
    [InlineData("_1", ScalarType.Text, "_1")]
    [InlineData("1_0.5", ScalarType.Float, "10.5")]
    [InlineData("._5", ScalarType.Text, "._5")]
    [InlineData("1e3", ScalarType.Float, "1e3")]
    [InlineData("1e400", ScalarType.Text, "1e400")]
    [InlineData("12:30:45", ScalarType.Text, "12:30:45")]
    [InlineData("2001-01-01", ScalarType.Text, "2001-01-01")]
    [InlineData("123456789012345678901234567890", ScalarType.Integer, "123456789012345678901234567890")]
    [InlineData("1,000", ScalarType.Text, "1,000")]
    [InlineData("", ScalarType.Null, "")]
    public void A_plain_scalar_has_the_type_it_has_in_Helm(string plain, ScalarType type, string text)
    {
        var read = HelmSchema.Read(plain, default);
        Assert.NotNull(read);
        Assert.Equal((type, text, plain), (read.Type, read.Text, read.Written));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("on", "true")]
    [InlineData("No", "false")]
    [InlineData("TRUE", "true")]
    [InlineData("8080", "8080")]
    [InlineData("0644", "420")]
    [InlineData("1.10", "1.1")]
    [InlineData("1e3", "1000")]
    [InlineData("1e7", null)]
    [InlineData("0.00001", null)]
    [InlineData("~", null)]
    [InlineData(".inf", null)]
    public void A_plain_key_is_its_JSON_text(string plain, string? key) =>
        Assert.Equal(key, HelmSchema.ReadKey(plain));
}
