using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using StandIns.Tests.Wire;

namespace StandIns.Tests.Testing;

[Collection(OneDeploymentAtATime.Name)]
public sealed class ConfigTests : IDisposable
{
    private readonly ProcessState _state = new(new Dictionary<string, string>
    {
        ["PULUMI_CONFIG"] = JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["project:text"] = "t",
            ["project:config:old"] = "o",
            ["project:token"] = "hunter2",
            ["other:text"] = "from other",
        }),
    });

    public void Dispose() => _state.Dispose();

    [Fact]
    public Task Values_are_read_by_namespace_and_key() => RunAsync(() =>
    {
        var config = new Config();
        Assert.Equal("t", config.Get("text"));
        Assert.Equal("o", config.Get("old"));
        Assert.Equal("from other", new Config("other").Get("text"));
        Assert.Equal("from other", new Config("other:config").Get("text"));
        Assert.Null(config.Get("absent"));
        Assert.Null(config.GetSecret("absent"));
    });

    [Fact]
    public async Task Secret_values_are_secret_outputs()
    {
        Output<string>? token = null;
        await RunAsync(() => token = new Config().GetSecret("token"));

        Assert.Equal("hunter2", await Outputs.ValueAsync(token!));
        Assert.True(await Outputs.IsSecretAsync(token!));
    }

    private static Task<ImmutableArray<Resource>> RunAsync(Action program) => new Mocks().RunAsync(program);
}
