using System.Text;

namespace Infra.Tests.Cli;

/// <summary>A small fleet and its change: 2 clusters leave, 3 join, and 40 values of the others change.</summary>
internal static class PreviewFleet
{
    private const int PerCluster = 5;

    private static readonly string[] Staying = ["bay", "cape", "delta", "fjord", "gulf", "harbour", "inlet", "jetty"];
    private static readonly string[] Leaving = ["anchor", "estuary"];
    private static readonly string[] Joining = ["kelp", "lagoon", "marina"];

    public static TemporaryFolder Before()
    {
        var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        project.Write("stacks/settings.schema.json", Schema);
        project.Write("stacks/templates/security/kyverno/values.yaml.j2", Template);
        Write(project, [.. Staying, .. Leaving], "old");
        return project;
    }

    public static void Change(TemporaryFolder project)
    {
        foreach (var gone in Leaving) File.Delete(project.Path($"stacks/dev/clusters/{gone}.yaml"));
        Write(project, [.. Staying, .. Joining], "new");
    }

    /// <summary>Removes more clusters than a run may remove.</summary>
    public static void Drop(TemporaryFolder project)
    {
        Directory.Delete(project.Path("stacks/dev/clusters"), recursive: true);
        Write(project, Joining, "new");
    }

    /// <summary>Writes a cluster's settings, each as text in a YAML file.</summary>
    public static void WriteSettings(TemporaryFolder project, string cluster, IEnumerable<string> values) =>
        project.Write(
            $"stacks/dev/clusters/{cluster}.yaml",
            $"cluster:\n{string.Concat(values.Select((value, i) => $"  setting{i}: {value}\n"))}");

    private static void Write(TemporaryFolder project, string[] clusters, string value)
    {
        var inventory = new StringBuilder("supervisors:\n- name: sv-01\n  clusters:\n");
        foreach (var cluster in clusters.Order(StringComparer.Ordinal))
        {
            inventory.Append(Cluster(cluster));
            WriteSettings(project, cluster, Enumerable.Range(0, PerCluster).Select(i => $"{value}-{i}"));
        }

        project.Write("stacks/dev/inventory.yaml", inventory.ToString());
    }

    public static string Cluster(string name) => $"""
          - apiVersion: run.tanzu.vmware.com/v1alpha3
            kind: TanzuKubernetesCluster
            metadata:
              name: {name}
              namespace: team-a
              labels:
                env: dev
                core-basic: enabled
                security-basic: enabled
            status:
              apiEndpoints:
              - host: {name}.example.com
                port: 6443
              phase: running
              version: v1.29.4+vmware.3-fips.1-tkg.1
              conditions:
              - type: Ready
                status: "True"
              - type: ControlPlaneReady
                status: "True"

        """;

    private static string Schema =>
        $"{{\"type\": \"object\", \"properties\": {{\"cluster\": {{\"type\": \"object\", \"properties\": "
            + $"{{{string.Join(", ", Enumerable.Range(0, PerCluster).Select(i => $"\"setting{i}\": {{\"type\": "
            + $"\"string\"}}"))}}}}}}}}}\n";

    private static string Template =>
        $"kyverno:\n{string.Concat(Enumerable.Range(0, PerCluster).Select(i => $"  value{i}: {{{{ cluster.setting{i} "
            + $"| tojson }}}}\n"))}";
}
