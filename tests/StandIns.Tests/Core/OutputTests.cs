using Pulumi;

namespace StandIns.Tests.Core;

public sealed class OutputTests
{
    [Fact]
    public async Task A_secret_created_from_an_output_keeps_its_value_and_known_state()
    {
        var later = Output.CreateSecret(Outputs.Later("v"));
        var unknown = Output.CreateSecret(Outputs.Unknown("v"));

        Assert.Equal(
            ("v", true, true),
            (await Outputs.ValueAsync(later), await Outputs.IsSecretAsync(later), await Outputs.IsKnownAsync(later)));
        Assert.True(await Outputs.IsSecretAsync(unknown));
        Assert.False(await Outputs.IsKnownAsync(unknown));
        Assert.False(await Outputs.IsSecretAsync(Output.Create("v")));
    }

    [Fact]
    public void ToString_outside_a_deployment_throws()
    {
        var output = Output.Create("a");

        Assert.Throws<InvalidOperationException>(() => output.ToString());
    }
}
