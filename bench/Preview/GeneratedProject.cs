using System.Text;

namespace Infra.Bench.Preview;

/// <summary>
/// A project of any size, identical for the same seed: clusters as a supervisor serves them, and a catalog.
/// </summary>
internal sealed class GeneratedProject : IDisposable
{
    public static IReadOnlyList<string> Bundles { get; } =
        ["core-basic", "security-basic", "monitoring-basic", "monitoring-medium", "finops-basic", "storage-basic"];

    private static readonly string[] Conditions =
        ["Ready", "AddonsReady", "ControlPlaneReady", "NodePoolsReady", "NodesHealthy", "StorageClassSynced"];

    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "defaults": {
              "type": "object",
              "properties": {
                "registry": { "type": "string", "pattern": "^[a-z.]+$", "description": "Where images come from." },
                "nodetype": { "type": "string", "enum": ["platform", "edge"], "description": "Nodes for components." }
              }
            },
            "cluster": {
              "type": "object",
              "properties": { "replicas": { "type": "integer", "minimum": 1, "description": "Of every component." } }
            }
          }
        }
        """;

    // The stacks' rules name them, so a catalog without them is rejected.
    private static readonly string[] WithheldInProd = ["cert-manager-issuer-delete-cronjob", "trivy-operator"];

    private GeneratedProject(string root) => Root = root;

    public string Root { get; }

    /// <summary>
    /// Creates a project of the stack dev or prod. The size limit of one ApplicationSet bounds dev to about 2,000
    /// clusters with values. With values, each component has a template and settings in two layers.
    /// </summary>
    public static GeneratedProject Create(
        int clusters, int components, int seed, string stack = "dev", bool withValues = false, string? folder = null)
    {
        var root = folder is null
            ? Directory.CreateTempSubdirectory("infra-bench-").FullName
            : Directory.CreateDirectory(folder).FullName;
        var inProduction = stack == "prod";
        Directory.CreateDirectory(Path.Combine(root, "stacks", stack));
        File.WriteAllText(Path.Combine(root, "Pulumi.yaml"), "name: infra\nruntime: dotnet\nmain: stacks\n");
        File.WriteAllText(
            Path.Combine(root, $"Pulumi.{stack}.yaml"),
            "config:\n  infra:inventory: recorded\n  infra:catalogUrl: https://git.example.com/catalog.git\n"
            + (inProduction ? "  infra:valuesServiceImage: harbor.example.com/infra-values-service:0.1.0\n" : ""));
        File.WriteAllText(
            Path.Combine(root, "stacks", "catalog.yaml"), Catalog(components, inProduction ? WithheldInProd : []));
        File.WriteAllText(
            Path.Combine(root, "stacks", stack, "inventory.yaml"), Inventory(clusters, inProduction, new Random(seed)));
        if (withValues) WriteValues(root, stack, components);
        return new(root);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void WriteValues(string root, string stack, int components)
    {
        File.WriteAllText(Path.Combine(root, "stacks", "settings.schema.json"), Schema);
        File.WriteAllText(
            Path.Combine(root, "stacks", "settings.yaml"),
            "defaults:\n  registry: pullproxy.corp.local\n  nodetype: platform\ncluster:\n  replicas: 2\n");
        File.WriteAllText(Path.Combine(root, "stacks", stack, "settings.yaml"), "cluster:\n  replicas: 1\n");
        for (var i = 0; i < components; i++)
        {
            var folder = Path.Combine(root, "stacks", "templates", "charts", $"component-{i:00}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "values.yaml.j2"), $$$"""
                component-{{{i:00}}}:
                  image:
                    repository: {{ defaults.registry }}/hub.docker.com/component-{{{i:00}}}
                  replicas: {{ cluster.replicas }}
                  {%- if cluster.replicas > 1 %}
                  podDisruptionBudget:
                    minAvailable: 1
                  {%- endif %}
                  owner: {{ cluster.name }}
                  tolerations:
                  - key: nodetype
                    operator: Equal
                    value: {{ defaults.nodetype }}
                    effect: NoSchedule

                """);
        }
    }

    private static string Catalog(int components, string[] withheld)
    {
        var text = new StringBuilder("bundles:\n");
        foreach (var bundle in Bundles) text.Append($"- name: {bundle}\n  description: Generated.\n");
        text.Append("components:\n");
        for (var i = 0; i < components; i++) text.Append(Component($"component-{i:00}", Bundles[i % Bundles.Count]));
        foreach (var name in withheld) text.Append(Component(name, Bundles[0]));
        return text.ToString();
    }

    private static string Component(string name, string bundle) =>
        $"- name: {name}\n  bundle: {bundle}\n  chart: charts/{name}\n  since: v1.0\n";

    private static string Inventory(int clusters, bool inProduction, Random random)
    {
        const int perSupervisor = 500;
        var text = new StringBuilder("supervisors:\n");
        for (var i = 0; i < clusters; i++)
        {
            if (i % perSupervisor == 0) text.Append($"- name: sv-{i / perSupervisor:00}\n  clusters:\n");
            Cluster(text, i, inProduction, random);
        }

        return text.ToString();
    }

    private static void Cluster(StringBuilder text, int i, bool inProduction, Random random)
    {
        text.Append($"""
              - apiVersion: run.tanzu.vmware.com/v1alpha3
                kind: TanzuKubernetesCluster
                metadata:
                  name: cluster-{i:00000}{(inProduction ? "-production" : "")}
                  namespace: team-{i % 40:00}
                  uid: 5c0b7a58-6c7e-4d0e-9b53-{i:000000000000}
                  resourceVersion: "{random.Next(10_000_000, 99_999_999)}"
                  generation: 4
                  creationTimestamp: "2025-02-11T08:14:02Z"
                  finalizers:
                  - tanzukubernetescluster.run.tanzu.vmware.com
                  labels:
                    env: {(inProduction ? "prod" : random.Next(2) == 0 ? "dev" : "staging")}

            """);
        for (var bundle = 0; bundle < Bundles.Count; bundle++)
        {
            if (bundle < 2 || random.Next(2) == 0) text.Append($"        {Bundles[bundle]}: enabled\n");
        }

        text.Append($"""
                    run.tanzu.vmware.com/tkr: v1.28.8---vmware.1-fips.1-tkg.2
                spec:
                  topology:
                    controlPlane:
                      replicas: 3
                      vmClass: best-effort-medium
                      storageClass: vsan-default-storage-policy
                      tkr:
                        reference:
                          name: v1.28.8---vmware.1-fips.1-tkg.2
                    nodePools:
                    - name: worker-a
                      replicas: {random.Next(3, 9)}
                      vmClass: best-effort-large
                      storageClass: vsan-default-storage-policy
                      failureDomain: zone-a
                      volumes:
                      - name: containerd
                        mountPath: /var/lib/containerd
                        capacity:
                          storage: 64Gi
                      tkr:
                        reference:
                          name: v1.28.8---vmware.1-fips.1-tkg.2
                  settings:
                    network:
                      cni:
                        name: antrea
                      services:
                        cidrBlocks:
                        - 10.96.0.0/12
                      pods:
                        cidrBlocks:
                        - 192.168.0.0/16
                      serviceDomain: cluster.local
                status:
                  apiEndpoints:
                  - host: 10.{i / 62_500}.{i / 250 % 250}.{(i % 250) + 1}
                    port: 6443
                  phase: running
                  totalWorkerReplicas: 3
                  version: v1.28.8+vmware.1-fips.1-tkg.2
                  conditions:

            """);
        foreach (var condition in Conditions)
        {
            text.Append($"      - type: {condition}\n        status: \"True\"\n");
            text.Append("        lastTransitionTime: \"2025-02-11T08:31:40Z\"\n");
        }
    }
}
