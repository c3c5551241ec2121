namespace Infra.Tests.Cli;

[Collection(nameof(ProcessWideState))]
public sealed class TemplateCommandTests
{
    [Theory]
    [InlineData("{{ a }}\n", "True")]
    [InlineData("{{ a }}\n\n", "True\n")]
    [InlineData("{{ n }}|{{ f }}|{{ t }}|{{ l }}|{{ z }}", "7|1.1|1.10|[1, 'x']|None")]
    [InlineData("no line break", "no line break")]
    [InlineData("{% if a %}\n  x\n{% endif %}\n", "\n  x\n")]
    public async Task The_output_is_exactly_the_rendered_bytes(string template, string expected)
    {
        using var folder = Folder(template);
        var run = await InfraCommand.RunAsync("template", folder.Path("t.j2"), "--data", folder.Path("data.yaml"));
        Assert.Equal(new(0, expected, ""), run);
    }

    [Fact]
    public async Task The_Jinja_options_are_supported()
    {
        using var folder = Folder("{% if a %}\n  {% if a %}\nx{{ nothing }}\n{% endif %}{% endif %}");
        var run = await InfraCommand.RunAsync(
            "template",
            folder.Path("t.j2"),
            "--data",
            folder.Path("data.yaml"),
            "--trim-blocks",
            "--lstrip-blocks",
            "--lenient");
        Assert.Equal(new(0, "x\n", ""), run);
    }

    [Fact]
    public async Task The_Yart_dialect_prints_booleans_in_lowercase()
    {
        using var folder = Folder("{{ a }} {{ no.thing.here }}");
        var run = await InfraCommand.RunAsync(
            "template", folder.Path("t.j2"), "--data", folder.Path("data.yaml"), "--dialect", "yart", "--lenient");
        Assert.Equal(new(0, "true ", ""), run);
    }

    [Fact]
    public async Task A_hyphen_means_standard_input()
    {
        using var folder = Folder("");
        var before = Console.In;
        try
        {
            Console.SetIn(new StringReader("<{{ a }}>"));
            Assert.Equal(
                new(0, "<True>", ""), await InfraCommand.RunAsync("template", "-", "--data", folder.Path("data.yaml")));
        }
        finally
        {
            Console.SetIn(before);
        }
    }

    [Fact]
    public async Task A_template_can_include_only_files_in_its_own_folder()
    {
        using var folder = Folder("{% include 'part.j2' %}{% include '../secret' ignore missing %}");
        folder.Write("part.j2", "part {{ a }}");
        var run = await InfraCommand.RunAsync("template", folder.Path("t.j2"), "--data", folder.Path("data.yaml"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("leaves the templates' folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n{{ b.c }}", "TPL004  FOLDER/t.j2:2: 'b' is undefined")]
    [InlineData("{% for %}", "TPL004  FOLDER/t.j2:1: ")]
    [InlineData("{{ 'x' * 10 ** 9 }}", "TPL004  FOLDER/t.j2:1: ")]
    public async Task A_template_error_is_a_problem_with_its_line(string template, string expected)
    {
        using var folder = Folder(template);
        var run = await InfraCommand.RunAsync("template", folder.Path("t.j2"), "--data", folder.Path("data.yaml"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            expected.Replace("FOLDER", folder.Root, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_files_and_data_that_is_not_a_map_are_problems()
    {
        using var folder = Folder("x");
        folder.Write("list.yaml", "- 1\n");
        Assert.StartsWith(
            "FIL002",
            (await InfraCommand.RunAsync("template", folder.Path("gone.j2"), "--data", folder.Path("data.yaml"))).Error,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "KEY003",
            (await InfraCommand.RunAsync("template", folder.Path("t.j2"), "--data", folder.Path("list.yaml"))).Error,
            StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder(string template)
    {
        var folder = new TemporaryFolder();
        folder.Write("t.j2", template);
        folder.Write("data.yaml", "a: true\nn: 007\nf: 1.10\nt: '1.10'\nl: [1, x]\nz: ~\n");
        return folder;
    }
}
