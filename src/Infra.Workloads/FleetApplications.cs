using System.Collections.Immutable;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>The Applications that Argo CD generates from a stack's objects, with their sources.</summary>
/// <param name="Applications">The Applications by name.</param>
/// <param name="Failed">The components whose ApplicationSet generates nothing here, with the reason.</param>
public sealed record FleetApplications(
    ImmutableSortedDictionary<string, FleetApplication> Applications,
    ImmutableSortedDictionary<string, string> Failed)
{
    /// <summary>Generates the Applications of all sets of the stack.</summary>
    /// <param name="stack">The stack whose sets count.</param>
    /// <param name="objects">The objects of the control plane.</param>
    /// <param name="except">Components to leave out; null for none.</param>
    public static FleetApplications Read(
        StackName stack, IReadOnlyList<Manifest> objects, IReadOnlySet<string>? except = null)
    {
        var all = new ControlPlaneApplications([.. objects.Select(manifest => manifest.Tree)]);
        var sets = objects
            .Where(manifest => manifest.Kind == "ApplicationSet" && manifest.Stack == stack)
            .Where(set => except?.Contains(ComponentOf(set)) is not true)
            .ToArray();
        var results = new (string Component, FleetApplication[] Applications, string? Fault)[sets.Length];
        Parallel.For(0, sets.Length, i => results[i] = Generate(all, sets[i]));
        return new(
            results
                .SelectMany(result => result.Applications)
                .DistinctBy(application => application.Name)
                .ToImmutableSortedDictionary(one => one.Name, one => one, StringComparer.Ordinal),
            results
                .Where(result => result.Fault is not null)
                .DistinctBy(result => result.Component)
                .ToImmutableSortedDictionary(one => one.Component, one => one.Fault!, StringComparer.Ordinal));
    }

    internal static string ComponentOf(Manifest set) => set.Label(LabelKeys.Component) ?? set.Name;

    private static (string Component, FleetApplication[] Applications, string? Fault) Generate(
        ControlPlaneApplications all, Manifest set)
    {
        var component = ComponentOf(set);
        try
        {
            var generated = all.Generate(set.Tree).Select(tree => FleetApplication.Read(tree, component));
            return (component, [.. generated], null);
        }
        catch (Exception e) when (e is ArgoCDException or UnsupportedFormException)
        {
            return (component, [], e.Message);
        }
    }
}

/// <summary>One Application, and what it renders.</summary>
/// <param name="Name">The object name.</param>
/// <param name="Cluster">The cluster that it installs into.</param>
/// <param name="Component">The component of its ApplicationSet.</param>
/// <param name="Spec">The generated `spec`.</param>
public sealed record FleetApplication(string Name, string Cluster, string Component, YamlMap Spec)
{
    private static readonly string[] RenderedKeys = ["source", "sources", "destination"];

    /// <summary>Its sources in order, including those that are only referred to.</summary>
    public IReadOnlyList<ApplicationSource> Sources
    {
        get
        {
            var sources = Spec.MapsAt("sources").ToList();
            if (sources is [] && Spec.MapAt("source") is { } single) sources.Add(single);
            var target = Spec.TextAt("destination", "namespace") ?? "";
            return [.. sources.Select(source => ApplicationSource.Read(Name, target, source))];
        }
    }

    /// <summary>True if both render the same objects: their sources and their destinations are equal.</summary>
    public bool RendersAs(FleetApplication other) =>
        Array.TrueForAll(
            RenderedKeys, key => TreeDifference.AreSame(Spec.Find(key), other.Spec.Find(key)));

    /// <summary>Reads a generated Application.</summary>
    public static FleetApplication Read(YamlMap tree, string component)
    {
        var name = tree.TextAt("metadata", "name") ?? "";
        return new(
            name,
            tree.TextAt("spec", "destination", "name") ?? tree.TextAt("metadata", "labels", LabelKeys.Cluster) ?? "",
            component,
            tree.MapAt("spec") ?? new YamlMap([], tree.Position));
    }
}
