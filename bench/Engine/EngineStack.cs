using System.Diagnostics;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Bench.Preview;
using Infra.Bench.Processes;
using PulumiEngine;

namespace Infra.Bench.Engine;

/// <summary>
/// An empty stack with a file backend, a scripted supervisor with all its clusters, and its own control plane.
/// </summary>
internal sealed class EngineStack : IAsyncDisposable
{
    private const string Stack = PreviewPart.Stack;

    private readonly GeneratedProject _project;
    private readonly EnginePrograms _programs;
    private readonly ApiServerHost _host;
    private readonly ScriptedSupervisor _supervisor;
    private readonly List<GuestCluster> _clusters;

    private EngineStack(EnginePrograms programs, ApiServerHost host, ScriptedSupervisor supervisor, int clusters)
    {
        (_programs, _host, _supervisor) = (programs, host, supervisor);
        _project = LargeValues.Create(EnginePart.Components);
        // One key pair for all clusters: it is not used to log in, and only its length matters.
        var credential = new GuestCredential();
        _clusters = [.. Enumerable.Range(1, clusters).Select(number => new GuestCluster(number, credential))];
        Serve();
    }

    /// <summary>Size of the file backend's state file; 0 before the first update.</summary>
    public double StateMegabytes =>
        File.Exists(StateFile) ? new FileInfo(StateFile).Length / 1024.0 / 1024.0 : 0;

    private string StateFile => PathOf("state", ".pulumi", "stacks", "infra", $"{Stack}.json");

    public static async Task<EngineStack> StartAsync(EnginePrograms programs, int clusters)
    {
        var host = await ApiServerHost.StartAsync(new ApiServerOptions("hub")
        {
            // No test deletes anything, and the provider waits for no workload.
            ControllerManager = false,
            CustomResources = [ArgoResources.ApplicationSets, ArgoResources.AppProjects],
        });
        var stack = new EngineStack(programs, host, await ScriptedSupervisor.StartAsync(), clusters);
        await host["hub"].Admin.CreateNamespaceAsync("argocd");
        stack.WriteProject();
        return stack;
    }

    /// <summary>Returns `pulumi` with the arguments; the caller starts it.</summary>
    public ProcessStartInfo Command(bool withCheckpoints, params string[] args)
    {
        var start = new ProcessStartInfo(RealEngine.Program,
            [.. args, "--stack", Stack, "--non-interactive", "--color", "never", "--cwd", _project.Root]);
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        start.Environment["PULUMI_SKIP_CHECKPOINTS"] = withCheckpoints ? "false" : "true";
        return start;
    }

    /// <summary>Gives one cluster another credential from now on.</summary>
    public void ChangeCredential()
    {
        var middle = _clusters.Count / 2;
        _clusters[middle] = _clusters[middle] with { Credential = new() };
        Serve();
    }

    /// <summary>Changes a setting that appears in every value of every cluster of the stack.</summary>
    public void ChangeSettings() =>
        File.WriteAllText(PathOf("stacks", Stack, "settings.yaml"), "cluster:\n  replicas: 3\n");

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        await _host.DisposeAsync();
        _project.Dispose();
    }

    private IReadOnlyList<(string Name, string Value)> Variables =>
        RealEngine.Variables(_project.Root, _programs.Provider);

    private void Serve() => _supervisor.Replace(_clusters.SelectMany(cluster => cluster.Objects()));

    private void WriteProject()
    {
        var hub = _host["hub"];
        File.WriteAllText(PathOf("hub.kubeconfig"), hub.KubeconfigFor(hub.AdminIdentity));
        File.WriteAllText(
            PathOf("Pulumi.yaml"),
            $"name: infra\nruntime: {{name: dotnet, options: {{binary: {_programs.Program}}}}}\nmain: stacks\n");
        Directory.CreateDirectory(PathOf("state"));
        var login = JsonValue.Create(_supervisor.KubeconfigFor(new Identity.Token("open-sesame"))).ToJsonString();
        File.WriteAllText(PathOf($"Pulumi.{Stack}.yaml"), $"""
            config:
              infra:inventory: live
              infra:catalogUrl: https://git.example.com/catalog.git
              infra:argocdNamespace: argocd
              infra:kubeconfig: {PathOf("hub.kubeconfig")}
              infra:valuesServiceImage: harbor.example.com/infra-values-service:0.1.0
              infra:valuesServiceToken: a-token-of-the-values-service-0123456789abcdef
              infra:supervisors:
              - name: sv-1
                kubeconfig: {login}

            """);
        CommandOutput.Read(
            RealEngine.Program,
            ["stack", "init", Stack, "--non-interactive", "--cwd", _project.Root],
            [.. Variables]);
    }

    private string PathOf(params string[] parts) => Path.Combine([_project.Root, .. parts]);
}
