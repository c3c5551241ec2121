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
        var pairs = old.Applications.Keys.Union(@new.Applications.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => (
                Old: old.Applications.GetValueOrDefault(name), New: @new.Applications.GetValueOrDefault(name)))
            // Without the other state, everything would seem to appear or to go.
            .Where(pair => !IsFailed((pair.New ?? pair.Old)!.Component))
            .Where(pair => pair is not { Old: { } before, New: { } after } || !before.RendersAs(after))
            .ToArray();
        var prepared = new PreparedPair[pairs.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, pairs.Length), cancellation, async (i, stop) =>
            prepared[i] = new(
                await PrepareAsync(pairs[i].Old, names, stop), await PrepareAsync(pairs[i].New, names, stop)));
        var touched = prepared.Where(pair => !pair.IsSame).ToArray();
        await representatives.RenderAsync(touched.SelectMany(pair => pair.Inputs), cancellation);
        var differences = new WorkloadDifferences(names, representatives);
        foreach (var pair in touched) differences.Add(pair.Before, pair.After);
        foreach (var (component, reason) in @new.Failed) differences.AddFailedSet(component, reason);
        foreach (var (component, reason) in old.Failed.Where(one => !@new.Failed.ContainsKey(one.Key)))
            differences.AddFailedSet(component, $"before the change: {reason}");
        return differences;

        bool IsFailed(string component) => old.Failed.ContainsKey(component) || @new.Failed.ContainsKey(component);
    }

    private Task<PreparedApplication?> PrepareAsync(
        FleetApplication? application, FleetNames names, CancellationToken cancellation) =>
        PreparedApplication.PrepareAsync(application, files, capabilitiesOf, names, cancellation);

    private sealed record PreparedPair(PreparedApplication? Before, PreparedApplication? After)
    {
        public IEnumerable<RenderInput> Inputs => (Before?.Inputs ?? []).Concat(After?.Inputs ?? []);

        // Two that cannot be rendered are compared, so they are listed.
        public bool IsSame =>
            Before is { Fault: null }
            && After is { Fault: null }
            && Before.Inputs.Select(input => input.Key).SequenceEqual(After.Inputs.Select(input => input.Key));
    }
}
