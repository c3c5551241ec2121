using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.Bench.Processes;

namespace Infra.Bench.Inventory;

/// <summary>
/// Supervisors as real API servers that share one etcd, each with clusters in five namespaces, and a project that reads
/// them.
/// </summary>
internal sealed class BenchFleet : IAsyncDisposable
{
    private const int Namespaces = 5;

    private readonly ApiServerHost _host;
    private readonly int _clusters;
    private readonly string _project = Directory.CreateTempSubdirectory("infra-inventory-bench-").FullName;

    private BenchFleet(ApiServerHost host, int clusters) => (_host, _clusters) = (host, clusters);

    public Version Version => _host.Version;

    public static async Task<BenchFleet> StartAsync(int supervisors, int clusters)
    {
        var options = Enumerable.Range(1, supervisors).Select(number => new ApiServerOptions($"sv-{number:00}")
        {
            ControllerManager = false,
            CustomResources = [CustomResources.TanzuKubernetesClusters(), CustomResources.Clusters("v1beta1")],
        });
        var fleet = new BenchFleet(await ApiServerHost.StartAsync([.. options]), clusters);
        await Task.WhenAll(fleet._host.Servers.Select((server, index) => fleet.FillAsync(server, index)));
        fleet.WriteProject();
        return fleet;
    }

    /// <summary>Returns seconds. Every cluster must be in the output, with its credential's expiry.</summary>
    public double RunInfra(string infra)
    {
        var watch = Stopwatch.StartNew();
        var output = CommandOutput.Read(infra, ["inventory", "dev", "--format", "json", "--cwd", _project]);
        var wall = watch.Elapsed.TotalSeconds;
        using var rows = JsonDocument.Parse(output);
        var complete = rows.RootElement.EnumerateArray()
            .Count(row => row.GetProperty("credentialExpires").ValueKind is JsonValueKind.String);
        return complete == _clusters * _host.Servers.Count()
            ? wall
            : throw new InvalidOperationException($"{complete} clusters with a credential");
    }

    /// <summary>Returns seconds.</summary>
    public double RunKubectl()
    {
        var watch = Stopwatch.StartNew();
        foreach (var server in _host.Servers)
        {
            using var found = JsonDocument.Parse(Get(server, "tkc", "-A"));
            foreach (var cluster in found.RootElement.GetProperty("items").EnumerateArray())
            {
                var metadata = cluster.GetProperty("metadata");
                var name = metadata.GetProperty("name").GetString();
                var @namespace = metadata.GetProperty("namespace").GetString()!;
                Get(server, "secret", $"{name}-kubeconfig", "--namespace", @namespace);
            }
        }

        return watch.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_project, recursive: true);
    }

    private async Task FillAsync(ApiServer server, int index)
    {
        var namespaces = Enumerable.Range(0, Namespaces).Select(number => $"team-{number}").ToList();
        foreach (var name in namespaces) await server.Admin.CreateNamespaceAsync(name);
        await server.Admin.CreateManyAsync(Enumerable.Range(0, _clusters)
            .SelectMany(number => ObjectsOf(server, index, number, namespaces[number % Namespaces])));
    }

    private static IEnumerable<JsonObject> ObjectsOf(ApiServer server, int index, int number, string @namespace)
    {
        var (name, host) = ($"{server.Name}-cluster-{number:000}", $"10.{index}.{number / 250}.{(number % 250) + 1}");
        var tanzu = new TanzuCluster
        {
            Name = name,
            Namespace = @namespace,
            Host = host,
            Phase = "running",
            Labels = TanzuLabels,
            Conditions = [new("Ready"), new("ControlPlaneReady")],
        };
        yield return tanzu.ToJson();
        yield return new CapiCluster
        {
            Name = name,
            Namespace = @namespace,
            Host = host,
            Conditions = [new("Ready"), new("ControlPlaneReady")],
        }.ToJson();
        var address = new Uri($"https://{host}:6443");
        yield return KubeconfigSecret.For(
            @namespace, name, Kubeconfig.For(name, address, server.AuthorityPem, server.AdminIdentity));
    }

    private static ImmutableSortedDictionary<string, string> TanzuLabels { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("env", "dev").Add("core-basic", "enabled").Add("security-basic", "enabled");

    private void WriteProject()
    {
        File.WriteAllText(Path.Combine(_project, "Pulumi.yaml"), "name: infra\nruntime: dotnet\n");
        foreach (var server in _host.Servers)
            File.WriteAllText(KubeconfigOf(server), server.KubeconfigFor(server.AdminIdentity));
        File.WriteAllText(
            Path.Combine(_project, "Pulumi.dev.yaml"),
            "config:\n  infra:inventory: live\n  infra:supervisors:\n"
            + string.Concat(_host.Servers.Select(
                server => $"  - name: {server.Name}\n    kubeconfig: {KubeconfigOf(server)}\n")));
    }

    private string KubeconfigOf(ApiServer server) => Path.Combine(_project, $"{server.Name}.kubeconfig");

    // The cache of the server's resource types is kept, as on an engineer's machine, but is deleted with the project.
    private string Get(ApiServer server, params string[] what)
    {
        string[] options = ["--kubeconfig", KubeconfigOf(server), "--cache-dir", Path.Combine(_project, "cache")];
        return CommandOutput.Read(Kubectl.Command, [.. options, "get", .. what, "-o", "json"]);
    }
}
