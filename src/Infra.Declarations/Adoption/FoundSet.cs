using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>
/// An ApplicationSet of anybody, as far as its clusters generators and simple templates tell which Applications it has: in
/// the old form (`{{name}}`) and in that of Go.
/// </summary>
internal sealed partial class FoundSet
{
    private readonly YamlMap? _template;
    private readonly ImmutableArray<ClustersGenerator> _generators;

    private FoundSet(YamlMap tree)
    {
        Name = Manifests.Name(tree);
        Stack = Manifests.Labels(tree).GetValueOrDefault(Keys.Stack);
        _template = tree.MapAt("spec", "template");
        _generators = [.. Generators(tree.MapAt("spec"))];
    }

    public string Name { get; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public string? Stack { get; }

    public string? Project => _template.TextAt("spec", "project");

    public string? DestinationNamespace => _template.TextAt("spec", "destination", "namespace");

    public static FoundSet? Of(YamlMap tree) => Manifests.Kind(tree) == "ApplicationSet" ? new(tree) : null;

    /// <summary>The clusters that one of its generators selects.</summary>
    public IEnumerable<RegisteredCluster> Selected(IEnumerable<RegisteredCluster> clusters) =>
        clusters.Where(cluster => _generators.Any(generator => generator.Selector.Selects(cluster.Labels)));

    /// <summary>Whether it would select the cluster, did it not ask for the label.</summary>
    public bool SelectsBut(RegisteredCluster cluster, string label) =>
        _generators.Any(generator => generator.Selector.MatchLabels.ContainsKey(label) && generator.Selector.Without(label).Selects(cluster.Labels));

    /// <summary>The name of its Application for a cluster that it selects; null where the template is beyond what is read here.</summary>
    public string? ApplicationFor(RegisteredCluster cluster) => Filled(_template.TextAt("metadata", "name"), cluster);

    private string? Filled(string? template, RegisteredCluster cluster)
    {
        if (template is null) return null;
        var generator = _generators.FirstOrDefault(one => one.Selector.Selects(cluster.Labels));
        var unknown = false;
        var text = Placeholder().Replace(template, match =>
        {
            var value = ValueOf(match.Groups[1].Value, cluster, generator);
            unknown |= value is null;
            return value ?? "";
        });
        return unknown || text.Contains("{{", StringComparison.Ordinal) ? null : text;
    }

    private static string? ValueOf(string expression, RegisteredCluster cluster, ClustersGenerator? generator)
    {
        var path = IndexOfLabels().Match(expression) is { Success: true } index ? $"metadata.labels.{index.Groups[1].Value}" : expression.TrimStart('.');
        if (path.StartsWith("metadata.labels.", StringComparison.Ordinal)) return cluster.Labels.GetValueOrDefault(path["metadata.labels.".Length..]);
        if (path.StartsWith("values.", StringComparison.Ordinal)) return generator?.Values.GetValueOrDefault(path["values.".Length..]);
        return path switch
        {
            "name" => cluster.ClusterName,
            "nameNormalized" => Normalized(cluster.ClusterName),
            "server" => cluster.Server,
            _ => null,
        };
    }

    // As Argo CD does it.
    private static string Normalized(string name) => NotInNames().Replace(name.ToLowerInvariant(), "-").Trim('-', '.');

    private static IEnumerable<ClustersGenerator> Generators(YamlMap? holder) =>
        from generator in holder.MapsAt("generators")
        from found in (generator.Find("clusters") is YamlMap clusters
                ? [new ClustersGenerator(LabelSelectors.Of(clusters.MapAt("selector")), clusters.MapAt("values").TextMap())]
                : Enumerable.Empty<ClustersGenerator>())
            .Concat(Generators(generator.MapAt("merge")))
            .Concat(Generators(generator.MapAt("matrix")))
        select found;

    [GeneratedRegex(@"\{\{-?\s*(.*?)\s*-?\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""^index\s+\.metadata\.labels\s+"([^"]+)"$""")]
    private static partial Regex IndexOfLabels();

    [GeneratedRegex("[^-a-z0-9.]")]
    private static partial Regex NotInNames();

    private sealed record ClustersGenerator(LabelSelector Selector, ImmutableSortedDictionary<string, string> Values);
}
