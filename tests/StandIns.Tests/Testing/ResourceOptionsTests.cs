using Pulumi;
using Pulumi.Utilities;

namespace StandIns.Tests.Testing;

public sealed class ResourceOptionsTests
{
    [Fact]
    public async Task Merging_concatenates_lists_and_prefers_the_second_s_values()
    {
        CustomResourceOptions first = new()
        {
            Version = "1",
            Protect = true,
            DeleteBeforeReplace = true,
            IgnoreChanges = { "a" },
            AdditionalSecretOutputs = { "x" },
            Aliases = { new Alias { Name = "old" } },
            CustomTimeouts = new() { Create = TimeSpan.FromMinutes(1) },
        };
        CustomResourceOptions second = new()
        {
            Version = "2",
            DeleteBeforeReplace = false,
            ImportId = "i",
            IgnoreChanges = { "b" },
            AdditionalSecretOutputs = { "y" },
            ReplaceOnChanges = { "c" },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(
            ("2", true, false, "i"),
            (merged.Version, merged.Protect, merged.DeleteBeforeReplace, merged.ImportId));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Equal(["c"], merged.ReplaceOnChanges);
        Assert.Single(merged.Aliases);
        Assert.Equal(TimeSpan.FromMinutes(1), merged.CustomTimeouts!.Create);
        Assert.Empty(await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput()));
        Assert.Equal(["a"], first.IgnoreChanges);
    }

    [Fact]
    public void Merging_nothing_is_the_defaults()
    {
        var merged = CustomResourceOptions.Merge(null, null);

        Assert.Null(merged.Version);
        Assert.Null(merged.Protect);
        Assert.Empty(merged.IgnoreChanges);
        Assert.Empty(ComponentResourceOptions.Merge(null, new()).Providers);
    }
}
