using System.Diagnostics;
using System.Text.Json.Nodes;
using Infra.IntegrationTests.Program;
using PulumiEngine;

namespace Infra.IntegrationTests.Engine;

/// <summary>
/// A project of the tests' fleet under the real engine: a stack with a file backend, a scripted supervisor, and a
/// namespace of the control plane.
/// </summary>
internal sealed class EngineProject : IAsyncDisposable
{
    /// <summary>Variables that make an update adopt existing objects that are not in the state.</summary>
    public static readonly (string Name, string Value)[] TakesOver =
        [("PULUMI_K8S_UPSERT_EXISTING_OBJECTS", "true"), ("PULUMI_K8S_ENABLE_PATCH_FORCE", "true")];

    private readonly LiveProject _project;
    private readonly ScriptedSupervisor _supervisor;
    private readonly CertificateAuthority _guests = new();
    private string _salt = "";

    private EngineProject(LiveProject project, ApiServer hub, ScriptedSupervisor supervisor, string stack, string space)
    {
        (_project, _supervisor) = (project, supervisor);
        (Stack, Namespace) = (stack, space);
        Objects = new(hub, space);
    }

    public string Stack { get; }

    public string Namespace { get; }

    /// <summary>The objects in the stack's namespace on the control plane.</summary>
    public HubObjects Objects { get; }

    public string Root => _project.Root;

    /// <summary>Creates a stack without clusters.</summary>
    /// <param name="runtime">The `runtime` of Pulumi.yaml; null uses the built program.</param>
    public static async Task<EngineProject> StartAsync(
        ApiServer hub, string stack, string @namespace, string? runtime = null)
    {
        await hub.Admin.CreateNamespaceAsync(@namespace);
        var project = new EngineProject(
            LiveProject.With("  - name: none"), hub, await ScriptedSupervisor.StartAsync(), stack, @namespace);
        runtime ??= $"runtime: {{name: dotnet, options: {{binary: {ProgramPath}}}}}";
        project.Write("Pulumi.yaml", $"name: infra\n{runtime}\nmain: stacks\n");
        project.Write("hub.kubeconfig", hub.KubeconfigFor(hub.AdminIdentity));
        Directory.CreateDirectory(project.PathOf("state"));
        project.Set("");
        await project.SucceedAsync(["stack", "init", stack]);
        project.KeepSalt();
        return project;
    }

    public static string ProgramPath => BuiltProgram.Find("tests/Fleet/stacks", "Infra.TestStacks.dll");

    /// <param name="settings">More lines under `config`.</param>
    public void Set(string settings, string inventory = "live") => Write($"Pulumi.{Stack}.yaml", $"""
        {_salt}config:
          infra:inventory: {inventory}
          infra:catalogUrl: https://git.example.com/catalog.git
          infra:argocdNamespace: {Namespace}
          infra:kubeconfig: {PathOf("hub.kubeconfig")}
          infra:valuesServiceImage: harbor.example.com/infra-values-service:0.1.0
          infra:valuesServiceToken: values-service-token-0123456789abcdef
          infra:supervisors:
          - name: sv-1
            kubeconfig: {JsonValue.Create(_supervisor.KubeconfigFor(new Identity.Token("open-sesame"))).ToJsonString()}
        {settings}
        """);

    /// <summary>Sets the supervisor's clusters from now on.</summary>
    public void SetClusters(params IEnumerable<GuestCluster> clusters) =>
        _supervisor.Replace(clusters.SelectMany(cluster => cluster.Objects(_guests)));

    public void Write(string relative, string text) => _project.Write(relative, text);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public string PathOf(string relative) => System.IO.Path.Combine(Root, relative);

    public Task<Finished> InfraAsync(params string[] args) => _project.InfraAsync(args);

    /// <summary>Runs `pulumi` with the arguments, without a terminal.</summary>
    public Task<PulumiRun> PulumiAsync(params string[] args) => PulumiAsync(args, []);

    public async Task<PulumiRun> PulumiAsync(string[] args, params (string Name, string Value)[] environment)
    {
        var finished = await Finished.RunAsync(Command(args, environment));
        return new(finished.ExitCode, finished.Output, finished.Error);
    }

    /// <summary>Returns `pulumi` with the arguments; the caller starts it.</summary>
    public ProcessStartInfo Command(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            RealEngine.Program, [.. args, "--non-interactive", "--color", "never", "--cwd", Root]);
        foreach (var (name, value) in RealEngine.Variables(Root, TestProvider.Path).Concat(environment))
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Runs an update as in the pipelines; it must succeed.</summary>
    public Task<PulumiRun> UpAsync(params (string Name, string Value)[] environment) =>
        SucceedAsync(["up", "--yes", "--skip-preview", "--stack", Stack], environment);

    /// <summary>Runs the preview of a pull request; it must succeed.</summary>
    public Task<PulumiRun> PreviewAsync(params string[] args) =>
        SucceedAsync(["preview", "--stack", Stack, .. args], ("PULUMI_SKIP_CHECKPOINTS", "true"));

    /// <summary>Runs any command; it must succeed.</summary>
    public async Task<PulumiRun> SucceedAsync(string[] args, params (string Name, string Value)[] environment)
    {
        var run = await PulumiAsync(args, environment);
        Assert.True(run.ExitCode == 0, run.All);
        return run;
    }

    public async Task AssertNoChangesAsync()
    {
        var preview = await PreviewAsync("--expect-no-changes", "--diff");
        Assert.Contains(" unchanged", preview.Output, StringComparison.Ordinal);
    }

    /// <summary>Asserts that neither the output nor the state contains a secret.</summary>
    public void AssertNothingPlanted(params IEnumerable<PulumiRun> runs)
    {
        Assert.All(runs, run => Assert.DoesNotContain("PLANTED", run.All, StringComparison.Ordinal));
        var state = Directory.EnumerateFiles(PathOf("state"), "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(state);
        Assert.All(
            state, file => Assert.DoesNotContain("PLANTED", File.ReadAllText(file), StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        _guests.Dispose();
        _project.Dispose();
    }

    // The engine writes it to the stack's settings file.
    private void KeepSalt() => _salt = string.Concat(
        Read($"Pulumi.{Stack}.yaml").Split('\n')
            .Where(line => line.StartsWith("encryptionsalt:", StringComparison.Ordinal))
            .Select(line => line + "\n"));
}

/// <summary>A command of the engine that has ended.</summary>
internal sealed record PulumiRun(int ExitCode, string Output, string Error)
{
    public string All => $"exit code {ExitCode}\n{Output}{Error}";

    /// <summary>
    /// The count in the last summary, such as 3 for `+ 3 created`; 0 if the summary does not mention it. The output of
    /// an update may begin with the summary of a preview.
    /// </summary>
    public int Count(string what) => Output[Output.LastIndexOf("Resources:", StringComparison.Ordinal)..].Split('\n')
        .Select(line => line.TrimStart(' ', '+', '-', '~').Split(' ', 2))
        .Where(words => words is [_, var rest] && rest.TrimEnd() == what)
        .Select(words => int.TryParse(words[0], out var number) ? number : 0)
        .LastOrDefault();
}
