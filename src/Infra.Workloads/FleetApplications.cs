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
    public static FleetApplications Read(StackName stack, IReadOnlyList<Manifest> objects)
    {
        var all = new ControlPlaneApplications([.. objects.Select(manifest => manifest.Tree)]);
        var sets = objects.Where(manifest => manifest.Kind == "ApplicationSet" && manifest.Stack == stack).ToArray();
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

    private static (string Component, FleetApplication[] Applications, string? Fault) Generate(
        ControlPlaneApplications all, Manifest set)
    {
        var component = set.Label(LabelKeys.Component) ?? set.Name;
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
/// <param name="Sources">Its sources in order, including those that are only referred to.</param>
public sealed record FleetApplication(
    string Name, string Cluster, string Component, ImmutableArray<ApplicationSource> Sources)
{
    /// <summary>Reads a generated Application.</summary>
    public static FleetApplication Read(YamlMap tree, string component)
    {
        var name = tree.TextAt("metadata", "name") ?? "";
        var target = tree.MapAt("spec", "destination");
        var sources = tree.MapsAt("spec", "sources").ToList();
        if (sources is [] && tree.MapAt("spec", "source") is { } single) sources.Add(single);
        return new(
            name,
            target.TextAt("name") ?? tree.TextAt("metadata", "labels", LabelKeys.Cluster) ?? "",
            component,
            [.. sources.Select(source => ApplicationSource.Read(name, target.TextAt("namespace") ?? "", source))]);
    }
}
