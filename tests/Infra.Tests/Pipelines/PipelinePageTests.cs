using System.Text.RegularExpressions;
using Infra.Foundation;
using static Infra.Tests.Pipelines.Pipeline;

namespace Infra.Tests.Pipelines;

/// <summary>
/// docs/pipelines.md lists everything that a team must set up. A name that is only in a pipeline would be noticed only
/// when a job fails.
/// </summary>
public sealed partial class PipelinePageTests
{
    // The engine and its providers read these themselves.
    private static readonly string[] OfEngine = ["KUBECONFIG", "PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE"];

    // Variables that every shell or the image sets.
    private static readonly string[] OfShell = ["HOME", "PATH", "DOTNET_ROOT"];

    private static string Page => TextOf("docs/pipelines.md");

    [Fact]
    public void The_page_explains_exactly_the_secrets_and_variables_of_the_pipelines()
    {
        var used = Names.Where(file => file != GitLab)
            .SelectMany(file => OfContext().Matches(TextOf(file)))
            .Select(match => match.Groups[1].Value)
            .Concat(GitLabVariables())
            .Concat(OfEngine)
            .Distinct();
        var explained = Row().Matches(Section("Secrets and variables")).Select(match => match.Groups[1].Value);
        Assert.Equal(used.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_environment_is_explained()
    {
        var environments = Names
            .SelectMany(file => Environment().Matches(TextOf(file)))
            .Select(match => $"prod{match.Groups[1].Value}")
            .Distinct();
        var explained = Row().Matches(Section("Environments")).Select(match => match.Groups[1].Value);
        Assert.Equal(environments.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_job_of_a_stack_or_of_the_tests_is_explained()
    {
        string[] servers = [GitLab, ".github/workflows/pull-request.yml"];
        var jobs = servers.SelectMany(Jobs)
            .Select(job => job.Key)
            .Where(name => !name.StartsWith('.') && name != "stacks")
            .Select(name => name.StartsWith("update-", StringComparison.Ordinal) ? "update" : name)
            .Distinct();
        Assert.All(jobs, job => Assert.Matches($@"\n\| [^|]+ \| `{job}` \|", Page));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/inventory.md")]
    public void The_page_is_linked(string page) =>
        Assert.Contains("pipelines.md", TextOf(page), StringComparison.Ordinal);

    // Variables that a script uses and that neither the pipeline nor a script sets.
    private static IEnumerable<string> GitLabVariables()
    {
        var text = TextOf(GitLab);
        var set = Setting().Matches(text).Select(match => match.Groups[1].Value)
            .Concat(OfShell)
            .Append("STACK")
            .ToHashSet(StringComparer.Ordinal);
        return Variable().Matches(Uncommented().Replace(text, ""))
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith("CI_", StringComparison.Ordinal) && !set.Contains(name));
    }

    private static string Section(string heading)
    {
        var text = Page[Page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..];
        return text[..text.IndexOf("\n##", 3, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\b(?:secrets|vars)\.(\w+)")]
    private static partial Regex OfContext();

    [GeneratedRegex(@"^\| `([\w-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"environment:\s+(?:name: )?(?:\$STACK|\$\{\{ (?:matrix|inputs)\.stack \}\})(-\w+)?")]
    private static partial Regex Environment();

    [GeneratedRegex(@"^\s*(?:- )?(?:export )?([A-Z_]+)(?:: |=)", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$\{?([A-Z][A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s*#.*$", RegexOptions.Multiline)]
    private static partial Regex Uncommented();
}
