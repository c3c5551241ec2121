using System.Diagnostics;
using Infra.Program;
using Infra.TestStacks;
using Infra.Tests.Cli.CommandLine;

namespace Infra.Tests.Cli;

[Collection(nameof(ProcessWideState))]
public sealed class CompletionTests
{
    [Theory]
    [InlineData("infra graph ")]
    [InlineData("infra graph -s ")]
    [InlineData("infra graph --stack ")]
    [InlineData("/usr/local/bin/infra graph ")]
    public async Task Stacks_are_suggested_first(string line) =>
        Assert.Equal(Stacks, (await SuggestedAsync(line)).TakeWhile(word => !word.StartsWith('-')));

    [Theory]
    [InlineData("infra ")]
    [InlineData("infra new ")]
    [InlineData("infra preview ")]
    [InlineData("infra values -s {stack} ")]
    [InlineData("infra import python ")]
    public async Task Values_are_suggested_before_options_without_older_or_unofficial_names(string line)
    {
        var all = await SuggestedAsync(line.Replace("{stack}", Stacks[0], StringComparison.Ordinal));
        Assert.Equal(all.OrderBy(word => word.StartsWith('-')), all);
        Assert.All(all, word => Assert.DoesNotMatch("^(/|-[^-]|--format$)", word));
    }

    [Fact]
    public async Task Short_options_are_suggested_after_a_hyphen()
    {
        var all = await SuggestedAsync("infra preview -");
        foreach (var word in (string[])["-h", "-o", "-s", "-q", "-v", "-C", "--output"]) Assert.Contains(word, all);
        Assert.DoesNotContain("-?", all);
    }

    [Theory]
    [InlineData("infra preview {stack} -o ", "html json markdown text")]
    [InlineData("infra graph {stack} -o ", "dot html mermaid svg")]
    [InlineData("infra --color ", "always auto never")]
    [InlineData("infra preview {stack} --inventory ", "live recorded")]
    [InlineData("infra help new ", "cluster component stack")]
    [InlineData("infra pre", "preview")]
    public async Task The_values_of_an_option_or_a_command_are_suggested(string line, string values) =>
        Assert.Equal(
            values.Split(' '),
            (await SuggestedAsync(line.Replace("{stack}", Stacks[0], StringComparison.Ordinal)))
                .Where(word => !word.StartsWith('-'))
                .Intersect(values.Split(' ')));

    [Fact]
    public async Task Components_are_suggested_after_a_cluster_and_nothing_after_a_component()
    {
        using var project = TemporaryFolder.WithFleet();
        var components = ProjectFiles.Find(project.Root)!.Catalog(new())!.Components.Keys
            .Select(name => name.ToString())
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var stack in (string[])[Stacks[0], $"-s {Stacks[0]}"])
        {
            var line = $"infra values --cwd {project.Root} {stack} some-cluster ";
            Assert.Equal(components, ValuesOf(await SuggestedAsync(line)).Order(StringComparer.Ordinal));
            Assert.Empty(ValuesOf(await SuggestedAsync(line + "some-component ")));
        }
    }

    [Fact]
    public async Task The_completion_script_works_in_Bash()
    {
        using var folder = new TemporaryFolder();
        folder.Write("infra", $"#!/bin/bash\nexec dotnet '{InfraProcess.Program}' \"$@\"\n");
        var line = "infra graph ";
        using var bash = Process.Start(new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "-ec",
                $$"""
                chmod +x infra
                PATH="$PWD:$PATH"
                source <(infra completion bash)
                COMP_WORDS=(infra graph ""); COMP_CWORD=2; COMP_LINE="{{line}}"; COMP_POINT={{line.Length}}
                _infra
                printf '%s\n' "${COMPREPLY[@]}"
                complete -p infra > complete
                """,
            },
        })!;
        var completed = (await bash.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await bash.WaitForExitAsync();
        Assert.Equal(0, bash.ExitCode);
        Assert.Equal(await SuggestedAsync(line), completed);
    }

    [Theory]
    [InlineData("values")]
    [InlineData("leave")]
    public async Task Recorded_clusters_of_the_stack_are_suggested(string command)
    {
        using var project = TemporaryFolder.WithFleet();
        var suggested = await SuggestedAsync($"infra {command} dev --cwd {project.Root} tide");
        Assert.Equal(
            ["tide-data-dev", "tide-data-staging", "tide-data-trial"], suggested.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_cluster_is_suggested_without_a_recording_or_a_project()
    {
        using var project = new TemporaryFolder();
        Assert.Empty(await SuggestedAsync($"infra values dev --cwd {project.Root} tide"));
        project.Write("Pulumi.yaml", "name: infra\n");
        Assert.Empty(await SuggestedAsync($"infra values dev --cwd {project.Root} tide"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task The_completion_script_calls_the_suggest_directive(string shell)
    {
        var run = await InfraCommand.RunAsync("completion", shell);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    private static string[] Stacks => [.. Environments.All.Select(rules => rules.Stack.ToString())];

    private static IEnumerable<string> ValuesOf(string[] suggested) =>
        suggested.Where(word => !word.StartsWith('-'));

    private static async Task<string[]> SuggestedAsync(string line)
    {
        var run = await InfraCommand.RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
