using Infra.Foundation;
using ParameterSet = System.Collections.Generic.Dictionary<string, object?>;

namespace Infra.Changes.Generators;

/// <summary>Generates the parameters of the clusters generator.</summary>
internal sealed class ClusterGeneration(IReadOnlyList<ClusterParameters> clusters, ParameterTemplates templates)
{
    private const string InCluster = "https://kubernetes.default.svc";

    public IEnumerable<ParameterSet> Generate(YamlMap generator)
    {
        var selector = ParameterSelector.Read(generator.MapAt("selector"));
        if (selector is not null && !ValuesOf(selector).All(IsLabelValue))
            throw new UnsupportedFormException("a selector with text that is not a valid label value");
        var sets = Selected(selector);
        if (generator.TextAt("flatList") is not "true")
        {
            foreach (var set in sets) AddValues(generator, set, templates);
            return sets;
        }

        if (!templates.IsGo) throw new UnsupportedFormException("flatList without goTemplate");
        if (generator.MapAt("values") is { Entries.Count: > 0 })
            throw new UnsupportedFormException("flatList with values");
        return [new ParameterSet { ["clusters"] = sets.ToList<object?>() }];
    }

    /// <summary>Adds the generator's values. They are templates over its parameters, but not over each other.</summary>
    public static void AddValues(YamlMap generator, ParameterSet parameters, ParameterTemplates templates)
    {
        var values = generator.MapAt("values").TextMap();
        if (values.Count == 0) return;
        var rendered = values.ToDictionary(value => value.Key, value => templates.Render(value.Value, parameters));
        if (templates.IsGo) parameters["values"] = rendered;
        else foreach (var (key, value) in rendered) parameters[$"values.{key}"] = value;
    }

    private static bool IsLabelValue(string text) => KubernetesNames.BrokenLabelValueRule(text) is null;

    private static IEnumerable<string> ValuesOf(LabelSelector selector) =>
        selector.MatchLabels.Values.Concat(selector.MatchExpressions.SelectMany(expression => expression.Values));

    private List<ParameterSet> Selected(LabelSelector? selector)
    {
        // By name: the last of several Secrets with the same name counts.
        var byName = new Dictionary<string, ParameterSet>(StringComparer.Ordinal);
        foreach (var cluster in clusters)
        {
            if (selector?.Selects(cluster.SecretLabels) is false) continue;
            // A copy, because a merge can change it.
            byName[cluster.Name] = CreateParameters(cluster, new(cluster.SecretLabels, StringComparer.Ordinal));
        }

        // Argo CD's own cluster has no Secret, so only a generator without a selector includes it.
        if (selector is null && clusters.All(cluster => cluster.Server != InCluster))
        {
            byName["in-cluster"] = Named("in-cluster", InCluster, "");
        }

        return [.. byName.Values];
    }

    private ParameterSet CreateParameters(ClusterParameters cluster, Dictionary<string, string> labels)
    {
        var parameters = Named(cluster.Name, cluster.Server, cluster.Project);
        var annotations = cluster.Annotations.ToDictionary(one => one.Key, one => one.Value);
        if (templates.IsGo)
        {
            var metadata = new ParameterSet { ["labels"] = labels };
            if (annotations.Count > 0) metadata["annotations"] = annotations;
            parameters["metadata"] = metadata;
            return parameters;
        }

        foreach (var (key, label) in labels) parameters[$"metadata.labels.{key}"] = label;
        foreach (var (key, annotation) in annotations) parameters[$"metadata.annotations.{key}"] = annotation;
        return parameters;
    }

    private static ParameterSet Named(string name, string server, string project) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["nameNormalized"] = ParameterNames.Normalized(name),
        ["server"] = server,
        ["project"] = project,
    };
}
