using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Foundation;
using static Infra.Tests.Pipelines.Pipeline;

namespace Infra.Tests.Pipelines;

/// <summary>
/// Only the servers interpret the pipelines, so these tests check everything that can be known without a server.
/// </summary>
public sealed partial class PipelineTests
{
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
    public void Every_infra_command_in_a_pipeline_exists_in_this_program(string command)
    {
        var args = command
            .Replace("\"", "", StringComparison.Ordinal)
            .Replace("$STACK", "dev", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parsed = Commands.Parse(Infra.Stacks.Environments.Stacks, [.. args, "-C", Repository.Root]);
        Assert.Equal([], parsed.Errors.Select(error => error.Message));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_pulumi_command_and_its_options_are_known(string file)
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
    public async Task Every_script_is_valid_shell(string file)
    {
        var scripts = Scripts(Parsed(file)).ToList();
        if (!file.EndsWith("update.yml", StringComparison.Ordinal)) Assert.NotEmpty(scripts);
        foreach (var script in scripts) await AssertScriptAsync(script);
    }

    [Theory]
    [InlineData(".ci/preview")]
    [InlineData(".ci/release")]
    public async Task Every_file_that_the_pipelines_call_is_an_executable_script(string file)
    {
        await AssertScriptAsync(TextOf(file));
        Assert.Contains(
            Names, name => Scripts(Parsed(name)).Any(text => text.Contains(file, StringComparison.Ordinal)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(
                File.GetUnixFileMode(Path.Combine(Repository.Root, file)).HasFlag(UnixFileMode.UserExecute), file);
        }
    }

    private static async Task AssertScriptAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        await bash.StandardInput.WriteAsync(Expression().Replace(script, "x"));
        bash.StandardInput.Close();
        Assert.Equal("", await bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        Assert.Equal(0, bash.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Third_party_actions_are_pinned_and_permissions_are_set(string file)
    {
        if (file == GitLab) return;
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
    public void Jobs_reference_existing_jobs_and_stages(string file)
    {
        if (file != GitLab && !IsWorkflow(file)) return;
        var pipeline = Parsed(file);
        var isGitLab = file == GitLab;
        var jobs = Jobs(file);
        var stages = pipeline.Find("stages") is { } list ? Texts(list).ToList() : [];
        foreach (var job in jobs)
        {
            var map = (YamlMap)job.Value;
            foreach (var key in (string[])["needs", "extends"])
                Assert.Equal([], Texts(map.Find(key)).Except(jobs.Select(other => other.Key)));
            Assert.Equal([], Texts(map.Find("stage")).Except(stages));
            if (isGitLab && !job.Key.StartsWith('.'))
                Assert.Contains(WithTemplates(pipeline, job.Key), layer => layer.Find("stage") is not null);
        }
    }

    [Fact]
    public void Every_job_that_runs_Pulumi_uses_the_official_packages_locked_and_audited()
    {
        var jobs = Names
            .SelectMany(file => Jobs(file).Select(job => (Name: $"{file}: {job.Key}", Settings: SettingsOf(file, job))))
            .Where(job => job.Settings.Commands.Intersect(RunningCommands).Any()).ToList();

        // A preview, an update and a nightly run; GitLab has one update job per stack.
        Assert.Equal(3 + 2 + StacksIn(Parsed(Pipeline.Stacks)).Count, jobs.Count);
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

    // Checkpoints write the whole state again for each object, even in a preview: a thousand new clusters would exhaust
    // the machine.
    [Fact]
    public void An_engine_preview_writes_no_checkpoints()
    {
        var previews = 0;
        foreach (var file in Names)
        {
            foreach (var job in Jobs(file))
            {
                // In GitLab a project variable overrides a job variable, so it must be set in the command itself.
                var variables = file == GitLab ? [] : SettingsOf(file, job).Variables;
                foreach (var step in StepsOf((YamlMap)job.Value))
                {
                    var ofStep = file == GitLab ? null : step.Find("env").Text("PULUMI_SKIP_CHECKPOINTS");
                    foreach (Match match in EnginePreview().Matches(string.Join('\n', Scripts(step))))
                    {
                        previews++;
                        Assert.True(
                            match.Value.StartsWith("PULUMI_SKIP_CHECKPOINTS=true ", StringComparison.Ordinal)
                                || (ofStep ?? variables.GetValueOrDefault("PULUMI_SKIP_CHECKPOINTS")) == "true",
                            $"{file}: {job.Key}: {match.Value}");
                    }
                }
            }
        }

        // A pull request, an update, and two in a nightly run, on each server.
        Assert.Equal(8, previews);
        Assert.All(
            (string[])[".ci/preview", ".ci/release"], file => Assert.DoesNotMatch(EnginePreview(), TextOf(file)));
    }

    // An update previews first in the same process, so that preview would use the checkpoint setting of the update.
    [Fact]
    public void An_update_runs_after_its_own_preview_job_and_skips_the_built_in_one()
    {
        var updates = 0;
        foreach (var (name, script) in Names.SelectMany(
            file => Jobs(file).Select(job => (job.Key, string.Join('\n', Scripts(job.Value))))))
        {
            foreach (Match match in EngineUpdate().Matches(script))
            {
                updates++;
                Assert.Contains("--skip-preview", match.Value.Split(' '));
                Assert.DoesNotContain("PULUMI_SKIP_CHECKPOINTS", match.Value, StringComparison.Ordinal);
                var previews = EnginePreview().Matches(script[..match.Index]);
                Assert.True(previews.Count > 0, $"{name}: {match.Value}");
                Assert.Equal(
                    match.Value.Contains("--refresh", StringComparison.Ordinal),
                    previews[^1].Value.Contains("--refresh", StringComparison.Ordinal));
            }
        }

        // An update and a nightly run, on each server.
        Assert.Equal(4, updates);
    }

    // The state after a killed update is correct only with checkpoints; a variable can switch them off to save time.
    [Fact]
    public void An_update_writes_checkpoints_unless_a_variable_says_otherwise()
    {
        foreach (var (file, job) in Names.SelectMany(file => Jobs(file).Select(job => (file, job))))
        {
            if (!EngineUpdate().IsMatch(string.Join('\n', Scripts(job.Value)))) continue;
            Assert.Equal(
                file == GitLab ? null : "${{ vars.PULUMI_SKIP_CHECKPOINTS || 'false' }}",
                SettingsOf(file, job).Variables.GetValueOrDefault("PULUMI_SKIP_CHECKPOINTS"));
            Assert.All(
                StepsOf((YamlMap)job.Value).Where(step => EngineUpdate().IsMatch(string.Join('\n', Scripts(step)))),
                step => Assert.Null(step.Find("env").Text("PULUMI_SKIP_CHECKPOINTS")));
        }
    }

    [Fact]
    public void A_called_workflow_gets_everything_it_needs()
    {
        foreach (var (file, job) in Names.Where(IsWorkflow).SelectMany(file => Jobs(file).Select(job => (file, job))))
        {
            if (job.Value.Text("uses") is null) continue;
            // The called workflow would not get any of it.
            Assert.Null(Parsed(file).Find("env"));
            Assert.Null(((YamlMap)job.Value).Find("env"));
            Assert.Equal("inherit", job.Value.Text("secrets"));
        }

        var called = Jobs(".github/workflows/update-stack.yml").Single();
        var own = Jobs(".github/workflows/nightly.yml").Single(job => job.Key == "drift");
        Assert.Equal(
            own.Value.Entries("env").Select(entry => entry.Key).Order(StringComparer.Ordinal),
            called.Value.Entries("env").Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Jobs_that_read_supervisors_have_their_logins()
    {
        var jobs = Names.Where(IsWorkflow).SelectMany(Jobs)
            .Select(job => (job.Key, (YamlMap)job.Value))
            .Where(job => Actions(job.Item2).Any())
            .SelectMany(job => StepsOf(job.Item2)
                .Where(step => step.Text("uses") == "./.github/actions/pulumi")
                .Select(step => step.Find("with")))
            .ToList();
        Assert.Equal(3, jobs.Count);
        foreach (var inputs in jobs)
        {
            Assert.Equal("${{ secrets.LOGINS }}", inputs.Text("logins"));
            Assert.Equal("${{ secrets.KUBECONFIG }}", inputs.Text("kubeconfig"));
        }
    }

    [Fact]
    public void Commands_without_credentials_read_the_recorded_inventory()
    {
        var commands = ProgramCall().Matches(TextOf(".ci/preview")).Select(match => match.Value).ToList();
        Assert.Equal(3, commands.Count);
        Assert.All(commands, command => Assert.Contains("--inventory recorded", command, StringComparison.Ordinal));
    }

    [Fact]
    public void Images_come_from_their_vendors_and_the_engine_image_is_pinned()
    {
        var pipeline = Parsed(GitLab);
        var images = pipeline.Entries
            .Select(entry => entry.Value.Text("image"))
            .OfType<string>()
            .Distinct();
        Assert.Equal(["mcr.microsoft.com/dotnet/sdk:10.0", "pulumi/pulumi-dotnet:$PULUMI_VERSION"], images);
    }

    [Fact]
    public void All_pipelines_pin_the_same_engine_and_provider_versions()
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

    /// <summary>
    /// The effective settings of a job: its own, and those from the pipeline, a template or an action.
    /// </summary>
    private static (Dictionary<string, string> Variables, List<string> Commands, bool IsCached) SettingsOf(
        string file, YamlEntry job)
    {
        var pipeline = Parsed(file);
        var isGitLab = file == GitLab;
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

    // A GitLab job is a single step.
    private static IEnumerable<YamlMap> StepsOf(YamlMap job) =>
        job.Find("steps") is YamlList steps ? steps.Items.Cast<YamlMap>() : [job];

    private static IEnumerable<string> Actions(YamlMap job) =>
        StepsOf(job).SelectMany(step => Texts(step.Find("uses")))
            .Where(action => action.StartsWith("./.github/actions/", StringComparison.Ordinal))
            .Select(action => Path.Combine(action[2..], "action.yml"));

    private static bool Caches(YamlMap action) =>
        ((YamlList)((YamlMap)action.Find("runs")!).Find("steps")!).Items.Cast<YamlMap>()
            .Any(step => step.Find("with") is YamlMap inputs && inputs.Find("cache") is YamlScalar { Text: "true" });

    [GeneratedRegex(@"\$INFRA ([^\n|>&)]+?)(?= 2>|[\n|>&)]|\z)")]
    private static partial Regex InfraCommand();

    [GeneratedRegex(@"(?<![\w/-])pulumi ([a-z-]+)([^\n|>&)]*)")]
    private static partial Regex PulumiCommand();

    [GeneratedRegex(
        @"(?:PULUMI_SKIP_CHECKPOINTS=\S+ )?(?<![\w/-])pulumi (?:[^\n|>&;)]* )?(?:preview|--preview-only)\b[^\n|>&;)]*")]
    private static partial Regex EnginePreview();

    [GeneratedRegex(@"(?:PULUMI_SKIP_CHECKPOINTS=\S+ )?(?<![\w/-])pulumi (?:[^\n|>&;)]* )?(?:up|update)\b[^\n|>&;)]*")]
    private static partial Regex EngineUpdate();

    [GeneratedRegex(@"\$INFRA .*")]
    private static partial Regex ProgramCall();

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
