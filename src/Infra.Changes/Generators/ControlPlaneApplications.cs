using Infra.Foundation;

namespace Infra.Changes.Generators;

/// <summary>
/// The Applications that Argo CD generates from the objects of one control plane: its ApplicationSets, cluster Secrets,
/// and values ConfigMaps. The values service answers as docs/values-service.md describes.
/// </summary>
public sealed class ControlPlaneApplications
{
    private readonly IReadOnlyCollection<YamlMap> _objects;
    private readonly ApplicationGenerator _generator;

    /// <summary>Reads the clusters from the objects; objects of any other kind are allowed.</summary>
    /// <param name="objects">The trees of all objects of the control plane.</param>
    public ControlPlaneApplications(IReadOnlyCollection<YamlMap> objects)
    {
        _objects = objects;
        _generator = new(objects.Select(ClusterParameters.Read).OfType<ClusterParameters>(), Answer);
    }

    /// <summary>The Applications of all sets, by name.</summary>
    /// <exception cref="ArgoCDException">A set fails, or two sets generate an Application with the same
    /// name.</exception>
    /// <exception cref="UnsupportedFormException">A set has a form that is not supported here.</exception>
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

    /// <summary>The Applications of one set, in the order of its generators.</summary>
    /// <exception cref="ArgoCDException">Argo CD would fail too: one bad set of parameters stops the whole
    /// set.</exception>
    /// <exception cref="UnsupportedFormException">The set has a form that is not supported here.</exception>
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
