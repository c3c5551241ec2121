using Infra.Cli;

namespace Infra.Tests.Cli.CommandLine;

[Collection(nameof(ProcessWideState))]
public sealed class ColorTests
{
    private const string Escape = "\u001b[";

    [Theory]
    [InlineData("Auto", true, "", true)]
    [InlineData("Auto", false, "", false)]
    [InlineData("Auto", true, "NO_COLOR=1", false)]
    // An empty variable counts as unset.
    [InlineData("Auto", true, "NO_COLOR=", true)]
    [InlineData("Auto", true, "TERM=dumb", false)]
    [InlineData("Auto", true, "TERM=xterm", true)]
    [InlineData("Auto", false, "FORCE_COLOR=1", true)]
    [InlineData("Auto", false, "FORCE_COLOR=true", true)]
    [InlineData("Auto", false, "FORCE_COLOR=", false)]
    [InlineData("Auto", false, "FORCE_COLOR=0", false)]
    [InlineData("Auto", false, "CLICOLOR_FORCE=1", true)]
    [InlineData("Auto", false, "CLICOLOR_FORCE=0", false)]
    [InlineData("Auto", true, "TERM=dumb FORCE_COLOR=1", true)]
    [InlineData("Auto", true, "NO_COLOR=1 FORCE_COLOR=1", false)]
    [InlineData("Always", false, "NO_COLOR=1 TERM=dumb", true)]
    [InlineData("Never", true, "FORCE_COLOR=1 CLICOLOR_FORCE=1", false)]
    public void The_option_overrides_the_environment(
        string choice, bool isTerminal, string environment, bool hasColors)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('=', 2))
            .ToDictionary(one => one[0], one => one[1]);
        Assert.Equal(
            hasColors,
            Enum.Parse<ColorChoice>(choice).HasColors(isTerminal, name => variables.GetValueOrDefault(name)));
    }

    [Fact]
    public async Task Colors_can_be_forced_into_a_pipe_and_change_nothing_else()
    {
        using var project = await CaseProject.CreateAsync("preview-for-programs");
        string[] command = ["preview", "dev", "-C", project.Root];
        var plain = (await InfraCommand.RunAsync(command)).Output;
        var coloured = (await InfraCommand.RunAsync([.. command, "--color", "always"])).Output;
        Assert.DoesNotContain(Escape, plain, StringComparison.Ordinal);
        Assert.Contains(Escape, coloured, StringComparison.Ordinal);
        Assert.Equal(plain, Uncoloured(coloured));
        // Black is invisible on a dark terminal.
        Assert.DoesNotMatch(@"\u001b\[(30|38;5;0|38;2;0;0;0)m", coloured);
        Assert.Equal(plain, (await InfraCommand.RunAsync([.. command, "--color", "never"])).Output);
    }

    [Fact]
    public async Task Machine_readable_output_has_no_color()
    {
        using var project = await CaseProject.CreateAsync("preview-for-programs");
        foreach (var format in (string[])["json", "markdown", "html"])
        {
            var run = await InfraCommand.RunAsync(
                "preview", "dev", "-o", format, "--color", "always", "-C", project.Root);
            Assert.DoesNotContain(Escape, run.Output, StringComparison.Ordinal);
        }
    }

    private static string Uncoloured(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
}
