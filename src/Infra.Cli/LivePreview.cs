using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>The existing objects in the stack's control plane, to compare with the declared ones.</summary>
internal sealed record LivePreview(
    IReadOnlyList<Manifest> Manifests, IReadOnlyList<Manifest> Objects, IReadOnlyList<Drift> Drifts)
{
    /// <summary>Secrets of the stack's clusters that have no stack label.</summary>
    public required IReadOnlyList<UnlabeledSecret> Unlabeled { get; init; }

    /// <summary>Reads and compares the control plane's objects.</summary>
    /// <exception cref="ProblemsException">The control plane cannot be read.</exception>
    public static async Task<LivePreview> OfAsync(StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        var declared = run.Recording.Manifests;
        using var fetch = Fetch(run, problems);
        var objects = await ReadAsync(fetch, run, problems, cancellation);
        var comparison = Compare(run, objects, new Dictionary<ManifestKey, YamlMap>());
        // The API server may have rewritten the differing values. Secrets are masked here, so it cannot be asked about
        // them.
        var differing = Plan.Between(comparison.Manifests, declared).Changes.OfType<Change.Update>()
            .Where(change => change.Key.Kind != "Secret")
            .Select(change => (NameOf(change.After), change.After.Tree))
            .ToList();
        if (differing is not [])
        {
            var stored = await fetch.StoredAsync(differing, problems, cancellation);
            comparison = Compare(
                run,
                objects,
                declared
                    .Where(manifest => stored.ContainsKey(NameOf(manifest)))
                    .ToDictionary(manifest => manifest.Key, manifest => stored[NameOf(manifest)]));
        }

        var kept = LiveComparison.KeptSwitches(declared, objects, Bundles(run)).ToList();
        foreach (var drift in kept) problems.Add(Kept(drift, declared));
        ForeignApplications.Check(run.Stack, declared, objects, run.Environment.Settings.Namespace, problems);
        // An update rejects these too.
        var settings = run.Environment.Settings;
        settings.CheckForeign(run.Environment.Composition, objects, run.Environment.OtherStacks, problems);
        return new(comparison.Manifests, objects, [.. comparison.Drifts, .. kept])
        {
            Unlabeled = settings.FindUnlabeled(run.Environment.Composition, objects),
        };
    }

    /// <summary>What the control plane registers, including Applications that others created.</summary>
    public StackState ReadState(StackName stack) => StackState.Read(
        stack, Manifests.Concat(Objects.Where(one => one.Kind == "Application")), [.. Unlabeled]);

    public static ControlPlaneFetch Fetch(StackRun run, ProblemList problems)
    {
        var access = run.Environment.Settings.ControlPlane(problems) ?? throw problems.ToException();
        Terminal.Tell($"control plane: {access.Login.Where}, namespace {access.Namespace}");
        return ControlPlaneFetch.Create(access, new(), TimeProvider.System);
    }

    /// <summary>Reads the objects in Argo CD's namespace.</summary>
    /// <exception cref="ProblemsException">The control plane cannot be read.</exception>
    public static async Task<IReadOnlyList<Manifest>> ReadAsync(
        ControlPlaneFetch fetch, StackRun run, ProblemList problems, CancellationToken cancellation)
    {
        var request = new ControlPlaneRequest
        {
            StackSelector = LabelKeys.SelectorOf(run.Stack),
            ApplicationSelector = LabelKeys.SelectorOfOthers(run.Stack),
            Declared = [.. run.Recording.Manifests.Select(NameOf)],
            Show = StackRun.Mask.Show,
        };
        return Manifest.All(
            await fetch.FetchAsync(request, problems, cancellation) ?? throw problems.ToException());
    }

    private static LiveComparison Compare(
        StackRun run, IReadOnlyList<Manifest> objects, IReadOnlyDictionary<ManifestKey, YamlMap> stored) =>
        LiveComparison.Compare(run.Recording.Manifests, objects, stored, manifest => manifest.Stack == run.Stack);

    private static HashSet<string> Bundles(StackRun run) =>
        [.. run.Environment.Composition.Placements.Select(placement => placement.Component.Bundle.ToString())];

    private static Problem Kept(Drift drift, IReadOnlyList<Manifest> declared)
    {
        var cluster = declared.First(manifest => manifest.Key == drift.Key).Label(LabelKeys.Cluster) ?? drift.Key.Name;
        return CommandProblems.KeptSwitch(
            drift.Key.Name, cluster, drift.Path["metadata.labels.".Length..], drift.Manager?.Name, drift.Key.Namespace);
    }

    private static ObjectName NameOf(Manifest manifest) => new(manifest.Key.Kind, manifest.Key.Name);
}
