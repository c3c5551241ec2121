using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>
/// The Applications that the objects of one control plane make: its ApplicationSets over its cluster Secrets, where the
/// values service answers from the values ConfigMaps as docs/values-service.md says.
/// </summary>
public sealed class ControlPlaneApplications
{
    private readonly IReadOnlyCollection<YamlMap> _objects;
    private readonly ApplicationGenerator _generator;

    public ControlPlaneApplications(IReadOnlyCollection<YamlMap> objects)
    {
        _objects = objects;
        _generator = new(objects.Select(ClusterParameters.Read).OfType<ClusterParameters>(), Answer);
    }

    /// <summary>The Applications of every set, by name.</summary>
    public SortedDictionary<string, YamlMap> All()
    {
        var applications = new SortedDictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var set in _objects.Where(tree => tree.TextAt("kind") == "ApplicationSet"))
        {
            foreach (var application in Generate(set))
            {
                var name = application.TextAt("metadata", "name") ?? "";
                if (!applications.TryAdd(name, application)) throw new ArgoCDException($"two Applications '{name}'");
            }
        }

        return applications;
    }

    /// <exception cref="ArgoCDException">One bad set of parameters stops the whole set.</exception>
    public IReadOnlyList<YamlMap> Generate(YamlMap set) => _generator.Generate(set);

    private List<YamlMap> Answer(string configMap, IReadOnlyDictionary<string, string> parameters)
    {
        var (stack, component) = (parameters.GetValueOrDefault("stack"), parameters.GetValueOrDefault("component"));
        var env = parameters.GetValueOrDefault("env");
        List<YamlMap> answers =
        [
            .. from tree in _objects
               where tree.TextAt("kind") == "ConfigMap" && tree.TextAt("metadata", "labels", LabelKeys.Stack) == stack
               where env is null || tree.TextAt("metadata", "labels", LabelKeys.Env) == env
               let cluster = tree.TextAt("metadata", "labels", LabelKeys.Cluster)
               let values = tree.TextAt("data", $"{component}.yaml")
               where cluster is not null && values is not null
               select Answer(tree.Position, cluster, values),
        ];
        return answers is [] ? throw new ArgoCDException($"404: no cluster has values for '{component}'") : answers;
    }

    private static YamlMap Answer(Position at, string cluster, string values) => new(
        [
            new("name", at, new YamlScalar(cluster, ScalarType.Text, at)),
            new("helmValues", at, new YamlScalar(values, ScalarType.Text, at)),
        ],
        at);
}
