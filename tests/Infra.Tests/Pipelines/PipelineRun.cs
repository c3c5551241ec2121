using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Tests.Pipelines;

/// <summary>
/// One run of a job's shell steps in a checkout, like on its server. Commands that would reach another machine are
/// replaced by the test's stubs, which are recorded in <see cref="Calls"/> with their arguments.
/// </summary>
internal sealed partial class PipelineRun
{
    private readonly PipelineProject _project;
    private readonly Dictionary<string, string> _context;
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["INFRA"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "Infra.TestStacks.dll")}",
    };

    private PipelineRun(PipelineProject project, Dictionary<string, string> context) =>
        (_project, _context) = (project, context);

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    /// <summary>One line for each call that would have reached another machine, in call order.</summary>
    public IReadOnlyList<string> Calls =>
        File.Exists(Stub("calls.txt")) ? [.. File.ReadAllLines(Stub("calls.txt"))] : [];

    /// <summary>The body that a call sent; null if there was none.</summary>
    public string? Body => File.Exists(Stub("body.md")) ? File.ReadAllText(Stub("body.md")) : null;

    public string Summary => File.ReadAllText(Path.Combine(_project.Temporary, "summary.md"));

    /// <summary>Replaces the real program: a script that gets its arguments.</summary>
    public static string FakeProgram(PipelineProject project, string script) =>
        project.Script("infra", $"#!/usr/bin/env bash\n{script}\n");

    /// <param name="context">The values of GitHub's expressions, such as `github.token`.</param>
    public static PipelineRun OfGitHub(
        PipelineProject project,
        string workflow,
        string job,
        Dictionary<string, string> context,
        Dictionary<string, string>? variables = null)
    {
        var run = new PipelineRun(project, context);
        run.Prepare(variables);
        var map = (YamlMap)Pipeline.Jobs(workflow).First(entry => entry.Key == job).Value;
        foreach (var part in (YamlMap[])[Pipeline.Parsed(workflow), map]) run.Take(part.Entries("env"), run._variables);
        foreach (var (name, value) in variables ?? []) run._variables[name] = value;
        run.RunSteps(((YamlList)map.Find("steps")!).Items.Cast<YamlMap>());
        return run;
    }

    /// <summary>Runs one of the repository's own actions.</summary>
    public static PipelineRun OfAction(PipelineProject project, string action, Dictionary<string, string> context)
    {
        var run = new PipelineRun(project, context);
        run.Prepare(null);
        run.RunSteps(((YamlList)((YamlMap)Pipeline.Parsed(action).Find("runs")!).Find("steps")!).Items.Cast<YamlMap>());
        return run;
    }

    /// <summary>The value of a GitHub expression after the run; empty if it has none.</summary>
    public string ContextOf(string expression) => _context.GetValueOrDefault(expression, "");

    /// <summary>The variables that the job passed to its later steps.</summary>
    public IReadOnlyList<string> LaterVariables =>
    [
        .. LaterVariable().Matches(File.ReadAllText(_variables["GITHUB_ENV"]))
            .Select(match => $"{match.Groups["name"]}={match.Groups["value"].Value.TrimEnd('\n')}"),
    ];

    public static PipelineRun OfGitLab(PipelineProject project, string job, Dictionary<string, string> variables)
    {
        var run = new PipelineRun(project, []);
        run.Prepare(variables);
        run._variables["CI_PROJECT_DIR"] = project.Root;
        var pipeline = Pipeline.Parsed(Pipeline.GitLab);
        List<YamlMap> layers = [.. Pipeline.WithTemplates(pipeline, job)];
        foreach (var layer in layers.Prepend(pipeline)) run.Take(layer.Entries("variables"), run._variables);
        foreach (var (name, value) in variables) run._variables[name] = value;
        var script = string.Join('\n', ((string[])["before_script", "script"]).SelectMany(key =>
            Pipeline.Texts(layers.LastOrDefault(layer => layer.Find(key) is not null)?.Find(key))));
        run.ExitCode = run.Bash("set -eo pipefail\n" + script, project.Root, run._variables);
        return run;
    }

    private string Stub(string name) => Path.Combine(_project.Temporary, "stubs", name);

    private void Prepare(Dictionary<string, string>? variables)
    {
        Directory.CreateDirectory(Stub(""));
        // Each stub records its call. The test's files contain its responses, and a sent body is kept.
        WriteStub("gh", """
            echo "gh $*" >> "$stubs/calls.txt"
            for word in "$@"; do
              case $word in body=@* | */report.md) cp "${word#body=@}" "$stubs/body.md" ;; esac
            done
            case " $* " in
            *" --method "* | *" create "* | *" comment "*) ;;
            *) cat "$stubs/answer.txt" 2>/dev/null ;;
            esac
            exit "${STUB_EXIT_CODE:-0}"
            """);
        WriteStub("curl", """
            shown=$(sed "s/PRIVATE-TOKEN: $API_TOKEN/PRIVATE-TOKEN: …/g" <<< "$*")
            echo "curl $shown" >> "$stubs/calls.txt"
            for word in "$@"; do
              case $word in body=\<* | description=\<*) cp "${word#*=<}" "$stubs/body.md" ;; esac
            done
            case " $* " in *" --request "*) ;; *) cat "$stubs/answer.txt" 2>/dev/null || echo "[]" ;; esac
            exit "${STUB_EXIT_CODE:-0}"
            """);
        WriteStub("pulumi", """
            echo "pulumi $* checkpoints=${PULUMI_SKIP_CHECKPOINTS:-}" >> "$stubs/calls.txt"
            if [ "$1" = version ]; then echo "v$PULUMI_VERSION"; fi
            if [ "$1" = preview ]; then exit "${STUB_PREVIEW_CODE:-0}"; fi
            """);
        WriteStub("dotnet", $$"""
            case $1 in
            restore) echo "dotnet $*" >> "$stubs/calls.txt" ;;
            *) exec {{RealDotnet()}} "$@" ;;
            esac
            """);
        // Uses the machine's own jq if it is installed.
        WriteStub("jq", """
            PATH=${PATH#*:}
            if command -v jq > /dev/null; then exec jq "$@"; fi
            sed -n 's/.*"i*id": *\([0-9]*\).*/\1/p'
            """);
        if (variables?.GetValueOrDefault("STUB_ANSWER") is { } answer) File.WriteAllText(Stub("answer.txt"), answer);
    }

    private static string RealDotnet() =>
        Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "/usr/bin/env -S dotnet";

    private void WriteStub(string name, string script) =>
        _project.Script($"stubs/{name}", $"#!/usr/bin/env bash\nstubs={Stub("").TrimEnd('/')}\n{script}\n");

    private void RunSteps(IEnumerable<YamlMap> steps)
    {
        _variables["GITHUB_WORKSPACE"] = _project.Root;
        _variables["RUNNER_TEMP"] = _project.Temporary;
        foreach (var (name, file) in (ReadOnlySpan<(string, string)>)[
            ("GITHUB_OUTPUT", "output.txt"), ("GITHUB_ENV", "env.txt"), ("GITHUB_STEP_SUMMARY", "summary.md"),
        ])
        {
            _variables[name] = Path.Combine(_project.Temporary, file);
            File.WriteAllText(_variables[name], "");
        }

        foreach (var step in steps)
        {
            if (step.Text("run") is not { } script || !IsWanted(step.Text("if"))) continue;
            var variables = new Dictionary<string, string>(_variables, StringComparer.Ordinal);
            Take(step.Entries("env"), variables);
            var options = step.Text("shell") == "bash" ? "set -eo pipefail\n" : "set -e\n";
            var folder = Path.Combine(_project.Root, step.Text("working-directory") ?? "");
            File.WriteAllText(_variables["GITHUB_OUTPUT"], "");
            var code = Bash(options + Meant(script), folder, variables);
            if (step.Text("id") is { } id)
            {
                _context[$"steps.{id}.outcome"] = code == 0 ? "success" : "failure";
                foreach (var line in File.ReadAllLines(_variables["GITHUB_OUTPUT"]))
                    _context[$"steps.{id}.outputs.{line.Split('=')[0]}"] = line.Split('=', 2)[1];
            }

            if (code != 0 && step.Text("continue-on-error") != "true" && ExitCode == 0) ExitCode = code;
        }
    }

    // Without a condition, a step is skipped after a failed one.
    private bool IsWanted(string? condition)
    {
        if (ExitCode != 0) return false;
        if (condition is null) return true;
        if (condition == "contains(join(steps.*.outcome, ' '), 'failure')")
        {
            return _context.Any(entry =>
                entry.Key.EndsWith(".outcome", StringComparison.Ordinal) && entry.Value == "failure");
        }

        return condition.Split(" || ").Any(either => either.Split(" && ").All(IsSo));
    }

    private bool IsSo(string comparison)
    {
        var sides = Comparison().Match(comparison);
        Assert.True(sides.Success, comparison);
        return ValueOf(sides.Groups[1].Value) == ValueOf(sides.Groups[3].Value) == (sides.Groups[2].Value == "==");
    }

    private string ValueOf(string word) => word.StartsWith('\'') ? word.Trim('\'') : ContextOf(word);

    private string Meant(string text) => Expression().Replace(
        text, match => ValueOf(match.Groups[1].Value) is { Length: > 0 } value ? value : match.Groups[2].Value);

    private void Take(IEnumerable<YamlEntry> entries, Dictionary<string, string> variables)
    {
        foreach (var entry in entries.Where(entry => entry.Key != "INFRA"))
            variables[entry.Key] = Meant(((YamlScalar)entry.Value).Text);
    }

    private int Bash(string script, string folder, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-c", $"exec 2>&1\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        // Passes no variable of the machine that could be a login.
        string[] kept = ["PATH", "HOME", "DOTNET_ROOT"];
        foreach (var name in start.Environment.Keys.Except(kept).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        start.Environment["PATH"] = $"{Stub("").TrimEnd('/')}:{start.Environment["PATH"]}";
        using var bash = Process.Start(start)!;
        Output += bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return bash.ExitCode;
    }

    // A line, or a name with the delimiter that ends its lines.
    [GeneratedRegex(
        @"^(?<name>\w+)(?:=(?<value>.*)|<<(?<end>.+)\n(?<value>(?:.*\n)*?)\k<end>)$", RegexOptions.Multiline)]
    private static partial Regex LaterVariable();

    // Includes the fallback for an empty value.
    [GeneratedRegex(@"\$\{\{ *(\S+)(?: \|\| '([^']*)')? *\}\}")]
    private static partial Regex Expression();

    [GeneratedRegex(@"^(\S+) (==|!=) (\S+)$")]
    private static partial Regex Comparison();
}
