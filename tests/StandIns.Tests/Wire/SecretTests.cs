using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

/// <summary>What a program does wrong with a secret is reported without the secret.</summary>
[Collection(OneDeploymentAtATime.Name)]
public sealed class SecretTests
{
    private const string Secret = "correct-horse-battery-staple";

    private static readonly EngineOptions WithSecretConfig = new()
    {
        Config = ImmutableDictionary<string, string>.Empty.Add("demo:token", Secret),
        SecretConfigKeys = ["demo:token"],
    };

    public static TheoryData<string> Mistakes() => [.. Programs.Keys];

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["a secret that is no number"] = () => new Config().RequireSecretInt32("token"),
        ["a secret that is no boolean"] = () => new Config().RequireSecretBoolean("token"),
        ["a secret that is no JSON"] = () => new Config().RequireSecretObject<JsonElement>("token"),
        ["a secret read as a plain number"] = () => new Config().RequireInt32("token"),
        ["a secret of a type that cannot be sent"] = () =>
            _ = new Thing("thing", ("value", Output.CreateSecret(new Unsendable(Secret)))),
        ["a key with two secrets"] = () => _ = new InputMap<string>
        {
            { "token", Output.CreateSecret(Secret) },
            { "token", Output.CreateSecret("another") },
        },
        ["an output in a text"] = () => throw new RunException($"{Output.CreateSecret(Secret)}"),
        ["a resource the provider refuses"] = () => _ = new Thing("refused", Output.CreateSecret(Secret)),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_with_a_secret_is_reported_without_it(string mistake)
    {
        var options = WithSecretConfig with
        {
            Step = resource => resource.Name is "refused"
                ? new() { Refusal = new("no") }
                : StepOutcome.Done,
        };

        var run = await EngineRun.Of(options, () => Programs[mistake]());

        Assert.Equal(32, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain(run.Engine.Logs, log => log.Message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_travels_in_its_wrapper_and_nowhere_else()
    {
        var run = await EngineRun.Of(WithSecretConfig, () =>
            _ = new Thing("thing", new Thing("source", new Config().RequireSecret("token")).Value));

        Assert.All(new[] { "source", "thing" }, name => Assert.Equal(
            "1b47061264138c4ac30d75fd1eb44270",
            run[name].Inputs["value"]!["4dabf18193072939515e22adb298388d"]!.GetValue<string>()));
        Assert.Equal(2, run.Calls.Count(call => call.ToString().Contains(Secret, StringComparison.Ordinal)));
    }

    private sealed record Unsendable(string Text);
}
