using Pulumi;

namespace StandIns.Tests.Testing;

public sealed class ResourceOptionsTests
{
    [Fact]
    public async Task Merging_concatenates_lists_and_prefers_the_second_value()
    {
        CustomResourceOptions first = new()
        {
            Version = "1",
            IgnoreChanges = { "a" },
            AdditionalSecretOutputs = { "x" },
            Aliases = { new Alias { Type = "old" } },
        };
        CustomResourceOptions second = new()
        {
            Version = "2",
            IgnoreChanges = { "b" },
            AdditionalSecretOutputs = { "y" },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal("2", merged.Version);
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Single(merged.Aliases);
        Assert.Empty(await Outputs.ValueAsync<System.Collections.Immutable.ImmutableArray<Resource>>(merged.DependsOn));
        Assert.Equal(["a"], first.IgnoreChanges);
    }

    [Fact]
    public void Merging_no_options_returns_the_defaults()
    {
        var merged = CustomResourceOptions.Merge(null, null);

        Assert.Null(merged.Version);
        Assert.Null(merged.Parent);
        Assert.Empty(merged.IgnoreChanges);
    }
}
