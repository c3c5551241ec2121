using Infra.Stacks;

namespace Infra.Tests.Cli;

/// <summary>Properties of the stacks in `stacks/`, which may be any team's.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class OwnStacksTests
{
    public static TheoryData<string> Stacks => [.. Environments.All.Select(rules => rules.Stack.ToString())];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_stack_has_no_problems_and_renders_the_same_bytes_twice(string stack)
    {
        using var project = TemporaryFolder.WithOwnProject();
        foreach (var folder in (string[])["once", "twice"])
        {
            var run = await InfraCommand.RunOnOwnStacksAsync(
                "render", stack, "--inventory", "recorded", "-o", project.Path(folder), "-C", project.Root);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
        }

        Assert.Equal(Files("once"), Files("twice"));

        List<(string, string)> Files(string folder) =>
        [
            .. Directory.EnumerateFiles(project.Path(folder), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(project.Path(folder), file), File.ReadAllText(file))),
        ];
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_declared_object_has_a_name_and_labels_valid_in_Kubernetes(string stack)
    {
        using var project = TemporaryFolder.WithOwnProject();
        await InfraCommand.RunOnOwnStacksAsync(
            "render", stack, "--inventory", "recorded", "-o", project.Path("out"), "-C", project.Root);
        DeclaredNames.Check(project.Path("out"));
    }

    [Fact]
    public void Each_stack_page_has_a_folder_and_settings()
    {
        foreach (var rules in Environments.All)
        {
            Assert.True(
                Directory.Exists(Path.Combine(Repository.Root, "stacks", rules.Stack.ToString())), $"{rules.Stack}");
            Assert.True(File.Exists(Path.Combine(Repository.Root, $"Pulumi.{rules.Stack}.yaml")), $"{rules.Stack}");
        }
    }
}
