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
            ["project:flag"] = "true",
            ["project:number"] = "42",
            ["project:list"] = "[1,2]",
            ["project:token"] = "hunter2",
            ["other:text"] = "from other",
        }),
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["project:token"]""",
    });

    public void Dispose() => _state.Dispose();

    [Fact]
    public Task Values_are_read_by_type() => RunAsync(config =>
    {
        Assert.Equal("t", config.Require("text"));
        Assert.Equal("o", config.Get("old"));
        Assert.True(config.RequireBoolean("flag"));
        Assert.Equal(42, config.GetInt32("number"));
        Assert.Equal(42.0, config.RequireDouble("number"));
        Assert.Equal([1, 2], config.RequireObject<int[]>("list")!);
        Assert.Equal("from other", new Config("other").Get("text"));
        Assert.Null(config.Get("absent"));
        Assert.Null(config.GetBoolean("absent"));
        Assert.Null(config.GetSecret("absent"));
        Assert.Null(config.GetObject<int[]>("absent"));
    });

    [Fact]
    public async Task Secret_values_are_secret_outputs()
    {
        Output<string>? token = null;
        await RunAsync(config => token = config.RequireSecret("token"));

        Assert.True(await Output.IsSecretAsync(token!));
    }

    [Fact]
    public async Task A_missing_value_is_told_with_its_cure() => Assert.Equal(
        "Missing Required configuration variable 'project:absent'\n" +
        "\tplease set a value using the command `pulumi config set project:absent <value>`",
        await FailAsync(config => config.RequireInt32("absent")));

    [Fact]
    public async Task A_value_of_the_wrong_type_is_told() => Assert.Equal(
        "Configuration 'project:text' value 't' is not a valid Int32",
        await FailAsync(config => config.GetInt32("text")));

    [Fact]
    public async Task A_secret_of_the_wrong_type_is_not_shown()
    {
        Assert.Equal(
            "Configuration 'project:token' value '[secret]' is not a valid Int32",
            await FailAsync(config => config.GetInt32("token")));
        Assert.DoesNotContain("hunter2", await FailAsync(config => config.GetObject<int[]>("token")));
        Assert.Equal(
            "Configuration 'project:text' value '[secret]' is not a valid Boolean",
            await FailAsync(config => config.RequireSecretBoolean("text")));
    }

    private static Task<ImmutableArray<Resource>> RunAsync(Action<Config> program) =>
        Deployment.TestAsync(new Mocks(), new(), () => program(new Config()));

    private static async Task<string> FailAsync(Action<Config> program)
    {
        var thrown = await Assert.ThrowsAsync<RunException>(() => RunAsync(program));
        return thrown.Message;
    }
}
