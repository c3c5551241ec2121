using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Program;
using Infra.Stacks;
using Infra.Tests.Cli;
using PulumiEngine;

namespace Infra.Tests.Engine;

/// <summary>The program of `stacks/`, which may be any team's, with a recording engine.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class OwnProgramTests
{
    public static TheoryData<string> Stacks => OwnStacksTests.Stacks;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_program_registers_what_a_preview_shows(string stack)
    {
        using var project = TemporaryFolder.WithOwnProject();
        var shown = await InfraCommand.RunOnOwnStacksAsync(
            "preview", stack, "--inventory", "recorded", "--format", "json", "-C", project.Root);
        Assert.True(shown.ExitCode == 0, shown.Output + shown.Error);
        var settings = new ProjectFiles(project.Root).StackFile(StackName.Parse(stack), new())!;
        await using var engine = await InProcessEngine.StartAsync(new()
        {
            Project = "infra",
            Stack = stack,
            DryRun = true,
            Config = settings.Values().SetItem("infra:inventory", "recorded").ToImmutableDictionary(),
            SecretConfigKeys = [.. settings.SecretKeys()],
        });

        var run = await StartedProgram.RunAsync(StartedProgram.OfOwnStacks, engine, project.Root);

        Assert.Equal((0, "", ""), run);
        Assert.Equal(
            Changes(shown.Output).Order(StringComparer.Ordinal),
            engine.Registrations
                .Where(registration => registration.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
                .Select(registration => $"{registration.Type.Split(':')[^1]} {NameOf(registration)}")
                .Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Changes(string json) =>
        JsonNode.Parse(json)!["changes"]!.AsArray().Select(change => $"{change!["kind"]} {change["name"]}");

    private static string NameOf(Registration registration) => (string)registration.Inputs["metadata"]!["name"]!;
}
