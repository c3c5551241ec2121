using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Model;

namespace Infra.Tests;

/// <summary>The pipelines are read by nobody but their servers, so what can be known of them without one is checked here.</summary>
public sealed partial class PipelineTests
{
    private static readonly string[] GitLabWords = ["stages", "variables", "default", "include", "workflow"];

    // The commands of Pulumi that the pipelines use, with their options.
    private static readonly Dictionary<string, string[]> PulumiOptions = new()
    {
        ["login"] = [],
        ["preview"] = ["--stack", "--diff", "--non-interactive", "--refresh", "--expect-no-changes", "--json"],
        ["refresh"] = ["--stack", "--diff", "--non-interactive", "--preview-only", "--expect-no-changes", "--yes"],
        ["up"] = ["--stack", "--diff", "--non-interactive", "--refresh", "--yes", "--skip-preview"],
    };

    private static readonly string[] Names =
    [
        ".gitlab-ci.yml",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml").Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    public static TheoryData<string> Files => [.. Names];

    public static TheoryData<string> InfraCommands =>
        [.. Names.SelectMany(file => Scripts(Parsed(file))).SelectMany(script => InfraCommand().Matches(script)).Select(match => match.Groups[1].Value.Trim()).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(InfraCommands))]
    public void Every_command_of_infra_is_one_of_this_program(string command)
    {
        var args = command.Replace("\"", "", StringComparison.Ordinal).Replace("$STACK", "dev", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([], Commands.Root().Parse([.. args, "-C", Repository.Root]).Errors.Select(error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_of_pulumi_and_its_options_are_known(string file)
    {
        foreach (Match match in Scripts(Parsed(file)).SelectMany(script => PulumiCommand().Matches(script)))
        {
            Assert.True(PulumiOptions.TryGetValue(match.Groups[1].Value, out var known), match.Value);
            Assert.Equal([], match.Groups[2].Value.Split(' ').Where(word => word.StartsWith("--", StringComparison.Ordinal)).Except(known));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_script_is_a_script(string file)
    {
        var scripts = Scripts(Parsed(file)).ToList();
        if (!file.EndsWith("update.yml", StringComparison.Ordinal)) Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            await bash.StandardInput.WriteAsync(Expression().Replace(script, "x"));
            bash.StandardInput.Close();
            Assert.Equal("", await bash.StandardError.ReadToEndAsync());
            await bash.WaitForExitAsync();
            Assert.Equal(0, bash.ExitCode);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Foreign_actions_are_pinned_and_rights_are_stated(string file)
    {
        if (file == ".gitlab-ci.yml") return;
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.IsType<YamlMap>(Parsed(file).Find("permissions"));
        foreach (Match use in Uses().Matches(text))
        {
            var action = use.Groups[1].Value;
            if (action.StartsWith("./", StringComparison.Ordinal)) Assert.True(File.Exists(Path.Combine(Repository.Root, action)), action);
            else Assert.Matches(@"^\S+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", use.Groups[1].Value + use.Groups[2].Value);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Jobs_name_jobs_and_stages_that_there_are(string file)
    {
        var pipeline = Parsed(file);
        var isGitLab = file == ".gitlab-ci.yml";
        var jobs = isGitLab ? pipeline.Entries.Where(entry => !GitLabWords.Contains(entry.Key)).ToList() : ((YamlMap)pipeline.Find("jobs")!).Entries;
        var stages = pipeline.Find("stages") is { } list ? Texts(list).ToList() : [];
        foreach (var job in jobs)
        {
            var map = (YamlMap)job.Value;
            foreach (var key in (string[])["needs", "extends"])
                Assert.Equal([], Texts(map.Find(key)).Except(jobs.Select(other => other.Key)));
            Assert.Equal([], Texts(map.Find("stage")).Except(stages));
            if (isGitLab && !job.Key.StartsWith('.')) Assert.NotNull(map.Find("stage"));
        }
    }

    private static YamlMap Parsed(string file)
    {
        var problems = new ProblemList();
        var map = YamlFile.ParseMap(File.ReadAllText(Path.Combine(Repository.Root, file)), file, problems);
        Assert.Empty(problems.Sorted());
        return map!;
    }

    private static IEnumerable<string> Scripts(YamlNode node) => node switch
    {
        YamlList list => list.Items.SelectMany(Scripts),
        YamlMap map => map.Entries.SelectMany(entry => entry.Key is "run" or "script" or "before_script" or "after_script"
            ? [string.Join('\n', Texts(entry.Value))]
            : Scripts(entry.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlList list => list.Items.OfType<YamlScalar>().Select(item => item.Text),
        _ => [],
    };

    [GeneratedRegex(@"\$INFRA ([^\n|>&)]+?)(?= 2>|[\n|>&)]|\z)")]
    private static partial Regex InfraCommand();

    [GeneratedRegex(@"(?<![\w/-])pulumi ([a-z-]+)([^\n|>&)]*)")]
    private static partial Regex PulumiCommand();

    [GeneratedRegex(@"\$\{\{.*?\}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^\s*(?:- )?uses: (\S+)(.*)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
