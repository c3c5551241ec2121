using System.Collections.Immutable;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>
/// The Applications that Argo CD generates from a stack's ApplicationSets. They are generated for one component at a
/// time, because the trees of a whole fleet are large.
/// </summary>
public sealed class FleetApplications
{
    private readonly ControlPlaneApplications _all;
    private readonly ILookup<string, Manifest> _sets;

    private FleetApplications(ControlPlaneApplications all, ILookup<string, Manifest> sets) =>
        (_all, _sets) = (all, sets);

    /// <summary>The components with a set.</summary>
    public IEnumerable<string> Components => _sets.Select(sets => sets.Key);

    /// <summary>Reads the stack's sets.</summary>
    /// <param name="stack">The stack whose sets count.</param>
    /// <param name="objects">The objects of the control plane.</param>
    /// <param name="except">Components to leave out; null for none.</param>
    public static FleetApplications Read(
        StackName stack, IReadOnlyList<Manifest> objects, IReadOnlySet<string>? except = null) => new(
        new([.. objects.Select(manifest => manifest.Tree)]),
        objects
            .Where(manifest => manifest.Kind == "ApplicationSet" && manifest.Stack == stack)
            .Where(set => except?.Contains(ComponentOf(set)) is not true)
            .ToLookup(ComponentOf, StringComparer.Ordinal));

    /// <summary>Generates the Applications of a component; none if it has no set.</summary>
    public ComponentApplications Generate(string component)
    {
        var trees = new SortedDictionary<string, YamlMap>(StringComparer.Ordinal);
        string? fault = null;
        foreach (var set in _sets[component])
        {
            try
            {
                foreach (var tree in _all.Generate(set.Tree))
                    trees.TryAdd(tree.TextAt("metadata", "name") ?? "", tree);
            }
            catch (Exception e) when (e is ArgoCDException or UnsupportedFormException)
            {
                fault ??= e.Message;
            }
        }

        return new(trees, fault);
    }

    internal static string ComponentOf(Manifest set) => set.Label(LabelKeys.Component) ?? set.Name;
}

/// <summary>The generated Applications of one component.</summary>
/// <param name="Trees">The Applications by name, in ordinal order.</param>
/// <param name="Fault">Why an ApplicationSet generates nothing here; null if all do.</param>
public sealed record ComponentApplications(IReadOnlyDictionary<string, YamlMap> Trees, string? Fault);

/// <summary>One Application, and what it renders.</summary>
/// <param name="Name">The object name.</param>
/// <param name="Cluster">The cluster that it installs into.</param>
/// <param name="Component">The component of its ApplicationSet.</param>
/// <param name="Sources">Its sources in order, including those that are only referred to.</param>
public sealed record FleetApplication(
    string Name, string Cluster, string Component, ImmutableArray<ApplicationSource> Sources)
{
    private static readonly string[] RenderedKeys = ["source", "sources", "destination"];

    /// <summary>
    /// True if two generated Applications render the same objects: their sources and their destinations are equal.
    /// </summary>
    public static bool RenderSame(YamlMap one, YamlMap other) => Array.TrueForAll(
        RenderedKeys, key => TreeDifference.AreSame(one.At("spec", key), other.At("spec", key)));

    /// <summary>Reads a generated Application.</summary>
    public static FleetApplication Read(YamlMap tree, string component)
    {
        var name = tree.TextAt("metadata", "name") ?? "";
        var spec = tree.MapAt("spec");
        var target = spec.TextAt("destination", "namespace") ?? "";
        var sources = spec.MapsAt("sources").ToList();
        if (sources is [] && spec.MapAt("source") is { } single) sources.Add(single);
        return new(
            name,
            spec.TextAt("destination", "name") ?? tree.TextAt("metadata", "labels", LabelKeys.Cluster) ?? "",
            component,
            [.. sources.Select(source => ApplicationSource.Read(name, target, source))]);
    }
}
