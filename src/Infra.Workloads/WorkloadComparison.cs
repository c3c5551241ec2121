using Infra.Changes;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>Renders what a change touches, before and after, and compares the results for the whole fleet.</summary>
/// <param name="files">Finds the files of sources.</param>
/// <param name="representatives">Renders or infers.</param>
/// <param name="capabilitiesOf">The capabilities of a cluster, by its name.</param>
internal sealed class WorkloadComparison(
    SourceFiles files, Representatives representatives, Func<string, ClusterCapabilities> capabilitiesOf)
{
    /// <summary>Compares two states of a control plane.</summary>
    /// <param name="stack">The stack whose Applications count.</param>
    /// <param name="before">The objects before the change.</param>
    /// <param name="after">The objects after the change.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<WorkloadDifferences> CompareAsync(
        StackName stack,
        IReadOnlyList<Manifest> before,
        IReadOnlyList<Manifest> after,
        CancellationToken cancellation)
    {
        var names = FleetNames.Read(before.Concat(after));
        var unchanged = UnchangedSets.Find(stack, before, after);
        var old = FleetApplications.Read(stack, before, unchanged);
        var @new = FleetApplications.Read(stack, after, unchanged);
        var components = old.Components.Union(@new.Components, StringComparer.Ordinal).ToArray();
        var prepared = new PreparedComponent[components.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, components.Length), cancellation, async (i, stop) =>
            prepared[i] = await PrepareAsync(components[i], old, @new, names, stop));
        var failed = prepared
            .Where(one => one.Fault is not null)
            .ToDictionary(one => one.Component, one => one.Fault!, StringComparer.Ordinal);
        var touched = Joined(prepared.SelectMany(one => one.Pairs))
            // Without the other state, everything would seem to appear or to go.
            .Where(pair => !failed.ContainsKey(pair.Component) && !pair.IsSame)
            .ToArray();
        await representatives.RenderAsync(touched.SelectMany(pair => pair.Inputs), cancellation);
        var differences = new WorkloadDifferences(names, representatives);
        foreach (var pair in touched) differences.Add(pair.Before, pair.After);
        foreach (var (component, reason) in failed) differences.AddFailedSet(component, reason);
        return differences;
    }

    // The trees of one component are dropped before those of another one are generated.
    private async Task<PreparedComponent> PrepareAsync(
        string component,
        FleetApplications old,
        FleetApplications @new,
        FleetNames names,
        CancellationToken cancellation)
    {
        var (before, after) = (old.Generate(component), @new.Generate(component));
        var pairs = new List<PreparedPair>();
        foreach (var name in before.Trees.Keys.Union(after.Trees.Keys, StringComparer.Ordinal))
        {
            var (one, other) = (before.Trees.GetValueOrDefault(name), after.Trees.GetValueOrDefault(name));
            if (one is not null && other is not null && FleetApplication.RenderSame(one, other)) continue;
            pairs.Add(new(name, await PrepareAsync(one), await PrepareAsync(other)));
        }

        var fault = after.Fault ?? (before.Fault is { } earlier ? $"before the change: {earlier}" : null);
        return new(component, pairs, fault);

        async Task<PreparedApplication?> PrepareAsync(YamlMap? tree) => tree is null
            ? null
            : await PreparedApplication.PrepareAsync(
                FleetApplication.Read(tree, component), files, capabilitiesOf, names, cancellation);
    }

    // An Application can move from one component to another.
    private static IEnumerable<PreparedPair> Joined(IEnumerable<PreparedPair> pairs) => pairs
        .GroupBy(pair => pair.Name, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.Aggregate(
            (one, other) => new(one.Name, one.Before ?? other.Before, one.After ?? other.After)));

    private sealed record PreparedComponent(string Component, IReadOnlyList<PreparedPair> Pairs, string? Fault);

    private sealed record PreparedPair(string Name, PreparedApplication? Before, PreparedApplication? After)
    {
        public string Component => (After ?? Before)!.Application.Component;

        public IEnumerable<RenderInput> Inputs => (Before?.Inputs ?? []).Concat(After?.Inputs ?? []);

        // Two that cannot be rendered are compared, so they are listed.
        public bool IsSame =>
            Before is { Fault: null }
            && After is { Fault: null }
            && Before.Inputs.Select(input => input.Key).SequenceEqual(After.Inputs.Select(input => input.Key));
    }
}
