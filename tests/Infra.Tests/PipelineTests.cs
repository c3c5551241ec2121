using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Foundation;

namespace Infra.Tests;

/// <summary>
/// The pipelines are read by nobody but their servers, so what can be known of them without one is checked here.
/// </summary>
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
        ["plugin"] = [],
        ["version"] = [],
    };

    // The commands that run the program.
    private static readonly string[] RunningCommands = ["preview", "refresh", "up"];

    private static readonly string[] Names =
    [
        ".gitlab-ci.yml",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file)),
    ];

    public static TheoryData<string> Files => [.. Names];

    public static TheoryData<string> InfraCommands =>
        [
            .. Names
            .SelectMany(file => Scripts(Parsed(file)))
            .SelectMany(script => InfraCommand().Matches(script))
            .Select(match => match.Groups[1].Value.Trim())
            .Distinct()
            .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(InfraCommands))]
    public void Every_command_of_infra_is_one_of_this_program(string command)
    {
        var args = command
            .Replace("\"", "", StringComparison.Ordinal)
            .Replace("$STACK", "dev", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parsed = Commands.Root(Infra.Stacks.Environments.Stacks).Parse([.. args, "-C", Repository.Root]);
        Assert.Equal([], parsed.Errors.Select(error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_of_pulumi_and_its_options_are_known(string file)
    {
        foreach (Match match in Scripts(Parsed(file)).SelectMany(script => PulumiCommand().Matches(script)))
        {
            Assert.True(PulumiOptions.TryGetValue(match.Groups[1].Value, out var known), match.Value);
            Assert.Equal(
                [],
                match.Groups[2].Value
                    .Split(' ')
                    .Where(word => word.StartsWith("--", StringComparison.Ordinal))
                    .Except(known));
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
            using var bash = Process.Start(new ProcessStartInfo(
                "bash", ["-n"])
            { RedirectStandardInput = true, RedirectStandardError = true })!;
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
        if (IsWorkflow(file)) Assert.IsType<YamlMap>(Parsed(file).Find("permissions"));
        foreach (Match use in Uses().Matches(text))
        {
            var action = use.Groups[1].Value;
            var own = Path.Combine(Repository.Root, action);
            if (action.StartsWith("./", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(own) || File.Exists(Path.Combine(own, "action.yml")), action);
            }
            else
            {
                Assert.Matches(
                    @"^\S+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", use.Groups[1].Value + use.Groups[2].Value);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Jobs_name_jobs_and_stages_that_there_are(string file)
    {
        if (file != ".gitlab-ci.yml" && !IsWorkflow(file)) return;
        var pipeline = Parsed(file);
        var isGitLab = file == ".gitlab-ci.yml";
        var jobs = Jobs(file);
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

    [Fact]
    public void Every_job_that_runs_the_program_under_Pulumi_takes_the_official_packages_locked_and_audited()
    {
        var jobs = Names
            .SelectMany(file => Jobs(file).Select(job => (Name: $"{file}: {job.Key}", Settings: SettingsOf(file, job))))
            .Where(job => job.Settings.Commands.Intersect(RunningCommands).Any()).ToList();

        Assert.Equal(3 + 4, jobs.Count);
        foreach (var (name, settings) in jobs)
        {
            foreach (var (variable, value) in (ReadOnlySpan<(string, string)>)[
                ("StandIns", "false"), ("LockedRestore", "true"), ("NuGetAudit", "true"),
            ])
                Assert.True(
                    settings.Variables.GetValueOrDefault(variable) == value,
                    $"{name} does not set {variable} to {value}");
            Assert.True(settings.IsCached, $"{name} has no cache of packages");
        }
    }

    [Fact]
    public void The_engine_and_the_provider_are_pinned_and_one_version_in_all_pipelines()
    {
        var texts = Names.Select(file => File.ReadAllText(Path.Combine(Repository.Root, file))).ToList();
        Assert.Single(texts
            .SelectMany(text => EngineVersion().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Distinct());
        Assert.All(
            texts.Where(text => text.Contains("uses: pulumi/actions", StringComparison.Ordinal)),
            text => Assert.Matches(EngineVersion(), text));

        var package = PackageVersion().Match(
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"))).Groups[1].Value;
        var installed = Names.SelectMany(file => Scripts(Parsed(file)))
            .SelectMany(script => ProviderVersion().Matches(script))
            .Select(match => match.Groups[1].Value)
            .ToList();
        Assert.Equal([package, package], installed);
    }

    private static bool IsWorkflow(string file) =>
        file.StartsWith(Path.Combine(".github", "workflows"), StringComparison.Ordinal);

    private static IReadOnlyList<YamlEntry> Jobs(string file) => Parsed(file) switch
    {
        var pipeline when file == ".gitlab-ci.yml" =>
            [.. pipeline.Entries.Where(entry => !GitLabWords.Contains(entry.Key))],
        var workflow when IsWorkflow(file) => ((YamlMap)workflow.Find("jobs")!).Entries,
        _ => [],
    };

    /// <summary>
    /// What holds in a job: what it says itself, and what it takes from the pipeline, a template or an action.
    /// </summary>
    private static (Dictionary<string, string> Variables, List<string> Commands, bool IsCached) SettingsOf(
        string file, YamlEntry job)
    {
        var pipeline = Parsed(file);
        var isGitLab = file == ".gitlab-ci.yml";
        if (isGitLab && job.Key.StartsWith('.')) return ([], [], false);
        List<YamlMap> layers = [pipeline, .. isGitLab ? WithTemplates(pipeline, job.Key) : [(YamlMap)job.Value]];
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in layers.SelectMany(
            layer => (layer.Find(isGitLab ? "variables" : "env") as YamlMap)?.Entries
            ?? []))
            variables[entry.Key] = ((YamlScalar)entry.Value).Text;

        var own = layers[1..];
        var commands = own
            .SelectMany(Scripts)
            .SelectMany(script => PulumiCommand().Matches(script))
            .Select(match => match.Groups[1].Value)
            .ToList();
        var isCached = isGitLab
            ? own.Any(layer => layer.Find("cache") is YamlMap cache && Texts(cache.Find("paths")).Contains(".nuget"))
            : own.SelectMany(Actions).Any(action => Caches(Parsed(action)));
        return (variables, commands, isCached);
    }

    private static IEnumerable<YamlMap> WithTemplates(YamlMap pipeline, string job)
    {
        var map = (YamlMap)pipeline.Find(job)!;
        return [.. Texts(map.Find("extends")).SelectMany(template => WithTemplates(pipeline, template)), map];
    }

    private static IEnumerable<string> Actions(YamlMap job) =>
        ((job.Find("steps") as YamlList)?.Items ?? []).Cast<YamlMap>().SelectMany(step => Texts(step.Find("uses")))
            .Where(action => action.StartsWith("./", StringComparison.Ordinal))
            .Select(action => Path.Combine(action[2..], "action.yml"));

    private static bool Caches(YamlMap action) =>
        ((YamlList)((YamlMap)action.Find("runs")!).Find("steps")!).Items.Cast<YamlMap>()
            .Any(step => step.Find("with") is YamlMap inputs && inputs.Find("cache") is YamlScalar { Text: "true" });

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
        YamlMap map =>
            map.Entries.SelectMany(entry => entry.Key is "run" or "script" or "before_script" or "after_script"
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

    [GeneratedRegex(@"^\s*(?:pulumi-version|PULUMI_VERSION): ""?([0-9]+\.[0-9]+\.[0-9]+)""?$", RegexOptions.Multiline)]
    private static partial Regex EngineVersion();

    [GeneratedRegex(@"pulumi plugin install resource kubernetes v([0-9.]+)")]
    private static partial Regex ProviderVersion();

    [GeneratedRegex(@"""Pulumi\.Kubernetes"" Version=""([0-9.]+)""")]
    private static partial Regex PackageVersion();

    [GeneratedRegex(@"\$\{\{.*?\}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^\s*(?:- )?uses: (\S+)(.*)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
