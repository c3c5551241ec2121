using System.Text;
using System.Text.Json.Nodes;
using ApiServers;
using Infra.IntegrationTests.Program;

namespace Infra.IntegrationTests.ControlPlane;

/// <summary>Stack dev with a recorded inventory and a control plane in a namespace of a real API server.</summary>
internal sealed class HubProject : IDisposable
{
    public const string Token = "PLANTED-hub-token-51be";
    private const string Pulumi = "pulumi-kubernetes-0a1b2c3d";

    private readonly LiveProject _project;
    private readonly ApiServer _server;
    private readonly string _namespace;

    private HubProject(LiveProject project, ApiServer server, string @namespace) =>
        (_project, _server, _namespace) = (project, server, @namespace);

    public StringBuilder Seen { get; } = new();

    public static async Task<HubProject> NewAsync(ApiServer server, string @namespace, Identity? identity = null)
    {
        await server.Admin.CreateNamespaceAsync(@namespace);
        var project = LiveProject.With("  - name: none");
        project.Write("hub.kubeconfig", server.KubeconfigFor(identity ?? server.AdminIdentity));
        project.Write("stacks/dev/inventory.yaml", Inventory);
        var hub = new HubProject(project, server, @namespace);
        hub.Set("");
        return hub;
    }

    /// <param name="settings">More lines under `config`.</param>
    public void Set(string settings) => _project.Write("Pulumi.dev.yaml", $"""
        config:
          infra:inventory: recorded
          infra:catalogUrl: https://git.example.com/catalog.git
          infra:argocdNamespace: {_namespace}
          infra:kubeconfig: {Path.Combine(_project.Root, "hub.kubeconfig")}
        {settings}
        """);

    public async Task<Finished> InfraAsync(params string[] args)
    {
        var run = await _project.InfraAsync(args);
        Seen.Append(run.Output).Append(run.Error);
        return run;
    }

    public string PathOf(string file) => Path.Combine(_project.Root, file);

    /// <summary>Does what an update does: applies the declared objects as Pulumi would, with credentials.</summary>
    public async Task UpdateAsync()
    {
        var render = await InfraAsync("render", "dev", "-o", PathOf("out"), "--allow-removals", "99");
        Assert.Equal(0, render.ExitCode);
        foreach (var file in Directory.EnumerateFiles(PathOf("out"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.')))
        {
            var document = Yaml.Object(await File.ReadAllTextAsync(file));
            if ((string?)document["kind"] == "Secret")
                document["stringData"]!["config"] = $$"""{"bearerToken":"{{Token}}"}""";
            await _server.Admin.ApplyAsync(document, Pulumi, force: true);
        }
    }

    public async Task<int> PreviewExitCodeAsync() =>
        (await InfraAsync("preview", "dev", "--live", "--expect-no-changes")).ExitCode;

    /// <summary>Changes an object by hand, as `kubectl edit` does.</summary>
    public async Task EditAsync(string resource, string name, JsonObject patch)
    {
        var root = resource is "secrets" or "configmaps" ? "api/v1" : "apis/argoproj.io/v1alpha1";
        using var request = new HttpRequestMessage(
            HttpMethod.Patch, $"/{root}/namespaces/{_namespace}/{resource}/{name}?fieldManager=kubectl-edit")
        {
            Content = new StringContent(patch.ToJsonString(), Encoding.UTF8, "application/merge-patch+json"),
        };
        using var answer = await _server.Admin.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Creates a cluster Secret in the form of `argocd cluster add`.</summary>
    public Task JoinAsync(string objectName, string cluster, string server, params string[] labels) =>
        _server.Admin.CreateAsync(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Secret",
            ["metadata"] = new JsonObject
            {
                ["name"] = objectName,
                ["namespace"] = _namespace,
                ["annotations"] = new JsonObject
                {
                    ["managed-by"] = "argocd.argoproj.io",
                    ["kubectl.kubernetes.io/last-applied-configuration"] = Token,
                },
                ["labels"] = new JsonObject(labels
                .Append("argocd.argoproj.io/secret-type=cluster")
                .Select(label => KeyValuePair.Create(label.Split('=')[0], (JsonNode?)label.Split('=')[1]))),
            },
            ["type"] = "Opaque",
            ["stringData"] = new JsonObject
            {
                ["name"] = cluster,
                ["server"] = server,
                ["config"] = $$"""{"bearerToken":"{{Token}}"}""",
            },
        });

    public void Dispose() => _project.Dispose();

    private const string Inventory = """
        supervisors:
        - name: sv-01
          clusters:
          - apiVersion: run.tanzu.vmware.com/v1alpha3
            kind: TanzuKubernetesCluster
            metadata:
              name: alpha
              namespace: team-a
              labels: {env: dev, core-basic: enabled, security-basic: enabled, monitoring-basic: enabled}
            status:
              apiEndpoints:
              - {host: 10.0.0.1, port: 6443}
              phase: running
              conditions:
              - {type: Ready, status: "True"}
              - {type: ControlPlaneReady, status: "True"}
          - apiVersion: run.tanzu.vmware.com/v1alpha3
            kind: TanzuKubernetesCluster
            metadata:
              name: beta
              namespace: team-a
              labels: {env: dev, core-basic: enabled, security-basic: enabled}
            status:
              apiEndpoints:
              - {host: 10.0.0.2, port: 6443}
              phase: running
              conditions:
              - {type: Ready, status: "True"}
              - {type: ControlPlaneReady, status: "True"}

        """;
}
