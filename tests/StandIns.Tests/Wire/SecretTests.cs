using System.Collections.Immutable;
using Pulumi;
using PulumiEngine;

namespace StandIns.Tests.Wire;

/// <summary>A program's mistakes with a secret are reported without the secret.</summary>
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
        ["a secret of a type that cannot be sent"] = () =>
            _ = new Thing("thing", new ThingArgs { Tree = Output.CreateSecret<object>(new Unsendable(Secret)) }),
        ["a key with two secrets"] = () => _ = new InputMap<string>
        {
            { "token", Output.CreateSecret(Secret) },
            { "token", Output.CreateSecret("another") },
        },
        ["an output in a text"] = () => throw new RunException($"{Output.CreateSecret(Secret)}", null),
        ["a resource the provider refuses"] = () => _ = new Thing("refused", Output.CreateSecret(Secret)),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task An_error_that_involves_a_secret_is_reported_without_it(string mistake)
    {
        var options = WithSecretConfig with
        {
            Step = resource => resource.Name is "refused"
                ? new() { Refusal = new("no") }
                : StepOutcome.Done,
        };

        var run = await EngineRun.RunAsync(options, () => Programs[mistake]());

        Assert.Equal(32, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain(run.Engine.Logs, log => log.Message.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_is_sent_only_in_its_wrapper()
    {
        var run = await EngineRun.RunAsync(
            WithSecretConfig, () => _ = new Thing("thing", new Config().GetSecret("token")!));

        Assert.Equal(
            "1b47061264138c4ac30d75fd1eb44270",
            run["thing"].Inputs["value"]!["4dabf18193072939515e22adb298388d"]!.GetValue<string>());
        Assert.Single(run.Calls, call => call.ToString().Contains(Secret, StringComparison.Ordinal));
    }

    private sealed record Unsendable(string Text);
}
