namespace Infra.Tests.Pipelines;

/// <summary>
/// How GitHub's jobs get the variables that a stack's settings name: from one secret with one line for each.
/// </summary>
public sealed class LoginTests
{
    private const string Action = ".github/actions/pulumi/action.yml";

    public static TheoryData<string, string> Taken => new()
    {
        { "SV_01_TOKEN=abc", "SV_01_TOKEN=abc" },
        { "SV_01_TOKEN=abc\nSV_02_PASSWORD=d e=f#g\n", "SV_01_TOKEN=abc\nSV_02_PASSWORD=d e=f#g" },
        { "SV_01_TOKEN=abc\r\n\r\nSV_02_TOKEN=def\r\n", "SV_01_TOKEN=abc\nSV_02_TOKEN=def" },
        { "SV_01_TOKEN=$(id) `id` $HOME \"x\"", "SV_01_TOKEN=$(id) `id` $HOME \"x\"" },
        { "SV_01_TOKEN=\nSV_02_TOKEN=x", "SV_02_TOKEN=x" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Each_line_becomes_a_masked_variable_of_the_later_steps(string secret, string expected)
    {
        using var project = PipelineProject.Create();
        var run = Run(project, secret);
        Assert.Equal(0, run.ExitCode);
        var lines = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            lines, run.LaterVariables.Where(line => !line.StartsWith("KUBECONFIG=", StringComparison.Ordinal)));
        foreach (var line in lines)
        {
            var value = line.Split('=', 2)[1];
            Assert.Equal(
                [$"::add-mask::{value}"],
                run.Output.Split('\n').Where(shown => shown.Contains(value, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_file_is_one_base64_line()
    {
        const string key = "-----BEGIN KEY-----\nabcdefgh\n}\n-----END KEY-----";
        var text = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(key + "\n"));
        using var project = PipelineProject.Create();
        var run = Run(project, $"GIT_KEY=base64:{text}\nSV_01_TOKEN=abc\n");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"GIT_KEY={key}", run.LaterVariables);
        Assert.Contains("SV_01_TOKEN=abc", run.LaterVariables);
        Assert.Contains("::add-mask::abcdefgh\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"::add-mask::base64:{text}\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("::add-mask::}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATH=/tmp")]
    [InlineData("GIT_KEY=base64:****")]
    [InlineData("LD_PRELOAD=x.so")]
    [InlineData("sv_01_token=abc")]
    [InlineData("SV 01_TOKEN=abc")]
    [InlineData("SV_01_TOKEN: abc")]
    [InlineData("SV_01_TOKEN=ok\nSECOND-LINE-OF-A-TOKEN")]
    public void An_invalid_line_is_rejected_by_its_number_and_never_shown(string secret)
    {
        using var project = PipelineProject.Create();
        var run = Run(project, secret);
        Assert.Equal(1, run.ExitCode);
        var lines = secret.Split('\n');
        Assert.Contains(
            $"::error::Line {lines.Length} of the secret LOGINS is not ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(lines[^1], run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.LaterVariables, line => line.Contains(lines[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void The_kubeconfig_file_is_readable_only_by_its_owner()
    {
        using var project = PipelineProject.Create();
        var run = Run(project, "");
        var file = Path.Combine(project.Temporary, "kubeconfig");
        Assert.Contains($"KUBECONFIG={file}", run.LaterVariables);
        Assert.Equal("KUBECONFIG-OF-TEST", File.ReadAllText(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains("pulumi login file:///state checkpoints=", run.Calls);
        Assert.DoesNotContain("KUBECONFIG-OF-TEST", run.Output, StringComparison.Ordinal);
    }

    private static PipelineRun Run(PipelineProject project, string logins) =>
        PipelineRun.OfAction(project, Action, new()
        {
            ["inputs.backend"] = "file:///state",
            ["inputs.kubeconfig"] = "KUBECONFIG-OF-TEST",
            ["inputs.logins"] = logins,
        });
}
