using System.Diagnostics;
using System.Text;
using Infra.Tests.Cli;
using Infra.Tests.Tools;

namespace Infra.Tests.Workloads;

/// <summary>
/// A project of eight clusters, and a service catalog with the charts of two components. Each planted change is one
/// that a reviewer must see.
/// </summary>
internal sealed class WorkloadFleet : IDisposable
{
    private const string Schema = """
        {"type": "object", "properties": {"cluster": {"type": "object", "properties": {
        "tag": {"type": "string"}, "replicas": {"type": "integer"}, "app": {"type": "string"},
        "license": {"type": "string"}, "mode": {"type": "string"}}}}}
        """;

    private const string Settings =
        "cluster:\n  tag: v1.11.4\n  replicas: 2\n  app: external-dns\n  license: basic\n  mode: audit\n";

    private static readonly Dictionary<string, string> Charts = new(StringComparer.Ordinal)
    {
        ["security/kyverno/Chart.yaml"] = "apiVersion: v2\nname: kyverno\nversion: 1.0.0\n",
        ["security/kyverno/values.yaml"] = "owner: nobody\ntag: none\nreplicas: 1\nlicense: none\nmode: audit\n",
        ["security/kyverno/templates/deployment.yaml"] = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: kyverno
              labels:
                helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
            spec:
              replicas: {{ .Values.replicas }}
              selector:
                matchLabels:
                  app: kyverno
              template:
                metadata:
                  labels:
                    app: kyverno
                  annotations:
                    checksum/config: {{ toYaml .Values | sha256sum }}
                spec:
                  containers:
                  - name: kyverno
                    image: ghcr.io/kyverno/kyverno:{{ .Values.tag }}
                    args:
                    - --cluster={{ .Values.owner }}
            """,
        ["security/kyverno/templates/license.yaml"] = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: kyverno-license
            stringData:
              license: {{ .Values.license }}-{{ .Values.owner }}
            """,
        ["security/kyverno/templates/config.yaml"] = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: kyverno
            data:
              mode: {{ .Values.mode }}
            """,
        ["dns/external-dns/Chart.yaml"] = "apiVersion: v2\nname: external-dns\nversion: 1.0.0\n",
        ["dns/external-dns/values.yaml"] = "app: none\n",
        ["dns/external-dns/templates/deployment.yaml"] = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: external-dns
            spec:
              selector:
                matchLabels:
                  app: {{ .Values.app }}
              template:
                metadata:
                  labels:
                    app: {{ .Values.app }}
                spec:
                  containers:
                  - name: external-dns
                    image: registry.k8s.io/external-dns/external-dns:v0.14.2
            """,
    };

    public static readonly string[] Clusters =
        ["bay", "cape", "delta", "fjord", "gulf", "harbour", "inlet-long-name", "jetty"];

    private readonly TemporaryFolder _cache = new();

    public WorkloadFleet()
    {
        Project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        Project.Write("stacks/settings.schema.json", Schema);
        Project.Write("stacks/settings.yaml", Settings);
        Project.Write(
            "stacks/templates/security/kyverno/values.yaml.j2",
            "owner: {{ cluster.name }}\ntag: {{ cluster.tag | tojson }}\nreplicas: {{ cluster.replicas }}\n"
                + "license: {{ cluster.license | tojson }}\nmode: {{ cluster.mode | tojson }}\n");
        Project.Write("stacks/templates/dns/external-dns/values.yaml.j2", "app: {{ cluster.app | tojson }}\n");
        var inventory = new StringBuilder("supervisors:\n- name: sv-01\n  clusters:\n");
        foreach (var cluster in Clusters) inventory.Append(PreviewFleet.Cluster(cluster));
        Project.Write("stacks/dev/inventory.yaml", inventory.ToString());
        foreach (var (file, text) in Charts) Catalog.Write(file, text.TrimEnd('\n') + "\n");
    }

    public TemporaryFolder Project { get; } = new();

    public TemporaryFolder Catalog { get; } = new();

    /// <summary>Commits the catalog to its branch `development`, as the stack's env follows it.</summary>
    public void CommitCatalog()
    {
        if (!Directory.Exists(Catalog.Path(".git"))) Git("init", "--quiet", "--initial-branch=development");
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "change");
    }

    /// <summary>Runs git in the catalog.</summary>
    public void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Catalog.Root, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    /// <summary>Renders the project as it is, to compare with later.</summary>
    public async Task RenderAsync()
    {
        var run = await InfraCommand.RunAsync("render", "dev", "--cwd", Project.Root, "--out", Project.Path("before"));
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
    }

    /// <summary>Sets a cluster's settings.</summary>
    public void Set(string cluster, string settings) =>
        Project.Write($"stacks/dev/clusters/{cluster}.yaml", $"cluster: {settings}\n");

    /// <summary>A preview against the rendering, with the catalog and helm.</summary>
    public Task<InfraCommand> PreviewAsync(params string[] options) =>
        RunAsync("preview", ["--against", Project.Path("before"), .. options]);

    /// <summary>A command for the stack, with the catalog and helm.</summary>
    public async Task<InfraCommand> RunAsync(string command, params string[] options)
    {
        const string cache = "INFRA_CACHE";
        var before = Environment.GetEnvironmentVariable(cache);
        try
        {
            Environment.SetEnvironmentVariable(cache, _cache.Root);
            string[] helm = options.Contains("--helm") ? [] : ["--helm", Helm.Program];
            return await InfraCommand.RunAsync(
                [command, "dev", .. options, "--cwd", Project.Root, "--catalog", Catalog.Root, .. helm]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(cache, before);
        }
    }

    /// <summary>The only files that a run may leave outside the project.</summary>
    public IEnumerable<string> CachedFiles() =>
        Directory.EnumerateFiles(_cache.Root, "*", SearchOption.AllDirectories);

    public void Dispose()
    {
        Project.Dispose();
        Catalog.Dispose();
        _cache.Dispose();
    }
}
