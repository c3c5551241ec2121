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
            var values = ReadValues(generator);
            foreach (var set in sets) AddValues(values, set, templates);
            return sets;
        }

        if (!templates.IsGo) throw new UnsupportedFormException("flatList without goTemplate");
        if (generator.MapAt("values") is { Entries.Count: > 0 })
            throw new UnsupportedFormException("flatList with values");
        return [new ParameterSet { ["clusters"] = sets.ToList<object?>() }];
    }

    /// <summary>The generator's own values.</summary>
    public static IReadOnlyDictionary<string, string> ReadValues(YamlMap generator) =>
        generator.MapAt("values").TextMap();

    /// <summary>Adds the generator's values. They are templates over its parameters, but not over each other.</summary>
    public static void AddValues(
        IReadOnlyDictionary<string, string> values, ParameterSet parameters, ParameterTemplates templates)
    {
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
            byName[cluster.Name] = CreateParameters(cluster);
        }

        // Argo CD's own cluster has no Secret, so only a generator without a selector includes it.
        if (selector is null && clusters.All(cluster => cluster.Server != InCluster))
        {
            byName["in-cluster"] = Named("in-cluster", InCluster, "");
        }

        return [.. byName.Values];
    }

    private ParameterSet CreateParameters(ClusterParameters cluster)
    {
        var parameters = Named(cluster.Name, cluster.Server, cluster.Project);
        if (templates.IsGo)
        {
            parameters["metadata"] = cluster.Metadata;
            return parameters;
        }

        foreach (var (key, label) in cluster.SecretLabels) parameters[$"metadata.labels.{key}"] = label;
        foreach (var (key, annotation) in cluster.Annotations) parameters[$"metadata.annotations.{key}"] = annotation;
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
