using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>What the stack's control plane has, to compare the declared objects with.</summary>
internal sealed record LivePreview(IReadOnlyList<Manifest> Manifests, IReadOnlyList<Manifest> Objects, IReadOnlyList<Drift> Drifts)
{
    /// <exception cref="ProblemsException">The control plane cannot be read.</exception>
    public static async Task<LivePreview> OfAsync(StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        var declared = run.Recording.Manifests;
        using var fetch = Fetch(run, problems);
        var objects = await ReadAsync(fetch, run, problems, cancellation);
        var comparison = Compare(run, objects, new Dictionary<ManifestKey, YamlMap>());
        // What differs may be what the server makes of it. A Secret is masked here, so it cannot be asked about.
        var differing = Plan.Between(comparison.Manifests, declared).Changes.OfType<Change.Update>()
            .Where(change => change.Key.Kind != "Secret").Select(change => (NameOf(change.After), change.After.Tree)).ToList();
        if (differing is not [])
        {
            var stored = await fetch.StoredAsync(differing, problems, cancellation);
            comparison = Compare(run, objects, declared.Where(manifest => stored.ContainsKey(NameOf(manifest))).ToDictionary(manifest => manifest.Key, manifest => stored[NameOf(manifest)]));
        }

        var kept = LiveComparison.KeptSwitches(declared, objects, Bundles(run)).ToList();
        foreach (var drift in kept) problems.Add(Kept(drift, declared));
        CheckForeign(run, objects, problems);
        return new(comparison.Manifests, Manifest.All(objects), [.. comparison.Drifts, .. kept]);
    }

    public static ControlPlaneFetch Fetch(StackRun run, ProblemList problems)
    {
        var access = run.Environment.Settings.ControlPlane(problems) ?? throw problems.ToException();
        return ControlPlaneFetch.Of(access, new(), TimeProvider.System);
    }

    /// <exception cref="ProblemsException">The control plane cannot be read.</exception>
    public static async Task<IReadOnlyList<YamlMap>> ReadAsync(ControlPlaneFetch fetch, StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        var request = new ControlPlaneRequest
        {
            StackSelector = Keys.SelectorOf(run.Stack),
            Declared = [.. run.Recording.Manifests.Select(NameOf)],
            Show = StackRun.Mask.Show,
        };
        return await fetch.FetchAsync(request, problems, cancellation) ?? throw problems.ToException();
    }

    private static LiveComparison Compare(StackRun run, IReadOnlyList<YamlMap> objects, IReadOnlyDictionary<ManifestKey, YamlMap> stored) =>
        LiveComparison.Of(run.Recording.Manifests, objects, stored, manifest => manifest.Label(Keys.Stack) == run.Stack);

    private static HashSet<string> Bundles(StackRun run) =>
        [.. run.Environment.Composition.Placements.Select(placement => placement.Component.Bundle.ToString())];

    private static Problem Kept(Drift drift, IReadOnlyList<Manifest> declared)
    {
        var cluster = declared.First(manifest => manifest.Key == drift.Key).Label(Keys.Cluster) ?? drift.Key.Name;
        return CommandProblems.KeptSwitch(drift.Key.Name, cluster, drift.Path["metadata.labels.".Length..], drift.Manager?.Name, drift.Key.Namespace);
    }

    // An update refuses these too.
    private static void CheckForeign(StackRun run, IReadOnlyList<YamlMap> objects, ProblemList problems)
    {
        var adopted = run.Environment.Settings.Adopt;
        ForeignSecrets.Check(
            run.Stack,
            run.Environment.Composition.Fleet.Clusters.Select(cluster => new DeclaredSecret(cluster.Name, ClusterSecretName.Of(cluster, adopted), cluster.Server)),
            Manifest.All(objects).Select(RegisteredCluster.Read).OfType<RegisteredCluster>(),
            adopted.Keys.ToHashSet(),
            StackSettings.AdoptSetting,
            problems);
    }

    private static ObjectName NameOf(Manifest manifest) => new(manifest.Key.Kind, manifest.Key.Name);
}
