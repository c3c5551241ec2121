using Infra.Bench.Preview;

namespace Infra.Bench.Manifests;

/// <summary>A generated project with a service catalog, and a folder for caches and results.</summary>
internal sealed class ChartFleet : IDisposable
{
    public const string Stack = "prod";
    public const int Components = 25;

    private const int Seed = 1;

    // Each combination of enabled bundles is another form of the values.
    private const string Features = """
          features:
            {%- for bundle in ['monitoring-basic', 'monitoring-medium', 'finops-basic', 'storage-basic'] %}
            {{ bundle }}: {{ (cluster.labels[bundle] | default('disabled') == 'enabled') | lower }}
            {%- endfor %}

        """;

    private readonly GeneratedProject _project;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-bench-charts-");

    private ChartFleet(GeneratedProject project) => _project = project;

    /// <summary>The checkout of the catalog, without git.</summary>
    public string Catalog => PathOf("catalog");

    public static ChartFleet Create(int clusters)
    {
        var fleet = new ChartFleet(GeneratedProject.Create(clusters, Components, Seed, Stack, withValues: true));
        for (var i = 0; i < Components; i++) File.AppendAllText(fleet.TemplateOf(i), Features);
        GeneratedCatalog.Write(fleet.Catalog, Components);
        return fleet;
    }

    /// <summary>A path for a cache or a result, deleted with the fleet.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>The name of a cluster in the inventory.</summary>
    public static string ClusterName(int number) => $"cluster-{number:00000}-production";

    /// <summary>The arguments of a command on the stack.</summary>
    public string[] Arguments(string command, params string[] more) =>
        [command, Stack, "--cwd", _project.Root, .. more];

    /// <summary>Changes the replicas of a component on every cluster.</summary>
    public void ChangeReplicas(int component)
    {
        const string written = "cluster.replicas }}";
        var text = File.ReadAllText(TemplateOf(component));
        File.WriteAllText(
            TemplateOf(component), text.Replace(written, "cluster.replicas + 2 }}", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _project.Dispose();
        _folder.Delete(recursive: true);
    }

    private string TemplateOf(int component) => Path.Combine(
        _project.Root, "stacks", "templates", "charts", $"component-{component:00}", "values.yaml.j2");
}
